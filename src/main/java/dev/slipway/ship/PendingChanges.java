package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.MetadataEditor;
import dev.slipway.metadata.MetadataEdits;
import dev.slipway.metadata.NewProject;
import dev.slipway.profile.Profile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edits of the user's files that a profile asks for. Nothing is written here. */
final class PendingChanges {
    private PendingChanges() {}

    /**
     * @param fresh what a new pyproject.toml shall say where there is no packaging file; null where none is needed
     * @throws dev.slipway.problem.ShipException (BAD_INPUT) if a file cannot take an edit
     */
    static List<FileChange> of(Survey survey, Profile profile, @Nullable NewProject fresh) {
        if (!profile.pending() && fresh == null) {
            return List.of();
        }
        Path root = survey.project().root();
        Map<Field, FieldValue> fields = new LinkedHashMap<>();
        profile.metadata()
                .forEach((key, text) ->
                        Field.of(key).ifPresent(field -> fields.put(field, FieldValue.parse(field, text))));
        // A new file already holds what is wanted; only its fields may have been edited.
        MetadataEdits edits = fresh == null
                ? new MetadataEdits(fields, profile.declare(), profile.undeclare())
                : MetadataEdits.of(fields);
        return MetadataEditor.edit(root, edits, fresh).stream()
                .filter(change -> !change.changesNothing())
                .toList();
    }
}
