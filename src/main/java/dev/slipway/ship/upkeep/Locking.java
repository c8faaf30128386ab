package dev.slipway.ship.upkeep;

import dev.slipway.change.FileChange;
import dev.slipway.change.SlipwayFolder;
import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.IndexFile;
import dev.slipway.dependency.Releases;
import dev.slipway.dependency.lock.LockFile;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.dependency.lock.LockText;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.VersionResolver;
import dev.slipway.dependency.settle.Way;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.UvLocker;
import dev.slipway.plan.Action;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Captured;
import dev.slipway.ship.Host;
import dev.slipway.ship.Locked;
import dev.slipway.ship.PythonChoice;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes locks of a project: the edit of the lock file is returned, for a person to see before it is made. */
public final class Locking {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Workspace workspace;
    private final Survey survey;
    private final Profile profile;
    private final PythonChoice pythons;
    private final Wanted wanted;
    private final Path root;
    private final Cancellation cancellation;
    private List<FileChange> earlier = List.of();

    /** @param pythons settled, so that the lock holds what the environment gets */
    public Locking(Workspace workspace, Survey survey, Profile profile, PythonChoice pythons) {
        this(workspace, survey, profile, pythons, new Cancellation());
    }

    /** @param cancellation ends what resolves */
    public Locking(
            Workspace workspace, Survey survey, Profile profile, PythonChoice pythons, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.workspace = workspace;
        this.survey = survey;
        this.profile = profile;
        this.pythons = pythons;
        this.wanted = Wanted.of(survey, profile);
        this.root = survey.project().root().resolve(survey.project().mainFolder());
    }

    /**
     * What may change of what is locked already.
     *
     * @param all everything
     * @param names these, and what they need
     */
    public record Renewal(boolean all, Set<String> names) {
        /** As little as can be. */
        public static final Renewal NOTHING = new Renewal(false, Set.of());

