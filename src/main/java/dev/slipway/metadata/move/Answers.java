package dev.slipway.metadata.move;

import dev.slipway.metadata.move.ProjectParts.Noted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts what a person answered in the place of what could not be known. */
final class Answers {
    private Answers() {}

    /** Only what was asked is answered; edits of other fields are made afterwards, as edits. */
    static void give(ProjectParts parts, Map<String, String> answers) {
        for (var key : List.copyOf(parts.asked.keySet())) {
            var answer = answers.getOrDefault(key, "").strip();
            if (!answer.isEmpty() && take(parts, key, answer)) {
                parts.asked.remove(key);
                parts.dynamic.remove(key);
            }
        }
    }

    private static boolean take(ProjectParts parts, String key, String answer) {
        switch (key) {
            case "name" -> parts.name = answer;
            case "version" -> parts.version = answer;
            case "description" -> parts.description = answer;
            case "readme" -> parts.readme = answer;
            case "requires-python" -> parts.requiresPython = answer;
            case "license" -> parts.license = answer;
            case "classifiers" -> parts.classifiers.addAll(lines(answer));
            case "keywords" -> parts.keywords.addAll(lines(answer.replace(',', '\n')));
            case "dependencies" -> parts.dependencies.addAll(Noted.all(lines(answer)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\n;](?=\\s*[A-Za-z0-9])"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
