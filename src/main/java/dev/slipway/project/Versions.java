package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts several versions of one script in order: {@code main.py}, {@code main v3.py}, {@code main v2.py}, {@code main_old.py}. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile(
            "(?i)^(.*?)(?:[ _.-]*(?:(v(?:er(?:sion)?)?[ _.-]?)?(\\d+(?:[._]\\d+)*)|\\((\\d+)\\)|(old|backup|bak|copy|orig|dead|deprecated)|(final|new|latest)))+$");

    /** So many programs are no versions of one. */
    private static final int MOST = 300;

    private static final int LEAST = -20;

    private Versions() {}

    /** The candidates with more or fewer points for their version, and the reason in their evidence. */
    static List<Candidate> ordered(List<Candidate> candidates) {
        if (candidates.size() > MOST) {
            return candidates;
        }
        Map<String, List<Candidate>> families = new HashMap<>();
        for (Candidate candidate : candidates) {
            families.computeIfAbsent(family(candidate), name -> new ArrayList<>())
                    .add(candidate);
        }
        List<Candidate> ordered = new ArrayList<>();
        for (List<Candidate> family : families.values()) {
            long files = family.stream().map(Candidate::file).distinct().count();
            if (files < 2) {
                ordered.addAll(family);
                continue;
            }
            family.sort(Comparator.comparing(Versions::version));
            for (int i = 0; i < family.size(); i++) {
                boolean newest = i == family.size() - 1;
                String reason =
                        newest ? "the likeliest of " + files + " versions" : "another version of " + name(family);
                ordered.add(family.get(i)
                        .more(newest ? 4 : Math.max(LEAST, i - family.size()))
                        .because(reason));
            }
        }
        return ordered;
    }

    private static String name(List<Candidate> family) {
        return RelativePath.nameOf(family.getLast().file());
    }

    private static String family(Candidate candidate) {
        Matcher version = VERSION.matcher(RelativePath.stemOf(candidate.file()));
        String base = version.matches() && !version.group(1).isEmpty()
                ? version.group(1)
                : RelativePath.stemOf(candidate.file());
        return candidate.kind() + " " + RelativePath.folderOf(candidate.file()) + "/" + base.toLowerCase(Locale.ROOT);
    }

    /** Sorts old copies before numbers, numbers by size, and the plain name, which most keep for what counts, last. */
    private static String version(Candidate candidate) {
        String stem = RelativePath.stemOf(candidate.file());
        Matcher version = VERSION.matcher(stem);
        if (!version.matches() || version.group(1).isEmpty()) {
            return "9";
        }
        if (version.group(5) != null) {
            return "1" + stem;
        }
        if (version.group(6) != null) {
            return "7" + stem;
        }
        String number = version.group(3) != null ? version.group(3) : version.group(4);
        StringBuilder padded = new StringBuilder("5");
        for (String part : number.split("[._]")) {
            padded.append("0".repeat(Math.max(0, 12 - part.length()))).append(part);
        }
        return padded.toString();
    }
}