        public Renewal {
            names = names.stream().map(DistributionName::normalize).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The same for the files as they will be after these edits. */
    Locking after(List<FileChange> edits) {
        var later = new Locking(workspace, survey, profile, pythons, cancellation);
        later.earlier = List.copyOf(edits);
        return later;
    }

    /** How the lock that is there stands to what is wanted: nothing to say if it is up to date. */
    public Locked check() {
        return Locked.of(survey, profile, python().version());
    }

    /** The format that is taken where nobody names one: that of the lock which is there, else {@code pylock.toml}. */
    public LockFormat usualFormat() {
        return LockFile.in(root, null).map(LockFile::format).orElse(LockFormat.PYLOCK);
    }

    /**
     * The edit that makes the lock, or brings it up to date.
     *
     * @throws ShipException (CANCELLED) if a person ended it, (FAILED) if no versions go together, (BAD_ARGUMENT) if the format does not suit the project, (TOOL_MISSING)
     *     if what makes it is not here
     */
    public FileChange make(LockFormat format, Renewal renewal) {
        new Resolving(workspace, profile, wanted, pythons).prepare();
        Optional<UvLocker> uv = "pip".equals(profile.engine())
                ? Optional.empty()
                : workspace.host().engines().locker().map(one -> one.with(wanted.sources()));
        try {
            Path own = new SlipwayFolder(workspace.root()).make("locking");
            String text = format == LockFormat.UV
                    ? ProjectLocking.of(workspace.host(), root, earlier, python(), way())
                            .text(uv.orElseThrow(Locking::needsUv), own, renewal, cancellation)
                    : LockText.withWants(
                            format,
                            uv.isPresent() ? byUv(uv.get(), own, format, renewal) : byPip(format, renewal),
                            wanted.texts());
            String title =
                    (Files.exists(root.resolve(format.file())) ? "Bring up to date: " : "Write ") + format.file();
            return FileChange.to(root.resolve(format.file()), text.getBytes(StandardCharsets.UTF_8), title);
        } catch (IOException e) {
            throw new ShipException(
                    ShipException.Kind.CANNOT_WRITE,
                    Problem.error(Topic.DEPENDENCIES, "The lock cannot be prepared: " + e.getMessage() + ".")
                            .advise("Look at the permissions of the folder .slipway."),
                    e);
        }
    }

    /**
     * Which other projects a {@code uv.lock} is for besides this one, as "name (folder)": the members of its workspace.
     *
     * @throws ShipException as {@link #make}
     */
    public List<String> members() {
        try {
            return ProjectLocking.members(root, earlier);
        } catch (IOException _) {
            return List.of();
        }
    }

    private Way way() {
        return new Resolving(workspace, profile, wanted, pythons).way();
    }

    private Interpreter python() {
        return new Resolving(workspace, profile, wanted, pythons).python();
    }

    /** First with what is locked, then with what was settled, each first for all platforms. */
    private String byUv(UvLocker uv, Path own, LockFormat format, Renewal renewal) throws IOException {
        Way way = way();
        List<String> lines = new ArrayList<>(way.options());
        way.wheelsOnly().stream().sorted().forEach(name -> lines.add("--only-binary " + name));
        lines.addAll(way.requirements());
        Path requirements = Files.write(own.resolve("requirements.in"), lines);
        Path constraints = own.resolve("constraints.txt");
        Path output = own.resolve(format == LockFormat.PYLOCK ? "pylock.toml" : "hashed.txt");
        String said = "";
        for (Map<String, String> pins : pins(way, renewal)) {
            Files.write(constraints, lines(pins));
            for (boolean everywhere : new boolean[] {true, false}) {
                Files.deleteIfExists(output);
                Action.Exec command = uv.compile(python().executable(), requirements, constraints, output, everywhere);
                Captured captured = workspace.host().processes().capture(command, PATIENCE, cancellation);
                LockProblems.stopIf(cancellation);
                if (captured.ok() && Files.exists(output)) {
                    return Files.readString(output);
                }
                said = captured.errors();
            }
        }
        throw LockProblems.unsolved(said);
    }

    /** Constraints to try, the closest to what there is first. */
    private List<Map<String, String>> pins(Way way, Renewal renewal) {
        Map<String, String> settled = new TreeMap<>(way.versions());
        boolean dated = !way.dates().isNone();
        if (renewal.all() && !dated) {
            settled.keySet().retainAll(Set.of("numpy"));
        } else if (!dated) {
            settled.keySet().removeAll(renewal.names());
        }
        List<Map<String, String>> choices = new ArrayList<>();
        Locked locked = Locked.of(survey, profile.withLock(null), python().version());
        if (!renewal.all() && locked.install().isPresent()) {
            Map<String, String> kept = new TreeMap<>(settled);
            kept.putAll(locked.install().get().versions());
            kept.keySet().removeAll(renewal.names());
            choices.add(kept);
        }
        choices.add(settled);
        // What was settled holds for what was wanted then, as it was remembered.
        choices.add(Map.of());
        return choices;
    }

    /** pip resolves for this Python alone; the hashes are those that the index tells. */
    private String byPip(LockFormat format, Renewal renewal) {
        Way way = way();
        VersionResolver resolver = new Resolving(workspace, profile, wanted, pythons).resolver();
        String said = "";
        for (Map<String, String> pins : pins(way, renewal)) {
            var ask = new VersionResolver.Ask(
                    python().executable(),
                    way.requirements(),
                    lines(pins),
                    way.wheelsOnly(),
                    way.options(),
                    Dates.NONE);
            LockProblems.stopIf(cancellation);
            switch (resolver.resolve(ask)) {
                case VersionResolver.Answer.Found(Map<String, String> versions) -> {
                    return LockText.of(format, entries(versions), python().minor());
                }
                case VersionResolver.Answer.Contradiction(String words) -> said = words;
                case VersionResolver.Answer.Unable(String words) -> throw LockProblems.unable(words);
            }
        }
        throw LockProblems.unsolved(said);
    }

    private List<LockText.Entry> entries(Map<String, String> versions) {
        Host host = workspace.host();
        Map<String, IndexAnswer> answers = host.index(wanted.sources()).lookUp(versions.keySet());
        List<LockText.Entry> entries = new ArrayList<>();
        versions.forEach((name, text) -> {
            Version version = Version.parse(text);
            List<IndexFile> files = answers.get(name) instanceof IndexAnswer.Found found
                    ? found.files().stream()
                            .filter(file -> file.sha256() != null && Releases.isOf(file, name, version))
                            .toList()
                    : List.of();
            if (files.isEmpty()) {
                throw LockProblems.noHashes(name + " " + text);
            }
            entries.add(new LockText.Entry(name, text, files));
        });
        return entries;
    }

    private static List<String> lines(Map<String, String> pins) {
        return pins.entrySet().stream()
                .map(one -> one.getKey() + "==" + one.getValue())
                .toList();
    }

    private static ShipException needsUv() {
        return new ShipException(
                ShipException.Kind.TOOL_MISSING,
                Problem.error(Topic.DEPENDENCIES, "Only uv writes uv.lock, and it is not here, or not wanted.")
                        .advise("Choose the engine uv, or another format: pylock or requirements."));
    }
}
