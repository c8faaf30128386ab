package dev.slipway.dependency.lock;

import dev.slipway.change.TextForm;
import dev.slipway.dependency.lock.LockedPackage.Source;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads requirements whose files are named by hashes ("Secure installs", pip.pypa.io). */
final class HashedRequirements {
    /** What this program writes above the requirements. */
    static final String WANTS = "# slipway wants: ";

    private static final Pattern HASH = Pattern.compile("\\s--hash[=\\s]+(\\w+:[^\\s\\\\]+)");
    private static final int LARGEST = 8 << 20;

    private HashedRequirements() {}

    /** Whether a file is there whose every requirement has a hash. */
    static boolean allHashed(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return false;
            }
            String text = text(Files.readAllBytes(file));
            if (!text.contains("--hash")) {
                return false;
            }
            List<Line> lines = lines(text);
            return !lines.isEmpty()
                    && lines.stream()
                            .allMatch(line -> line.text().startsWith("-")
                                    ? !line.text().matches("(-r|-e|--requirement|--editable)\\b.*")
                                    : line.text().contains("--hash"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    static LockFile read(byte[] bytes, String name) {
        String text = text(bytes);
        List<String> wants = text.lines()
                .filter(line -> line.startsWith(WANTS))
                .map(line -> line.substring(WANTS.length()).strip())
                .toList();
        boolean own = text.lines().anyMatch(line -> line.equals(LockText.HEADER));
        List<Problem> problems = new ArrayList<>();
        List<LockedPackage> packages = new ArrayList<>();
        for (Line line : lines(text)) {
            if (!line.text().startsWith("-")) {
                LockedPackage one = one(line);
                if (one == null) {
                    problems.add(Problem.error(Topic.DEPENDENCIES, "`" + shortened(line.text()) + "` pins no version.")
                            .in(name, line.number(), 0)
                            .so("A lock has to name one version of each.")
                            .advise("Make it anew with slipway lock --format requirements."));
                } else {
                    packages.add(one);
                }
            } else if (line.text().matches("(-r|-e|--requirement|--editable)\\b.*")) {
                problems.add(Problem.error(
                                Topic.DEPENDENCIES, "`" + shortened(line.text()) + "` cannot be checked by a hash.")
                        .in(name, line.number(), 0)
                        .advise("Make it anew with slipway lock --format requirements."));
            }
        }
        return new LockFile(LockFormat.REQUIREMENTS, name, "", packages, own ? wants : null, problems);
    }

    private static @Nullable LockedPackage one(Line line) {
        List<String> hashes = new ArrayList<>();
        Matcher hash = HASH.matcher(line.text());
        while (hash.find()) {
            hashes.add(hash.group(1));
        }
        int options = line.text().indexOf(" --");
        String text = (options < 0 ? line.text() : line.text().substring(0, options)).strip();
        Requirement requirement = Requirement.tryParse(text);
        if (requirement == null) {
            return null;
        }
        Version pinned = requirement.specifier().pinned();
        String url = requirement.url();
        if (pinned == null && url == null) {
            return null;
        }
        Source source = url == null
                ? new Source.Index()
                : url.matches("(git|hg|svn|bzr)\\+.*") ? new Source.Repository(url) : new Source.Address(url);
        return new LockedPackage(
                requirement.name(),
                pinned == null ? "" : pinned.toString(),
                requirement.marker(),
                "",
                source,
                hashes,
                List.of(),
                line.number());
    }

    /** A line after joining those that end in a backslash, without comment. */
    private record Line(String text, int number) {}

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int first = 0;
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            first = joined.isEmpty() ? number : first;
            boolean comment = raw.stripLeading().startsWith("#");
            if (!comment && raw.endsWith("\\")) {
                joined.append(raw, 0, raw.length() - 1).append(' ');
                continue;
            }
            joined.append(comment ? "" : raw.replaceFirst("\\s#.*$", ""));
            if (!joined.toString().isBlank()) {
                lines.add(new Line(joined.toString().strip(), first));
            }
            joined.setLength(0);
        }
        if (!joined.toString().isBlank()) {
            lines.add(new Line(joined.toString().strip(), first));
        }
        return lines;
    }

    private static String text(byte[] bytes) {
        return TextForm.of(bytes).map(TextForm::text).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
