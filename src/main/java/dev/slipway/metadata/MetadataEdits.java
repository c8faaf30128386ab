package dev.slipway.metadata;

import java.util.List;
import java.util.Map;

/**
 * What shall become different in the metadata.
 *
 * @param fields field to its new value
 * @param declare requirements (PEP 508) to add, each in place of an older one of the same name and extra-less group
 * @param undeclare names of distributions whose requirement goes
 */
public record MetadataEdits(Map<Field, FieldValue> fields, List<String> declare, List<String> undeclare) {

    public static MetadataEdits none() {
        return new MetadataEdits(Map.of(), List.of(), List.of());
    }

    public static MetadataEdits of(Map<Field, FieldValue> fields) {
        return new MetadataEdits(fields, List.of(), List.of());
    }

    public boolean isNone() {
        return fields.isEmpty() && declare.isEmpty() && undeclare.isEmpty();
    }
}
