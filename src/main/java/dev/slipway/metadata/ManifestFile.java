package dev.slipway.metadata;

import dev.slipway.change.TextForm;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A MANIFEST.in: which files setuptools puts into the source distribution. Comments, order and line ends are kept.
 * Immutable.
 */
public final class ManifestFile {
    public static final String NAME = "MANIFEST.in";

    /** What a directive does (setuptools, "Controlling files in the distribution"). */
    public enum Kind {
        INCLUDE("include", false),
        EXCLUDE("exclude", false),
        RECURSIVE_INCLUDE("recursive-include", true),
        RECURSIVE_EXCLUDE("recursive-exclude", true),
        GLOBAL_INCLUDE("global-include", false),
        GLOBAL_EXCLUDE("global-exclude", false),
        GRAFT("graft", true),
        PRUNE("prune", true);

        private final String word;
        private final boolean folder;

        Kind(String word, boolean folder) {
            this.word = word;
            this.folder = folder;
        }

        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /**
     * One directive.
     *
     * @param folder what it is about; empty for those that take patterns only
     * @param patterns globs; empty for graft and prune
     * @param line from 1
     */
    public record Directive(Kind kind, String folder, List<String> patterns, int line) {

        @Override
        public String toString() {
            var words = new ArrayList<String>();
            words.add(kind.word());
            if (!folder.isEmpty()) {
                words.add(folder);
            }
            words.addAll(patterns);
            return String.join(" ", words);
        }
    }

    private final CfgText text;
    private final List<Directive> directives = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ManifestFile(CfgText text) {
        this.text = text;
        read();
    }

    /** Reads any text; lines that are no directive are among the problems. */
    public static ManifestFile of(byte[] bytes) {
        return new ManifestFile(
                CfgText.of(TextForm.of(bytes).map(TextForm::text).orElse("")));
    }

    public List<Directive> directives() {
        return List.copyOf(directives);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same file with one more directive at the end, unless it is there already. */
    public ManifestFile with(Kind kind, String folder, List<String> patterns) {
        var added = new Directive(kind, folder, List.copyOf(patterns), 0);
        if (directives.stream().anyMatch(each -> each.toString().equals(added.toString()))) {
            return this;
        }
        int last = text.lines().size();
        return new ManifestFile(text.replace(last, last, List.of(added.toString())));
    }

    /** The same file without this directive. */
    public ManifestFile without(Directive directive) {
        int end = directive.line();
        while (end < text.lines().size()
                && text.lines().get(end - 1).stripTrailing().endsWith("\\")) {
            end++;
        }
        return new ManifestFile(text.replace(directive.line() - 1, end, List.of()));
    }

    private void read() {
        var joined = new StringBuilder();
        int start = 0;
        for (int i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i).strip();
            if (joined.isEmpty()) {
                start = i + 1;
            }
            if (line.startsWith("#")) {
                continue;
            }
            boolean goesOn = line.endsWith("\\");
            joined.append(goesOn ? line.substring(0, line.length() - 1) : line).append(' ');
            if (!goesOn) {
                directive(joined.toString().strip(), start);
                joined.setLength(0);
            }
        }
        directive(joined.toString().strip(), start);
    }

    private void directive(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        // A comment may follow on the line.
        var words = List.of(line.replaceAll("\\s#.*", "").split("\\s+"));
        var kind = Kind.of(words.getFirst());
        int needed = kind.isEmpty() ? 0 : kind.get().word.startsWith("recursive") ? 3 : 2;
        if (kind.isEmpty() || words.size() < needed) {
            problems.add(Problem.warning(Topic.METADATA, "The line `" + line + "` in " + NAME + " is no directive.")
                    .in(NAME, number, 1)
                    .so("Builds pass over it.")
                    .advise("Write it as in `include README.md` or `recursive-include folder *.json`."));
            return;
        }
        var rest = words.subList(1, words.size());
        if (kind.get().folder && needed == 2) {
            // graft and prune take one folder; setuptools takes several.
            rest.forEach(folder -> directives.add(new Directive(kind.get(), folder, List.of(), number)));
        } else if (kind.get().folder) {
            directives.add(new Directive(kind.get(), rest.getFirst(), rest.subList(1, rest.size()), number));
        } else {
            directives.add(new Directive(kind.get(), "", rest, number));
        }
    }
}
