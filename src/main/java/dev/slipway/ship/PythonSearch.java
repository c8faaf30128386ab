package dev.slipway.ship;

import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.PythonFit;
import dev.slipway.dependency.PythonPin;
import dev.slipway.environment.Engine;
import dev.slipway.environment.Engines;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.InterpreterFinder;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.profile.Profile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the Python that a project is made with, by asking this machine, the index and a resolver. Its methods may take long. */
record PythonSearch(Host host, Path root) {

    /**
     * Asks the index which Pythons can meet the requirements, and chooses one of those on this machine.
     *
     * @param wanted a version, a path, or null to leave the choice to Slipway
     */
    PythonChoice choose(Survey survey, Profile profile, @Nullable String wanted) {
        FoundInterpreters found = host.interpreters();
        List<Interpreter> interpreters = new ArrayList<>(found.usable());
        if (wanted != null && Files.isRegularFile(asPath(wanted))) {
            // An interpreter that a person names need not be where others are found.
            if (host.finder().ask(asPath(wanted)) instanceof InterpreterFinder.Asked.Usable(Interpreter named)) {
                interpreters.removeIf(one -> one.executable().equals(named.executable()));
                interpreters.add(named);
                wanted = named.executable().toString();
            }
        }
        Wanted requirements = Wanted.of(survey, profile);
        PackageIndex index = host.index(requirements.sources());
        List<PythonFit> fits = PythonFit.of(requirements.requirements(), host.target(), index);
        Interpreter usual = found.usual();
        Optional<PythonPin> pin = PythonPin.in(root.resolve(survey.project().mainFolder()));
        boolean there = pin.isPresent()
                && interpreters.stream()
                        .anyMatch(one -> one.minor().equals(pin.get().minor()));
        PythonChoice choice = PythonChoice.of(new PythonChoice.Question(
                interpreters,
                fits,
                survey.found().metadata().requiresPython(),
                wanted,
                there ? pin.get().minor() : usual == null ? null : usual.version(),
                there ? pin.get().file() : null));
        if (pin.isPresent() && pin.get().isTooOld() && wanted == null) {
            return choice.refusing(pin.get());
        }
        choice = choice.with(Refusals.of(requirements, index));
        return pin.isPresent() && !there && wanted == null ? choice.without(pin.get()) : choice;
    }

    /** What the other platforms of the profile say, as far as the index tells. */
    ElsewhereFits elsewhere(Survey survey, Profile profile) {
        Wanted requirements = Wanted.of(survey, profile);
        PackageIndex index = host.index(requirements.sources());
        return ElsewhereFits.of(
                profile.agreed().platforms(), platform -> PythonFit.of(requirements.requirements(), platform, index));
    }

    /**
     * Finds versions that go together, and the Python for which the least has to give way, by asking a resolver; see {@link Settling}.
     * Takes some seconds where nothing is remembered of it.
     *
     * @param pythons what {@link #choose} came to
     */
    PythonChoice settle(Survey survey, Profile profile, PythonChoice pythons) {
        return new Settling(host, survey).settle(Wanted.of(survey, profile), pythons, !profile.keepsPins());
    }

    /**
     * The fetching of uv where {@link #settle} is about to need it and it is not here yet: pip alone cannot look for versions as of a date, so what
     * only goes together then would fail the first time and work the second. Nothing is done where the person wants pip, where the index
     * cannot be reached, or where any versions will do; what fails here is told by the plan, which fetches it again.
     *
     * @param pythons what {@link #choose} came to
     */
    Plan fetching(Survey survey, Profile profile, PythonChoice pythons) {
        List<Step> steps = host.engines().resolver().isPresent() || !Settling.isWorthIt(Wanted.of(survey, profile))
                ? List.of()
                : pythons.candidates().stream()
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(host.engines()
                                .choose(profile.engine(), one.interpreter(), host.interpreters())
                                .engine()))
                        .filter(engine -> engine.id().equals(Engines.UV))
                        .map(Engine::prepare)
                        .orElse(List.of());
        return new Plan(host.folders().cache().resolve("tools"), steps, List.of());
    }

    private static Path asPath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }
}
