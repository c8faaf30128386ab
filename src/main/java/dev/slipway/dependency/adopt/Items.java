package dev.slipway.dependency.adopt;

import dev.slipway.dependency.Declared;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;

/** Declarations as requirements of PEP 508, as far as they are. */
final class Items {
    private Items() {}

    /** @param left takes what cannot be said, or is said otherwise, as sentences */
    static void add(Declared declared, List<Source.Item> items, List<String> left) {
        var portable = PortableRequirement.of(declared.text());
        if (!portable.text().isEmpty()) {
            items.add(new Source.Item(portable.text(), declared.line()));
        }
        if (!portable.told().isEmpty()) {
            left.add("line " + declared.line() + ": " + portable.told());
        }
    }

    static List<Problem> told(String file, List<String> left) {
        return left.isEmpty()
                ? List.of()
                : List.of(Problem.info(Topic.METADATA, "Not all of " + file + " is taken as it stands.")
                        .in(file, 0, 0)
                        .so(String.join(" ", left)));
    }
}
