package dev.slipway.metadata.move;

import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.KnownNames;
import dev.slipway.metadata.LicenseExpression;
import dev.slipway.metadata.MetadataCheck;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

/** What an older file says of the licence, as an SPDX expression where that is beyond doubt. */
final class LicenseWords {
    private LicenseWords() {}

    /** Sets the licence of these parts from the words and the classifiers there are. */
    static void read(ProjectParts parts, String words) {
        var text = words.strip();
        var spdx = expression(text);
        if (spdx.isEmpty() && text.isEmpty()) {
            return;
        }
        if (spdx.isEmpty()) {
            if (text.contains("\n")) {
                parts.tell(Problem.info(
                        Topic.METADATA, "The text of the licence is longer than a line; it is kept as it is."));
            } else {
                parts.tell(Problem.warning(
                                Topic.METADATA,
                                "The licence `" + text + "` stands for no SPDX expression beyond doubt.")
                        .so("It is kept as a text, which newer builds warn of (PEP 639).")
                        .advise("Pick the licence from the list."));
            }
            parts.licenseText = text;
            return;
        }
        parts.license = spdx;
        withoutClassifiers(parts);
    }

    /** Classifiers of a licence beside an expression are refused by newer builds (PEP 639). */
    private static void withoutClassifiers(ProjectParts parts) {
        List<String> old = new ArrayList<>(parts.classifiers);
        old.removeIf(each -> !each.startsWith("License ::"));
        if (!old.isEmpty()) {
            parts.classifiers.removeAll(old);
            parts.tell(Problem.info(
                    Topic.METADATA,
                    "The licence is given as the expression " + parts.license + " now; the classifier `"
                            + String.join("`, `", old) + "` goes, as PEP 639 wants."));
        }
    }

    /** Empty where the words could mean several licences, as `BSD` and `GPL` do. */
    private static String expression(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var parsed = LicenseExpression.parse(text);
        if (parsed.isValid()) {
            return parsed.text();
        }
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        if (lower.matches("(new )?bsd( license)?|gpl|lgpl|proprietary|public domain")
                || KnownNames.bundled().licenses().isEmpty()) {
            return "";
        }
        return MetadataCheck.check(Field.LICENSE, FieldValue.parse(Field.LICENSE, text)).stream()
                .map(Problem::remedy)
                .filter(remedy -> remedy != null && remedy.fix() instanceof Fix.SetMetadata)
                .map(remedy -> ((Fix.SetMetadata) java.util.Objects.requireNonNull(remedy.fix())).value())
                .filter(value -> isUsual(lower, value))
                .findFirst()
                .orElse("");
    }

    /** A name that is merely near is no certainty: the number has to be in both. */
    private static boolean isUsual(String words, String spdx) {
        var digits = spdx.replaceAll("\\D", "");
        return words.replaceAll("\\D", "").startsWith(digits.isEmpty() ? "" : digits.substring(0, 1))
                && words.replaceAll("[^a-z]", "")
                        .contains(spdx.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z].*", ""));
    }
}
