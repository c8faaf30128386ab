package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What is wrong with the metadata that a packaging file says, each with its line: a file that nobody edits is checked, too. */
public final class DeclarationCheck {
    /** Fields of {@code [project]} for which every backend refuses a file; older files say much that still builds. */
    private static final Set<String> REFUSED = Set.of("name", "version", "requires-python", "dependencies");

    /** Elsewhere a person may be several, and a mail address anything. */
    private static final Set<String> FREE = Set.of("authors", "maintainers", "readme");

    private DeclarationCheck() {}

    /**
     * By the key of the field; empty where no file declares anything, or where all is well.
     *
     * @param root the folder that the packaging files lie in
     */
    public static Map<String, List<Problem>> of(Path root, Metadata metadata) {
        if (!metadata.isDeclared()) {
            return Map.of();
        }
        Lines lines = Lines.of(root, metadata.source());
        Map<String, List<Problem>> found =
                new LinkedHashMap<>(MetadataCheck.check(lines.licenseIsText() ? metadata : metadata.withoutLicense()));
        if (!lines.isProject()) {
            found.keySet().removeAll(FREE);
        }
        found.replaceAll((key, problems) -> problems.stream()
                .map(problem -> lines.isProject() && REFUSED.contains(key) ? problem : calm(problem))
                .map(problem -> problem.in(metadata.source(), lines.line(key), 0))
                .toList());
        return found;
    }

    private static Problem calm(Problem problem) {
        return problem.severity() == Severity.ERROR ? problem.asWarning() : problem;
    }

    /**
     * Where the fields of one file stand.
     *
     * @param licenseIsText whether the licence is an expression; a table with a text in it, as before PEP 639, is none
     */
    private record Lines(boolean isProject, boolean licenseIsText, ToIntFunction<String> places) {

        static Lines of(Path root, String source) {
            try {
                byte[] bytes = Files.readAllBytes(root.resolve(source));
                return switch (source) {
                    case PyprojectFile.NAME -> of(PyprojectFile.of(bytes).document());
                    case SetupCfgFile.NAME -> {
                        CfgDocument document = SetupCfgFile.of(bytes).document();
                        yield new Lines(false, false, key -> document.line("metadata", key.replace('-', '_')));
                    }
                    case SetupPyFile.NAME -> {
                        SetupPyFile file = SetupPyFile.of(bytes);
                        yield new Lines(false, false, key -> file.line(inSetup(key)));
                    }
                    default -> new Lines(false, false, _ -> 0);
                };
            } catch (IOException | ShipException _) {
                return new Lines(false, false, _ -> 0);
            }
        }

        private static Lines of(TomlDocument document) {
            return new Lines(document.has("project"), document.get("project", "license") instanceof String, key -> {
                int line = document.line("project", key);
                return line > 0 ? line : document.line("tool", "poetry", key);
            });
        }

        private static String inSetup(String key) {
            return switch (key) {
                case "requires-python" -> "python_requires";
                case "dependencies" -> "install_requires";
                default -> key.replace('-', '_');
            };
        }

        int line(String key) {
            return Math.max(0, places.applyAsInt(key));
        }
    }
}
