package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks of fields against each other. */
final class WholeChecks {
    private WholeChecks() {}

    static Map<String, List<Problem>> of(Metadata metadata) {
        var found = new LinkedHashMap<String, List<Problem>>();
        boolean pep621 = metadata.source().equals(PyprojectFile.NAME);
        if (metadata.dynamic().contains("name")) {
            found.put(
                    "name",
                    List.of(TextChecks.error("The name may not be dynamic (PEP 621).")
                            .advise("Write it in the file.")));
        }
        if (metadata.version().isEmpty() && !metadata.dynamic().contains("version") && pep621) {
            found.put(
                    "version",
                    List.of(TextChecks.error("The version is missing, and `dynamic` does not name it either.")
                            .so("Builds refuse the file.")
                            .advise("Type a version, such as 0.1.0.")));
        }
        if (!metadata.license().isEmpty()
                && LicenseExpression.parse(metadata.license()).isValid()
                && metadata.classifiers().stream().anyMatch(each -> each.startsWith("License ::"))
                && pep621) {
            found.put(
                    "classifiers",
                    List.of(Problem.warning(
                                    Topic.METADATA, "The licence is given as an expression and as a classifier.")
                            .so("Newer builds refuse both together (PEP 639).")
                            .advise("Take the classifiers that begin with `License ::` out.")));
        }
        var bad = metadata.dependencies().stream()
                .filter(text -> Requirement.tryParse(text) == null)
                .map(text -> TextChecks.error("The requirement `" + text + "` does not follow PEP 508.")
                        .advise("Write it as in `numpy>=1.22,<2`."))
                .toList();
        if (!bad.isEmpty()) {
            found.put("dependencies", bad);
        }
        return found;
    }
}
