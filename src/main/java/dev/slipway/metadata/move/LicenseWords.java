package dev.slipway.metadata.move;

import dev.slipway.metadata.LicenseGuess;
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
        var spdx = LicenseGuess.of(text);
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
}
