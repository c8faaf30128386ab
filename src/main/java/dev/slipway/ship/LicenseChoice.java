package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.metadata.Backend;
import dev.slipway.metadata.Field;
import dev.slipway.metadata.FieldValue;
import dev.slipway.metadata.LicenseExpression;
import dev.slipway.metadata.LicenseFiles;
import dev.slipway.metadata.LicenseGuess;
import dev.slipway.metadata.LicenseTexts;
import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.MetadataEditor;
import dev.slipway.metadata.MetadataEdits;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that goes with a chosen licence, and what older ways of saying it become (PEP 639). */
public final class LicenseChoice {
    /** The wish for the file among those for the metadata; {@link #NONE} for none. */
    static final String KEY = "license-file";

    static final String NONE = "none";

    private LicenseChoice() {}

    /**
     * The edits that give a project this licence, with its text where the folder has none.
     *
     * @param year since when the work is protected; null for this year
     * @param holder whose work it is; null for the authors
     * @throws ShipException (BAD_INPUT) if the packaging file cannot take the edit
     */
    public static List<FileChange> of(Path root, String expression, @Nullable Integer year, @Nullable String holder) {
        Metadata found = MetadataReader.read(root).metadata();
        List<FileChange> changes = found.isDeclared()
                ? MetadataEditor.edit(
                        root, MetadataEdits.of(Map.of(Field.LICENSE, new FieldValue.Text(expression))), null)
                : List.of();
        return with(root, changes, found, expression, year, holder);
    }

    /** These edits with that of a licence file, where one is wanted and none is there, and its name in {@code license-files}. */
    static List<FileChange> with(Path root, Profile profile, Metadata found, List<FileChange> changes) {
        String wish = profile.metadata().getOrDefault(KEY, "");
        if (wish.equals(NONE) || wish.isEmpty() && !profile.metadata().containsKey(Field.LICENSE.key())) {
            return changes;
        }
        return with(root, changes, found, profile.metadata().getOrDefault(Field.LICENSE.key(), ""), null, null);
    }

    private static List<FileChange> with(
            Path root,
            List<FileChange> changes,
            Metadata found,
            String wanted,
            @Nullable Integer year,
            @Nullable String holder) {
        List<FileChange> all = new ArrayList<>(changes);
        Path path = root.resolve(PyprojectFile.NAME);
        FileChange made = changes.stream()
                .filter(change -> change.file().equals(path))
                .findFirst()
                .orElse(null);
        PyprojectFile file = made != null && made.after() != null
                ? PyprojectFile.of(made.after())
                : Files.isRegularFile(path) ? PyprojectFile.read(path) : null;
        Metadata now = file != null && file.style() == PyprojectFile.Style.PROJECT ? file.metadata() : found;
        List<FileChange> written = LicenseFiles.write(
                root,
                wanted.isEmpty() ? now.license() : wanted,
                year == null ? Year.now().getValue() : year,
                holder == null ? LicenseFiles.holder(now.authors(), now.name()) : holder);
        if (written.isEmpty()) {
            return changes;
        }
        if (file != null
                && file.style() == PyprojectFile.Style.PROJECT
                && now.licenseFiles().isEmpty()) {
            List<String> names = written.stream()
                    .map(change -> String.valueOf(change.file().getFileName()))
                    .toList();
            PyprojectFile named = file.withField(Field.LICENSE_FILES, new FieldValue.Items(names));
            if (made == null) {
                all.add(named.since(file, root, "Name the licence file in " + PyprojectFile.NAME));
            } else {
                all.set(all.indexOf(made), new FileChange(path, made.before(), named.bytes(), made.title()));
            }
        }
        all.addAll(written);
        return all;
    }

    /** What could be done about the licence: a file for it, or words of today for it. */
    static List<Problem> problems(Path root, Profile profile, Metadata found) {
        List<Problem> problems = new ArrayList<>();
        String wish = profile.metadata().getOrDefault(Field.LICENSE.key(), "");
        if (wish.isEmpty()) {
            old(root, found).ifPresent(problems::add);
        }
        String expression = wish.isEmpty() ? found.license() : wish;
        List<String> ids = LicenseFiles.ids(expression);
        if (ids.isEmpty()
                || !LicenseFiles.in(root).isEmpty()
                || !found.licenseFiles().isEmpty()) {
            return problems;
        }
        boolean known = LicenseTexts.ids().containsAll(ids);
        boolean own = ids.stream().allMatch(id -> id.startsWith("LicenseRef-"));
        if (!known && !own) {
            problems.add(Problem.info(
                            Topic.METADATA, "The project has no file with the text of its licence, " + expression + ".")
                    .advise("Put the text into a file LICENSE beside pyproject.toml."));
        } else if (known && wish.isEmpty() && !profile.metadata().containsKey(KEY)) {
            problems.add(Problem.info(
                            Topic.METADATA, "The project has no file with the text of its licence, " + expression + ".")
                    .fix("Write LICENSE", new Fix.SetMetadata(KEY, "LICENSE")));
        }
        return problems;
    }

    private static Optional<Problem> old(Path root, Metadata found) {
        if (!found.source().equals(PyprojectFile.NAME)) {
            return Optional.empty();
        }
        PyprojectFile file;
        try {
            file = PyprojectFile.read(root.resolve(PyprojectFile.NAME));
        } catch (ShipException e) {
            return Optional.empty();
        }
        if (!file.hasOldLicense()) {
            return Optional.empty();
        }
        String said = found.license();
        String expression = said.isEmpty() ? LicenseGuess.ofClassifiers(found.classifiers()) : LicenseGuess.of(said);
        if (expression.isEmpty() || !LicenseExpression.parse(expression).isValid()) {
            return Optional.of(
                    Problem.info(Topic.METADATA, "The licence is said in a way that newer builds warn of (PEP 639).")
                            .in(PyprojectFile.NAME, line(file), 0)
                            .advise("Pick the licence from the list; classifiers of it then go."));
        }
        if (!takesExpressions(found)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.info(Topic.METADATA, "The licence is said in a way that newer builds warn of (PEP 639).")
                        .in(PyprojectFile.NAME, line(file), 0)
                        .fix("Use " + expression, new Fix.SetMetadata(Field.LICENSE.key(), expression)));
    }

    private static int line(PyprojectFile file) {
        int line = file.document().line("project", "license");
        return line > 0 ? line : file.document().line("project", "classifiers");
    }

    /** Whether the backend may be a release that knows licences as expressions. */
    private static boolean takesExpressions(Metadata found) {
        return Backend.ofObject(found.buildBackend())
                .flatMap(backend -> backend.requires().stream().findFirst())
                .map(Requirement::tryParse)
                .map(least -> found.buildRequires().stream()
                        .map(Requirement::tryParse)
                        .filter(one -> one != null && one.normalizedName().equals(least.normalizedName()))
                        .allMatch(one -> reaches(one, least)))
                .orElse(true);
    }

    private static boolean reaches(Requirement wanted, Requirement least) {
        String since = least.specifier().toString().replaceFirst("^.*>=([0-9.]+).*$", "$1");
        Version first = Version.tryParse(since);
        Version far = Version.tryParse("9999");
        return first == null
                || far == null
                || wanted.specifier().contains(first)
                || wanted.specifier().contains(far);
    }
}
