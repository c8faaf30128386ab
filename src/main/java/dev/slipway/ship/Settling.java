package dev.slipway.ship;

import dev.slipway.dependency.Misfit;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.Releases;
import dev.slipway.dependency.RequirementFits;
import dev.slipway.dependency.settle.ChangesExplained;
import dev.slipway.dependency.settle.JudgedPython;
import dev.slipway.dependency.settle.PipVersions;
import dev.slipway.dependency.settle.RememberedVersions;
import dev.slipway.dependency.settle.Settlement;
import dev.slipway.dependency.settle.Settler;
import dev.slipway.dependency.settle.UvVersions;
import dev.slipway.dependency.settle.VersionResolver;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.UvResolver;
import dev.slipway.problem.Problem;
import dev.slipway.requirement.SpecifierSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From the Pythons that may do to one, with versions that go together on it. */
final class Settling {
    private final Host host;
    private final Survey survey;

    Settling(Host host, Survey survey) {
        this.host = host;
        this.survey = survey;
    }

    /** @param loosen whether pins may give way where they cannot be met; said, and never in the user's files. Else there is no choice then. */
    PythonChoice settle(Wanted wanted, PythonChoice pythons, boolean loosen) {
        if (!isWorthIt(wanted)) {
            return pythons;
        }
        PackageIndex index = host.index(wanted.sources());
        RequirementFits fits = RequirementFits.of(wanted.requirements(), host.target(), index);
        List<JudgedPython> candidates = candidates(wanted, pythons, fits);
        if (candidates.isEmpty()) {
            return pythons;
        }
        Releases releases = Releases.of(Settler.asksAbout(wanted.wishes()), index);
        Path folder = host.folders().cache().resolve("versions");
        Optional<UvResolver> uv = host.engines().resolver();
        VersionResolver resolver = uv.isPresent()
                ? new UvVersions(uv.get().with(wanted.sources()), host.processes(), folder)
                : new PipVersions(
                        host.engines().slowResolver().with(wanted.sources()), host.processes(), folder, releases);
        var versions = new RememberedVersions(
                resolver,
                folder,
                (uv.isPresent() ? "" : "pip ") + host.engines().index().shownIndex() + wanted.sources(),
                Clock.systemUTC());
        Settler.Outcome outcome =
                new Settler(versions, releases).settle(wanted.wishes(), candidates, wanted.limits(), wanted.options());
        return outcome instanceof Settler.Outcome.Together(Settlement found)
                ? loosen || found.first().loosened().isEmpty() ? settled(found, pythons) : refused(found, pythons)
                : pythons.with(ChangesExplained.ofNone(outcome, wanted.wishes()).stream()
                        .toList());
    }

    /** Free choices of the newest versions go together by themselves, mostly, and whoever resolves them last decides. */
    static boolean isWorthIt(Wanted wanted) {
        return !wanted.limits().isEmpty()
                || wanted.wishes().stream()
                        .anyMatch(wish -> wish.requirement() != null
                                && !wish.requirement().specifier().equals(SpecifierSet.ANY));
    }

    private static List<JudgedPython> candidates(Wanted wanted, PythonChoice pythons, RequirementFits fits) {
        List<PythonChoice.Candidate> usable = new ArrayList<>(pythons.candidates());
        Optional<Interpreter> chosen = pythons.chosen();
        if (chosen.isPresent()) {
            boolean wish = pythons.wish();
            usable.removeIf(one -> wish ? !one.interpreter().equals(chosen.get()) : !one.fits());
        } else if (pythons.wish()) {
            return List.of();
        } else {
            usable.removeIf(one -> one.fit().reason().startsWith(PythonChoice.PROJECT_ASKS));
        }
        return usable.stream()
                .map(one -> new Rated(
                        one,
                        fits.misfits(one.interpreter().minor()),
                        chosen.filter(one.interpreter()::equals).isPresent()))
                .sorted(Comparator.comparing((Rated one) -> !one.chosen())
                        .thenComparingInt(one -> one.cost(wanted))
                        .thenComparing(Rated::python, PythonChoice.BETTER_FIRST))
                .map(one -> new JudgedPython(one.python().interpreter(), one.misfits()))
                .toList();
    }

    private record Rated(PythonChoice.Candidate python, List<Misfit> misfits, boolean chosen) {
        int cost(Wanted wanted) {
            return misfits.stream()
                    .flatMap(misfit -> wanted.wishes().stream()
                            .filter(wish ->
                                    Wanted.same(wish, misfit.requirement().name())))
                    .mapToInt(Wish::cost)
                    .sum();
        }
    }

    private static PythonChoice refused(Settlement found, PythonChoice pythons) {
        List<Problem> problems = new ArrayList<>(ChangesExplained.ofKept(found.first()));
        return new PythonChoice(pythons.candidates(), Optional.empty(), problems, Optional.empty(), pythons.wish());
    }

    private static PythonChoice settled(Settlement found, PythonChoice pythons) {
        List<Problem> problems = new ArrayList<>();
        if (pythons.chosen().isPresent()) {
            problems.addAll(pythons.problems());
        }
        problems.addAll(ChangesExplained.of(found, found.first()));
        return new PythonChoice(
                pythons.candidates(), Optional.of(found.python()), problems, Optional.of(found), pythons.wish());
    }
}
