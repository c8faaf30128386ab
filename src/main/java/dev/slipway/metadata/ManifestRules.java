package dev.slipway.metadata;

import dev.slipway.change.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a MANIFEST.in takes in; the last directive that speaks of a file decides. */
final class ManifestRules {
    private final @Nullable ManifestFile file;

    ManifestRules(@Nullable ManifestFile file) {
        this.file = file;
    }

    /** @param path relative to the root with {@code /} */
    boolean includes(String path) {
        boolean included = false;
        if (file != null) {
            for (ManifestFile.Directive directive : file.directives()) {
                boolean adds = switch (directive.kind()) {
                    case INCLUDE, RECURSIVE_INCLUDE, GLOBAL_INCLUDE, GRAFT -> true;
                    case EXCLUDE, RECURSIVE_EXCLUDE, GLOBAL_EXCLUDE, PRUNE -> false;
                };
                if (speaksOf(directive, path)) {
                    included = adds;
                }
            }
        }
        return included;
    }

    /** The edit that takes in these files as well. */
    FileChange with(List<String> files, Path root, String title) {
        ManifestFile start = file == null ? ManifestFile.of(new byte[0]) : file;
        ManifestFile changed = start;
        for (String one : files) {
            changed = changed.with(ManifestFile.Kind.INCLUDE, "", List.of(one.replace(' ', '?')));
        }
        return new FileChange(
                root.resolve(ManifestFile.NAME), file == null ? null : file.bytes(), changed.bytes(), title);
    }

    private static boolean speaksOf(ManifestFile.Directive directive, String path) {
        String folder = directive.folder().replaceAll("/+$", "").replaceFirst("^\\./", "");
        boolean inside = folder.isEmpty() || folder.equals(".") || path.startsWith(folder + "/");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (directive.kind()) {
            case INCLUDE, EXCLUDE -> directive.patterns().stream().anyMatch(pattern -> glob(pattern, path));
            case RECURSIVE_INCLUDE, RECURSIVE_EXCLUDE ->
                inside
                        && directive.patterns().stream()
                                .anyMatch(pattern -> glob(pattern, name) || glob("**/" + pattern, path));
            case GLOBAL_INCLUDE, GLOBAL_EXCLUDE ->
                directive.patterns().stream().anyMatch(pattern -> glob(pattern, name));
            case GRAFT, PRUNE -> inside;
        };
    }

    /** Python's glob: {@code *} and {@code ?} stay within a name, {@code **} goes through folders. */
    static boolean glob(String pattern, String path) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
                continue;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' && pattern.indexOf(']', i + 2) > 0) {
                int end = pattern.indexOf(']', i + 2);
                String set = pattern.substring(i + 1, end).replace("\\", "\\\\").replace("[", "\\[");
                regex.append('[')
                        .append(set.startsWith("!") ? "^" + set.substring(1) : set)
                        .append(']');
                i = end;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
            i++;
        }
        return path.matches(regex.toString());
    }
}
