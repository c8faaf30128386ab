package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import java.util.List;
import java.util.Map;

/** Checks metadata against the standards, field by field, fast enough for every keystroke. */
public final class MetadataCheck {
    private MetadataCheck() {}

    /** What is wrong with this value of this field; empty if nothing. */
    public static List<Problem> check(Field field, FieldValue value) {
        throw new UnsupportedOperationException(field.key());
    }

    /** What is wrong with all of it, by field key; fields without a problem are not there. */
    public static Map<String, List<Problem>> check(Metadata metadata) {
        throw new UnsupportedOperationException(metadata.name());
    }
}
