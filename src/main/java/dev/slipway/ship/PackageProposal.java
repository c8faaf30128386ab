package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.environment.Interpreter;
import dev.slipway.metadata.MetadataEditor;
import dev.slipway.metadata.MetadataEdits;
import dev.slipway.metadata.NewProject;
import dev.slipway.modularize.Candidates;
import dev.slipway.modularize.Modularization;
import dev.slipway.modularize.Modularizer;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder turned into a package together with its packaging file: edits that nobody has made yet.
 *
 * @param modularization the package
 * @param changes its edits and those of the packaging file
 * @param notes what could not be kept, or needs a look
 */
public record PackageProposal(Modularization modularization, List<FileChange> changes, List<Problem> notes) {

    public PackageProposal {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /**
     * @param python the Python that is taken, whose version becomes the least one that a new packaging file asks for
     * @param name of the package; null for the proposed one
     * @param start the script; null for the likeliest
     * @throws dev.slipway.problem.ShipException as {@link Modularizer#of}, and (BAD_INPUT) if a packaging file cannot take the edit
     */
    public static PackageProposal of(
            Survey survey,
            Profile profile,
            Optional<Interpreter> python,
            @Nullable String name,
            @Nullable String start) {
        Project project = survey.project();
        String script = start != null
                ? start.replace('\\', '/').replaceFirst("^\\./", "")
                : Candidates.starts(project).stream()
                        .filter(one -> one.equals(profile.start()))
                        .findFirst()
                        .or(() -> Candidates.starts(project).stream().findFirst())
                        .orElse("");
        String called = name == null ? Candidates.name(project, script) : name;
        Modularization done = Modularizer.of(project, called, script, file -> includes(profile, file));
        List<FileChange> changes = new ArrayList<>();
        List<Problem> notes = new ArrayList<>(done.notes());
        changes.addAll(packaging(survey, profile, python, done, notes));
        changes.addAll(done.changes());
        return new PackageProposal(done, changes, notes);
    }

    /**
     * One file as a person looks at it.
     *
     * @param from where it was, relative to the root; empty if it is new
     * @param to where it will be; empty if it goes
     * @param difference its lines before and after; a file that only moves has none
     */
    public record Edit(String from, String to, FileChange difference) {}

    /** The edits, a file that moves as one; what was there first, new files last. */
    public List<Edit> edits() {
        Path root = modularization.root();
        Map<Path, FileChange> byFile = new LinkedHashMap<>();
        changes.forEach(change -> byFile.put(change.file(), change));
        List<Edit> edits = new ArrayList<>();
        modularization.moved().forEach((from, to) -> {
            FileChange made = byFile.get(root.resolve(to));
            FileChange gone = byFile.get(root.resolve(from));
            if (made != null && gone != null && made.after() != null && gone.before() != null) {
                byFile.remove(gone.file());
                byFile.put(made.file(), FileChange.replace(made.file(), gone.before(), made.after(), made.title()));
            }
        });
        for (FileChange change : byFile.values()) {
            String file = root.relativize(change.file()).toString().replace('\\', '/');
            String from = modularization.moved().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(file) && change.before() != null)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(change.before() == null ? "" : file);
            edits.add(new Edit(from, change.after() == null ? "" : file, change));
        }
        edits.sort(
                Comparator.comparing(edit -> edit.from().isEmpty() && edit.to().contains("/")
                        ? 2
                        : edit.from().isEmpty() ? 1 : 0));
        return edits;
    }

    /** The choices, fitted to the new places of files; what starts the project is then found anew. */
    public Profile after(Profile profile) {
        Profile changed = profile.withStart(null);
        for (Map.Entry<String, Profile.DataChoice> choice : profile.data().entrySet()) {
            String now = modularization.moved().get(choice.getKey());
            if (now != null) {
                changed = changed.withData(now, choice.getValue());
            }
        }
        return changed;
    }

    private static boolean includes(Profile profile, DataFile file) {
        Profile.DataChoice choice = profile.data().get(file.path());
        return choice == null ? file.decision() == Decision.INCLUDE : choice == Profile.DataChoice.INCLUDE;
    }

    private static List<FileChange> packaging(
            Survey survey, Profile profile, Optional<Interpreter> python, Modularization done, List<Problem> notes) {
        if (survey.found().metadata().isDeclared()) {
            return PackagingFollows.of(survey.project().root(), done, notes);
        }
        String distribution = DistributionName.normalize(done.name());
        String shown = DistributionName.isValid(distribution) ? distribution : "my-project";
        List<String> held = survey.project().dataFiles().stream()
                .filter(file -> file.secret() || !includes(profile, file))
                .map(DataFile::path)
                .filter(path -> path.startsWith(done.name() + "/"))
                .toList();
        Path root = survey.project().root();
        var fresh = new NewProject(
                        shown,
                        Modularizer.FIRST_VERSION,
                        python.map(one -> ">=" + one.minor()).orElse(""),
                        Wanted.of(survey, profile).texts(),
                        new NewProject.Layout.Packages(List.of(done.name())),
                        done.data().stream().sorted().toList(),
                        held,
                        new LinkedHashMap<>(Map.of(shown, done.function())))
                .describedIn(root);
        return AdoptChoice.withGroups(root, MetadataEditor.edit(root, MetadataEdits.none(), fresh));
    }

    /** A note where a program packs the old files and no edit of ours can follow. */
    static Optional<Problem> programPacks(Path root, String name) {
        for (String file : List.of("setup.py", "setup.cfg")) {
            if (Files.isRegularFile(root.resolve(file))) {
                return Optional.of(
                        Problem.warning(Topic.METADATA, file + " says what is packed, and still names the old files.")
                                .in(file, 0, 0)
                                .so("A wheel would not hold the package.")
                                .advise("Name the package " + name + " there, in place of py_modules."));
            }
        }
        return Optional.empty();
    }
}
