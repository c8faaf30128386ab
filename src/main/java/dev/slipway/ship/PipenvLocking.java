package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.Declared;
import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.IndexFile;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.Pipfile;
import dev.slipway.dependency.PipfileLock;
import dev.slipway.dependency.Releases;
import dev.slipway.dependency.settle.Dates;
import dev.slipway.dependency.settle.PipVersions;
import dev.slipway.dependency.settle.UvVersions;
import dev.slipway.dependency.settle.VersionResolver;
import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import dev.slipway.settings.AddressLogin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Locks a Pipfile: the versions that go together now, and the hashes of all their files. Writes nothing. */
public final class PipenvLocking {
    private final Host host;
    private final Wanted wanted;
    private final PackageIndex index;
    private final Interpreter python;

    private PipenvLocking(Host host, Wanted wanted, Interpreter python) {
        this.host = host;
        this.wanted = wanted;
        this.index = host.index(wanted.sources());
        this.python = python;
    }

    /**
     * @throws ShipException (BAD_INPUT) if there is no Pipfile or it asks for what contradicts itself, (TOOL_MISSING) if nobody can resolve
     */
    public static FileChange of(Workspace workspace, Survey survey, PythonChoice pythons) {
        Path folder = workspace.root();
        Pipfile pipfile =
                Pipfile.in(folder).orElseThrow(() -> failed("There is no " + Pipfile.NAME + " in " + folder + ".", ""));
        Interpreter python = pythons.chosen().orElseThrow(() -> failed("No Python fits the " + Pipfile.NAME + ".", ""));
        var locking = new PipenvLocking(workspace.host(), Wanted.of(survey, workspace.profile()), python);
        Map<String, String> packages = locking.versions(texts(pipfile, ""), List.of());
        List<String> held = packages.entrySet().stream()
                .map(one -> one.getKey() + "==" + one.getValue())
                .toList();
        Map<String, String> develop = locking.versions(texts(pipfile, "dev"), held);
        String text = PipfileLock.text(folder, locking.locked(packages), locking.locked(develop));
        return FileChange.to(
                folder.resolve(PipfileLock.NAME), text.getBytes(StandardCharsets.UTF_8), "Lock the " + Pipfile.NAME);
    }

    private static List<String> texts(Pipfile pipfile, String group) {
        return pipfile.declared().stream()
                .filter(one -> one.group().equals(group))
                .map(Declared::requirement)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private Map<String, String> versions(List<String> requirements, List<String> limits) {
        if (requirements.isEmpty()) {
            return Map.of();
        }
        Path folder = host.folders().cache().resolve("versions");
        var uv = host.engines().resolver();
        VersionResolver resolver = uv.isPresent()
                ? new UvVersions(uv.get().with(wanted.sources()), host.processes(), folder)
                : new PipVersions(
                        host.engines().slowResolver().with(wanted.sources()),
                        host.processes(),
                        folder,
                        Releases.of(List.of(), index));
        var ask = new VersionResolver.Ask(python.executable(), requirements, limits, Set.of(), List.of(), Dates.NONE);
        return switch (resolver.resolve(ask)) {
            case VersionResolver.Answer.Found(Map<String, String> versions) -> versions;
            case VersionResolver.Answer.Contradiction(String said) ->
                throw failed("What the " + Pipfile.NAME + " asks for does not go together.", said);
            case VersionResolver.Answer.Unable(String said) ->
                throw failed("The versions could not be found out.", said);
        };
    }

    private List<PipfileLock.Locked> locked(Map<String, String> versions) {
        List<PipfileLock.Locked> locked = new ArrayList<>();
        Map<String, IndexAnswer> answers = index.lookUp(versions.keySet());
        versions.forEach((name, text) -> {
            Version version = Version.parse(text);
            List<String> hashes = answers.get(name) instanceof IndexAnswer.Found found
                    ? found.files().stream()
                            .filter(file -> Releases.isOf(file, name, version))
                            .map(IndexFile::sha256)
                            .filter(Objects::nonNull)
                            .toList()
                    : List.of();
            locked.add(new PipfileLock.Locked(name, text, hashes));
        });
        return locked;
    }

    private static ShipException failed(String cause, String said) {
        Problem problem = Problem.error(Topic.DEPENDENCIES, cause);
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                said.isBlank() ? problem : problem.so(AddressLogin.dropped(said).strip()));
    }
}
