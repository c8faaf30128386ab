package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.Backend;
import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.MetadataEditor;
import dev.slipway.metadata.MetadataEdits;
import dev.slipway.metadata.NewProject;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.move.BackendMove;
import dev.slipway.metadata.move.Move;
import dev.slipway.metadata.version.VersionEdit;
import dev.slipway.metadata.version.VersionSearch;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The edits of the user's files that a profile asks for. Nothing is written here. */
final class PendingChanges {
    /** The wish for another build backend, by the name of its distribution. */
    static final String BACKEND = "build-backend";

    private PendingChanges() {}

    /**
     * @param packed what a backend has to be told where another one is to build the project
     * @param fresh what a new pyproject.toml shall say where there is no packaging file; null where none is needed
     * @throws dev.slipway.problem.ShipException (BAD_INPUT) if a file cannot take an edit
     */
    static List<FileChange> of(
            Survey survey, Profile profile, @Nullable NewProject fresh, Function<Backend, NewProject> packed) {
        if (!profile.pending() && fresh == null) {
            return List.of();
        }
        RequirementsChoice choice = RequirementsChoice.of(survey, profile, false);
        Profile rest = profile.withRequirements(choice.declare(), choice.undeclare());
        return choice.with(packaging(survey, rest, fresh, packed));
    }

    private static List<FileChange> packaging(
            Survey survey, Profile profile, @Nullable NewProject fresh, Function<Backend, NewProject> packed) {
        if (!profile.pending() && fresh == null) {
            return List.of();
        }
        Path root = survey.project().root();
        Map<Field, FieldValue> fields = new LinkedHashMap<>();
        profile.metadata()
                .forEach((key, text) ->
                        Field.of(key).ifPresent(field -> fields.put(field, FieldValue.parse(field, text))));
        Optional<Move> move = fresh == null ? MoveChoice.of(root, profile) : Optional.empty();
        if (move.isPresent()) {
            return finished(
                    survey,
                    profile,
                    moved(root, move.get(), new MetadataEdits(fields, profile.declare(), profile.undeclare())));
        }
        Optional<Backend> backend =
                Optional.ofNullable(profile.metadata().get(BACKEND)).flatMap(Backend::of);
        // A new file already holds what is wanted; only its fields may have been edited.
        MetadataEdits edits = fresh == null
                ? new MetadataEdits(fields, profile.declare(), profile.undeclare())
                : MetadataEdits.of(fields);
        if (fresh != null) {
            return real(LicenseChoice.with(
                    root,
                    profile,
                    survey.found().metadata(),
                    AdoptChoice.withGroups(
                            root,
                            MetadataEditor.edit(
                                    root, edits, backend.map(fresh::with).orElse(fresh)))));
        }
        FieldValue version = fields.get(Field.VERSION);
        boolean elsewhere = version != null
                && Version.tryParse(version.asText()) != null
                && VersionSearch.in(root).isEditable();
        if (elsewhere) {
            fields.remove(Field.VERSION);
        }
        Optional<FileChange> built = backend.flatMap(one -> BackendMove.of(root, packed.apply(one)));
        List<FileChange> changes = new ArrayList<>(
                built.isPresent()
                        ? List.of(MetadataEditor.on(root, built.get(), edits))
                        : MetadataEditor.edit(root, edits, null));
        if (elsewhere && version != null) {
            changes.addAll(VersionEdit.to(root, version.asText(), changes).changes());
        }
        return finished(survey, profile, joined(changes));
    }

    private static List<FileChange> finished(Survey survey, Profile profile, List<FileChange> changes) {
        Path root = survey.project().root();
        return real(LicenseChoice.with(
                root, profile, survey.found().metadata(), AdoptChoice.wanted(root, profile, changes)));
    }

    private static List<FileChange> moved(Path root, Move move, MetadataEdits edits) {
        Map<Field, FieldValue> rest = new LinkedHashMap<>(edits.fields());
        // Those that answered a question are in the file already.
        rest.keySet().removeIf(field -> field == Field.VERSION && move.asked().containsKey(field.key()));
        List<FileChange> changes = new ArrayList<>();
        for (FileChange change : move.changes()) {
            boolean main = change.file().endsWith(PyprojectFile.NAME);
            changes.add(
                    main
                            ? MetadataEditor.on(
                                    root, change, new MetadataEdits(rest, edits.declare(), edits.undeclare()))
                            : change);
        }
        return real(changes);
    }

    /** Two edits of one file as one, so that a person sees one diff of it. */
    private static List<FileChange> joined(List<FileChange> changes) {
        Map<Path, FileChange> byFile = new LinkedHashMap<>();
        for (FileChange change : changes) {
            byFile.merge(
                    change.file(),
                    change,
                    (first, second) -> new FileChange(first.file(), first.before(), second.after(), first.title()));
        }
        return List.copyOf(byFile.values());
    }

    private static List<FileChange> real(List<FileChange> changes) {
        return changes.stream().filter(change -> !change.changesNothing()).toList();
    }
}
