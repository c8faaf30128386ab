package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks metadata against the standards, field by field, fast enough for every keystroke. */
public final class MetadataCheck {
    private MetadataCheck() {}

    /** What is wrong with this value of this field, if it were typed in now; empty if nothing. */
    public static List<Problem> check(Field field, FieldValue value) {
        if (value.isEmpty()) {
            return field == Field.NAME
                    ? List.of(Problem.error(Topic.METADATA, "The distribution has no name.")
                            .advise("Type a name of letters, digits and `-`."))
                    : List.of();
        }
        var text = value.asText();
        return switch (field) {
            case NAME -> TextChecks.name(text);
            case VERSION -> TextChecks.version(text);
            case DESCRIPTION -> TextChecks.description(text);
            case README -> TextChecks.readme(text);
            case REQUIRES_PYTHON -> TextChecks.requiresPython(text);
            case LICENSE -> TextChecks.license(text);
            case LICENSE_FILES -> ListChecks.licenseFiles(items(value));
            case AUTHORS, MAINTAINERS -> ListChecks.people(value);
            case KEYWORDS -> ListChecks.keywords(items(value));
            case CLASSIFIERS -> ListChecks.classifiers(items(value));
            case URLS -> ListChecks.urls(pairs(value));
            case SCRIPTS, GUI_SCRIPTS -> ListChecks.scripts(pairs(value));
        };
    }

    /** What is wrong with all of it, by field key; fields without a problem are not there. */
    public static Map<String, List<Problem>> check(Metadata metadata) {
        var found = new LinkedHashMap<String, List<Problem>>();
        for (var field : Field.values()) {
            if (metadata.dynamic().contains(field.key())) {
                continue;
            }
            var problems = check(field, FieldValue.of(metadata, field));
            if (field == Field.LICENSE) {
                // A text from before PEP 639 is common and still builds.
                problems = problems.stream().map(MetadataCheck::softened).toList();
            }
            add(found, field.key(), problems);
        }
        WholeChecks.of(metadata).forEach((key, problems) -> add(found, key, problems));
        found.replaceAll((_, problems) -> problems.stream()
                .map(problem -> problem.file() == null && !metadata.source().isEmpty()
                        ? problem.in(metadata.source(), 0, 0)
                        : problem)
                .toList());
        return found;
    }

    private static Problem softened(Problem problem) {
        return new Problem(
                Severity.WARNING,
                problem.topic(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.message(),
                problem.consequence(),
                problem.remedy());
    }

    private static void add(Map<String, List<Problem>> found, String key, List<Problem> problems) {
        if (!problems.isEmpty()) {
            found.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(problems);
        }
    }

    private static List<String> items(FieldValue value) {
        return value instanceof FieldValue.Items(var items) ? items : List.of();
    }

    private static Map<String, String> pairs(FieldValue value) {
        return value instanceof FieldValue.Pairs(var pairs) ? pairs : Map.of();
    }
}
