package dev.slipway.dependency.audit;

import dev.slipway.dependency.CoreMetadata;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a distribution says of its licence.
 *
 * @param license an SPDX expression where it gives one or can be understood, else its own words; empty if it says nothing
 */
public record LicenseNote(String name, String version, String license, LicenseKind kind) {

    /** Of all that is installed. */
    public static List<LicenseNote> of(Contents contents) {
        return contents.distributions().values().stream()
                .map(one -> {
                    String license = text(one.metadata());
                    return new LicenseNote(one.name(), one.version(), license, LicenseText.kind(license));
                })
                .toList();
    }

    /** The expression of PEP 639 before the classifiers, which are sure though coarse, before free words. */
    public static String text(CoreMetadata metadata) {
        String expression = metadata.first("license-expression");
        if (!expression.isEmpty()) {
            return expression;
        }
        String free = LicenseText.understood(metadata.first("license"));
        List<String> classified = metadata.all("classifier").stream()
                .filter(one -> one.startsWith("License ::"))
                .map(LicenseText::classifier)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (LicenseText.kind(free) != LicenseKind.UNKNOWN || classified.isEmpty()) {
            return free;
        }
        return String.join(" OR ", classified);
    }

    /** Names by licence, the commonest first. */
    public static Map<String, List<String>> byLicense(List<LicenseNote> notes) {
        Map<String, List<String>> groups = new TreeMap<>();
        notes.forEach(note -> groups.computeIfAbsent(
                        note.license().isEmpty() ? "not said" : note.license(), none -> new ArrayList<>())
                .add(note.name()));
        return groups.entrySet().stream()
                .sorted(java.util.Comparator.comparing(one -> -one.getValue().size()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    /** What is worth knowing before something is handed over, as information. */
    public static List<Problem> told(List<LicenseNote> notes) {
        List<Problem> told = new ArrayList<>();
        for (LicenseKind kind : List.of(
                LicenseKind.NETWORK_COPYLEFT, LicenseKind.COPYLEFT, LicenseKind.WEAK_COPYLEFT, LicenseKind.UNKNOWN)) {
            List<String> names = notes.stream()
                    .filter(note -> note.kind() == kind)
                    .map(note -> note.name() + (note.license().isEmpty() ? "" : " (" + note.license() + ")"))
                    .toList();
            if (!names.isEmpty()) {
                told.add(Problem.info(Topic.DEPENDENCIES, words(kind, names)).so(kind.meaning()));
            }
        }
        return told;
    }

    private static String words(LicenseKind kind, List<String> names) {
        String list = String.join(", ", names);
        return switch (kind) {
            case NETWORK_COPYLEFT -> "Under a copyleft licence that reaches over the network: " + list + ".";
            case COPYLEFT -> "Under a copyleft licence: " + list + ".";
            case WEAK_COPYLEFT -> "Under a copyleft licence for the library alone: " + list + ".";
            case UNKNOWN, PERMISSIVE -> "The licence is not said, or not understood here: " + list + ".";
        };
    }
}
