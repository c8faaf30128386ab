package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks of fields that hold several values. */
final class ListChecks {
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]]+@[^\\s@<>,;:\"()\\[\\]]+");
    /** The specification of entry points. */
    private static final Pattern COMMAND = Pattern.compile("[^\\[\\s=]([^=]*[^\\s=])?");

    private static final Pattern USUAL_COMMAND = Pattern.compile("[\\w.-]+");
    private static final Pattern TARGET = Pattern.compile(
            "(?U)\\s*[^\\W\\d]\\w*(\\.[^\\W\\d]\\w*)*\\s*:\\s*[^\\W\\d]\\w*(\\.[^\\W\\d]\\w*)*\\s*(\\[[^\\]]*])?\\s*");
    private static final Pattern GLOB = Pattern.compile("[\\w.\\-/*?\\[\\] ]+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Core metadata, "Project-URL". */
    private static final int LONGEST_LABEL = 32;

    private ListChecks() {}

    static List<Problem> licenseFiles(List<String> globs) {
        var problems = new ArrayList<Problem>();
        for (var glob : globs) {
            problems.addAll(TextChecks.relative("licence file", glob));
            if (!GLOB.matcher(glob).matches()) {
                problems.add(
                        TextChecks.error("The pattern `" + glob + "` holds a character that PEP 639 does not allow.")
                                .advise("Use letters, digits, `_`, `-`, `.`, `/`, `*`, `?` and `[]`."));
            }
        }
        return problems;
    }

    static List<Problem> people(FieldValue value) {
        var problems = new ArrayList<Problem>();
        for (var person : value instanceof FieldValue.People(var people) ? people : List.<Person>of()) {
            if (person.name().contains(",")) {
                problems.add(TextChecks.error("The name `" + person.name() + "` holds a comma.")
                        .so("It would be read as two people.")
                        .advise("Write each person on a line of its own."));
            }
            if (!person.email().isEmpty() && !MAIL.matcher(person.email()).matches()) {
                problems.add(TextChecks.error("The address `" + person.email() + "` is no e-mail address.")
                        .advise("Write it as in name@example.org, or leave it out."));
            }
            if (person.display().isEmpty()) {
                problems.add(TextChecks.error("A person has neither a name nor an address.")
                        .advise("Give one of them, or take the line out."));
            }
        }
        return problems;
    }

    static List<Problem> keywords(List<String> keywords) {
        return keywords.stream()
                .filter(word -> word.contains(",") || word.contains("\n"))
                .map(word -> TextChecks.error(
                                "The keyword `" + word.replace("\n", " ") + "` holds a comma or a line end.")
                        .advise("Make two keywords of it."))
                .toList();
    }

    static List<Problem> classifiers(List<String> classifiers) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        var known = KnownNames.bundled();
        for (var text : classifiers) {
            if (!seen.add(text)) {
                problems.add(Problem.warning(Topic.METADATA, "The classifier `" + text + "` is there twice.")
                        .advise("Take one of them out."));
            } else if (known.replacement(text).isPresent()) {
                var better = known.replacement(text).get();
                problems.add(Problem.warning(Topic.METADATA, "The classifier `" + text + "` is no longer in use.")
                        .advise(better.isEmpty() ? "Take it out." : "Use `" + better + "` instead."));
            } else if (!known.isClassifier(text) && !text.startsWith("Private ::")) {
                var near = Nearest.of(text, known.classifiers());
                problems.add(TextChecks.error("The classifier `" + text + "` is not on the list of the index.")
                        .so("An upload would be refused.")
                        .advise(near.map(name -> "Did you mean `" + name + "`?").orElse("Pick one from the list.")));
            }
        }
        return problems;
    }

    static List<Problem> urls(Map<String, String> urls) {
        var problems = new ArrayList<Problem>();
        urls.forEach((label, address) -> {
            if (label.codePointCount(0, label.length()) > LONGEST_LABEL) {
                problems.add(
                        TextChecks.error("The label `" + label + "` is longer than " + LONGEST_LABEL + " characters.")
                                .advise("Shorten it."));
            }
            if (!isAddress(address)) {
                problems.add(TextChecks.error("The address `" + address + "` of " + label + " is no web address.")
                        .advise("Write it as in https://example.org."));
            }
        });
        return problems;
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().matches("(?i)https?|ftp|git|ssh");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static List<Problem> scripts(Map<String, String> scripts) {
        var problems = new ArrayList<Problem>();
        scripts.forEach((command, target) -> {
            if (!COMMAND.matcher(command).matches()) {
                problems.add(TextChecks.error("The command `" + command + "` cannot be the name of a program.")
                        .advise("Use letters, digits, `-`, `_` and `.`."));
            } else if (!USUAL_COMMAND.matcher(command).matches()) {
                problems.add(Problem.warning(Topic.METADATA, "The command `" + command + "` is hard to type.")
                        .advise("Use letters, digits, `-`, `_` and `.`."));
            }
            if (!TARGET.matcher(target).matches()) {
                problems.add(TextChecks.error(
                                "The command " + command + " starts `" + target + "`, which names no function.")
                        .advise("Write it as in `package.module:main`."));
            }
        });
        return problems;
    }
}
