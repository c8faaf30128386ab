package dev.slipway.project;

import dev.slipway.metadata.ObjectReference;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Procfiles and Dockerfiles start: who wrote them knew. */
final class DeclaredStarts {
    private static final int LARGEST = 1 << 16;

    /** By the path of the file, the words of its commands. */
    private final Map<String, Set<String>> words = new HashMap<>();

    /** Reads those among these files that tell it. */
    DeclaredStarts(List<FoundFile> others) {
        for (FoundFile file : others) {
            String name = file.name().toLowerCase(Locale.ROOT);
            boolean docker = name.startsWith("dockerfile");
            if ((docker || name.equals("procfile")) && file.bytes() <= LARGEST) {
                words.put(file.path(), read(file, docker));
            }
        }
    }

    /**
     * A file that starts something.
     *
     * @param file such as {@code Procfile}
     * @param word what it names: a file, or {@code module:object}
     */
    record Start(String file, String word) {}

    /** What starts this; the nearest above it. Empty if nothing does. */
    Optional<Start> of(Candidate candidate, String folder) {
        String module = ObjectReference.parse(candidate.target()).module();
        String name = RelativePath.nameOf(candidate.file());
        return words.entrySet().stream()
                .filter(entry -> isAbove(home(entry.getKey()), folder))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(word -> starts(word, candidate.target(), module, candidate.file(), name))
                        .map(word -> new Start(entry.getKey(), word)))
                .max(Comparator.comparingInt(start -> start.file().length()));
    }

    private static boolean isAbove(String home, String folder) {
        return folder.equals(home) || PythonLayout.isInside(folder, home);
    }

    /** The folder that a file is about: a Dockerfile in {@code docker/} is about the one above. */
    private static String home(String file) {
        String folder = RelativePath.folderOf(file);
        String name = RelativePath.nameOf(folder);
        return name.equals("docker") || name.equals("deploy") ? RelativePath.folderOf(folder) : folder;
    }

    private static boolean starts(String word, String target, String module, String file, String name) {
        if (word.endsWith(".py")) {
            return file.equals(word)
                    || file.endsWith("/" + word)
                    || RelativePath.nameOf(word).equals(name);
        }
        String named = ObjectReference.parse(word).module();
        return word.equals(target) || word.contains(":") && (named.equals(module) || named.endsWith("." + module));
    }

    private static Set<String> read(FoundFile file, boolean docker) {
        try (InputStream in = Files.newInputStream(file.file())) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).replace("\\\n", " ");
            return text.lines()
                    .map(String::strip)
                    .filter(line -> docker
                            ? line.startsWith("CMD") || line.startsWith("ENTRYPOINT")
                            : line.startsWith("web") || line.startsWith("worker"))
                    .flatMap(line -> Arrays.stream(line.split("[\\s\"',\\[\\]]+")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
