package dev.slipway.dependency.settle;

import dev.slipway.settings.AddressLogin;
import dev.slipway.settings.CacheFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers on disk what another resolver answered, for a week: a plan that is made again comes to the same, and at once. A file that is
 * broken counts as none.
 */
public final class RememberedVersions implements VersionResolver {
    private static final Duration MAX_AGE = Duration.ofDays(7);
    private static final String FORM = "slipway versions 1";

    private final VersionResolver other;
    private final Path folder;
    private final String index;
    private final Clock clock;

    /**
     * @param folder made when needed
     * @param index the index that is asked, as a name
     */
    public RememberedVersions(VersionResolver other, Path folder, String index, Clock clock) {
        this.other = other;
        this.folder = folder;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Answer resolve(Ask ask) {
        CacheFile file = file(ask);
        Answer known = read(file.path());
        if (known != null) {
            return known;
        }
        Answer answer = other.resolve(ask);
        keep(file, answer);
        return answer;
    }

    @Override
    public boolean takesDates() {
        return other.takesDates();
    }

    private @Nullable Answer read(Path file) {
        try {
            Instant age = Files.getLastModifiedTime(file).toInstant();
            if (age.plus(MAX_AGE).isBefore(clock.instant())) {
                return null;
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2 || !lines.getFirst().equals(FORM)) {
                return null;
            }
            if (lines.get(1).equals("contradiction")) {
                return new Answer.Contradiction(String.join("\n", lines.subList(2, lines.size())));
            }
            Map<String, String> versions = new TreeMap<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] parts = line.split("==", 2);
                if (parts.length != 2) {
                    return null;
                }
                versions.put(parts[0], parts[1]);
            }
            return new Answer.Found(versions);
        } catch (IOException absent) {
            return null;
        }
    }

    private static void keep(CacheFile file, Answer answer) {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        switch (answer) {
            case Answer.Found(Map<String, String> versions) -> {
                text.append("found\n");
                new TreeMap<>(versions)
                        .forEach((name, version) ->
                                text.append(name).append("==").append(version).append('\n'));
            }
            case Answer.Contradiction(String said) ->
                text.append("contradiction\n").append(AddressLogin.dropped(said));
            case Answer.Unable _ -> {
                return;
            }
        }
        file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private CacheFile file(Ask ask) {
        List<String> parts = List.of(
                FORM,
                index,
                ask.python().toString(),
                ask.requirements().toString(),
                ask.constraints().toString(),
                new TreeSet<>(ask.wheelsOnly()).toString(),
                ask.options().toString(),
                String.valueOf(ask.dates().all()),
                new TreeMap<>(ask.dates().of()).toString());
        return CacheFile.of(folder, String.join("\0", parts) + "\0", ".txt");
    }
}
