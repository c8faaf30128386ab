package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.requirement.Version;
import dev.slipway.run.ProcessRunner;
import dev.slipway.settings.Surroundings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds every Python of this machine, by asking each candidate one short question; answers are kept on disk. */
public final class InterpreterFinder {
    private final Platform platform;
    private final Map<String, String> environment;
    private final Path home;
    private final UserFolders folders;
    private final ProcessRunner processes;
    private final AtomicReference<@Nullable CompletableFuture<FoundInterpreters>> ahead = new AtomicReference<>();

    public InterpreterFinder(
            Platform platform,
            Map<String, String> environment,
            Path home,
            UserFolders folders,
            ProcessRunner processes) {
        this.platform = platform;
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.folders = folders;
        this.processes = processes;
    }

    /** The finder for this machine and user. */
    public static InterpreterFinder current(ProcessRunner processes) {
        Surroundings here = Surroundings.current();
        return new InterpreterFinder(
                Platform.current(), here.variables(), UserFolders.home(), here.folders(), processes);
    }

    /** All of them; takes milliseconds when they were asked before, at most some seconds else. Never throws. */
    public FoundInterpreters find() {
        CompletableFuture<FoundInterpreters> begun = ahead.getAndSet(null);
        return begun == null ? find(candidates()) : begun.join();
    }

    /** Begins with what the next {@link #find} will answer. */
    public void findAhead() {
        ahead.set(CompletableFuture.supplyAsync(() -> find(candidates())));
    }

    /** Asks one program that a person named, or the program in an installation's or environment's folder that they named. */
    public Asked ask(Path named) {
        Path program = LikelyPythons.ofInstallation(named, platform).orElse(named);
        FoundInterpreters found = find(List.of(new PossiblePython(program, "chosen")));
        return found.usable().isEmpty()
                ? new Asked.Not(found.skipped().getFirst())
                : new Asked.Usable(found.usable().getFirst());
    }

    private List<PossiblePython> candidates() {
        List<PossiblePython> all = new ArrayList<>();
        if (platform == Platform.WINDOWS) {
            all.addAll(new PythonRegistry(processes).read());
        }
        all.addAll(LikelyPythons.in(Places.of(platform, environment, home), platform));
        return all;
    }

    private FoundInterpreters find(List<PossiblePython> candidates) {
        var resolver = new Resolver(platform);
        Map<Path, PossiblePython> programs = new LinkedHashMap<>();
        List<Skipped> skipped = new ArrayList<>();
        var shims = new Shims();
        for (PossiblePython candidate : candidates) {
            switch (resolver.resolve(candidate.path())) {
                case Resolution.Real(Path program) ->
                    programs.putIfAbsent(program, new PossiblePython(program, candidate.source()));
                case Resolution.Shim(String tool) -> shims.add(candidate.path(), tool);
                case Resolution.Not(String reason) -> skipped.add(new Skipped(candidate.path(), reason));
            }
        }
        skipped.addAll(shims.skipped());
        Map<Path, Interpreter> usable = new LinkedHashMap<>();
        for (Asked asked : askAll(List.copyOf(programs.values()))) {
            switch (asked) {
                case Asked.Usable(Interpreter python) -> usable.putIfAbsent(python.executable(), python);
                case Asked.Not(Skipped not) -> skipped.add(not);
            }
        }
        return new FoundInterpreters(
                newestFirst(usable), skipped.stream().distinct().toList(), usual(usable, resolver));
    }

    private List<Asked> askAll(List<PossiblePython> programs) {
        var cache = new AnswerCache(folders.cache(), Clock.systemUTC());
        return new Inquiry(cache, new Question(processes)::ask).ask(programs);
    }

    private @Nullable Interpreter usual(Map<Path, Interpreter> found, Resolver resolver) {
        Optional<Path> usual = new UsualPython(platform, environment).program();
        return usual.isPresent() && resolver.resolve(usual.get()) instanceof Resolution.Real(Path program)
                ? found.get(program)
                : null;
    }

    private static List<Interpreter> newestFirst(Map<Path, Interpreter> found) {
        Comparator<Interpreter> byVersion = Comparator.comparing(python -> Version.parse(python.version()));
        return found.values().stream().sorted(byVersion.reversed()).toList();
    }

    /** What asking one program led to. */
    public sealed interface Asked {
        /** It is a Python that can be used. */
        record Usable(Interpreter interpreter) implements Asked {}

        /** It cannot be used. */
        record Not(Skipped skipped) implements Asked {}
    }
}
