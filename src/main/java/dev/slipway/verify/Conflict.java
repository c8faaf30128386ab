package dev.slipway.verify;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads why requirements cannot be met. uv prints a proof, sentences of the form "Because A and B, we can conclude that C"; of it
 * only the premises are told, since one sentence alone would hide the other side. pip prints the premises as a list.
 */
final class Conflict {
    private static final Pattern START = Pattern.compile("(?:^|[\\s─▶:])Because (.+)");
    private static final Pattern PREMISES =
            Pattern.compile("(?i)because (.+?)(?:, we can conclude that .+?)?(?=\\.(?:\\s|$)|$)");
    private static final String PIP = "The conflict is caused by:";
    /** A proof longer than this is read in the log. */
    private static final int MOST = 4;

    private Conflict() {}

    static Optional<Problem> in(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = START.matcher(lines.get(i));
            if (start.find()) {
                return Optional.of(
                        told(premises(proof("Because " + start.group(1), lines.subList(i + 1, lines.size())))));
            }
            if (lines.get(i).strip().equals(PIP)) {
                return Optional.of(told(listed(lines.subList(i + 1, lines.size()))));
            }
        }
        return Optional.empty();
    }

    /** The first line and those that go on with it: indented, up to a hint or an empty line. */
    private static String proof(String first, List<String> rest) {
        StringBuilder text = new StringBuilder(first);
        for (String line : rest) {
            if (line.isBlank()
                    || !Character.isWhitespace(line.charAt(0))
                    || line.strip().startsWith("hint:")) {
                break;
            }
            text.append(' ').append(line.strip());
        }
        return text.toString();
    }

    private static Set<String> premises(String proof) {
        Set<String> premises = new LinkedHashSet<>();
        Matcher matcher = PREMISES.matcher(proof);
        while (matcher.find()) {
            premises.add(matcher.group(1).strip());
        }
        return premises;
    }

    private static Set<String> listed(List<String> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (String line : lines) {
            String bare = line.strip();
            boolean premise = bare.startsWith("The user requested ") || bare.contains(" depends on ");
            if (!premise && !found.isEmpty()) {
                break;
            }
            if (premise) {
                found.add(bare.replace("(constraint) ", ""));
            }
        }
        return found;
    }

    private static Problem told(Set<String> premises) {
        String first = premises.isEmpty() ? "" : premises.iterator().next();
        if (premises.size() == 1 && first.startsWith("The user requested ")) {
            // pip says so too where it found nothing, and two of our files name it.
            String wanted = first.substring("The user requested ".length());
            return Problem.error(Topic.DEPENDENCIES, "Nothing on the index meets " + wanted + " for this Python.")
                    .advise(
                            "Loosen that requirement, choose another Python, or look whether the index wants a password.");
        }
        List<String> shown = new ArrayList<>(premises).subList(0, Math.min(MOST, premises.size()));
        String more = premises.size() > MOST ? ", and more that the log tells" : "";
        return Problem.error(
                        Topic.DEPENDENCIES, "The requirements cannot be met: " + String.join("; ", shown) + more + ".")
                .advise(
                        premises.size() == 1 && first.contains("not found in the package registry")
                                ? "Correct its name, or look whether the index wants a password."
                                : "Loosen one of the requirements that are named there.");
    }
}
