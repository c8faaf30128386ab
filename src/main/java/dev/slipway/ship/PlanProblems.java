package dev.slipway.ship;

import dev.slipway.environment.EngineChoice;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a plan, or should be known before it runs, each said once.
 *
 * @param notebook the notebook that is turned into a package first; null where none is
 */
record PlanProblems(
        Path root,
        Survey survey,
        Profile profile,
        PythonChoice pythons,
        Optional<EngineChoice> engine,
        Wanted wanted,
        Locked locked,
        Packing packing,
        @Nullable NotebookPackage notebook) {

    /**
     * @param surveyed what the files themselves tell
     * @param refusal why a notebook cannot be turned into a package; null if it can, or need not
     */
    List<Problem> with(List<Problem> surveyed, @Nullable Problem refusal) {
        Set<Problem> problems = new LinkedHashSet<>(surveyed);
        problems.addAll(pythons.problems());
        engine.ifPresent(choice -> problems.addAll(choice.problems()));
        problems.addAll(locked.problems());
        Auditing.foretold(profile).ifPresent(problems::add);
        if (notebook != null) {
            problems.addAll(notebook.notes());
        }
        if (refusal != null) {
            problems.add(refusal);
        }
        for (String file :
                packing.isLoose() ? List.<String>of() : CargoChoice.outsideOfPackages(survey.project(), profile)) {
            problems.add(Problem.warning(Topic.PROJECT, file + " is opened by code, but lies in no package.")
                    .so("A wheel cannot carry it.")
                    .advise("Move it into the package, and open it relative to __file__."));
        }
        problems.addAll(MoveChoice.problems(root, profile));
        problems.addAll(AdoptChoice.problems(root, profile));
        problems.addAll(LicenseChoice.problems(root, profile, survey.found().metadata()));
        AsgiServer.missing(packing.start().entryPoint(), wanted).ifPresent(problems::add);
        if (packing.isFresh()) {
            problems.addAll(wanted.unportable());
        }
        for (Problem told : wanted.problems()) {
            problems.removeIf(known -> known.line() > 0
                    && known.line() == told.line()
                    && Objects.equals(known.file(), told.file())
                    && known.severity() != Severity.ERROR);
            problems.add(told);
        }
        // A missing declaration is no obstacle where the declaration is about to be written from what was detected.
        Answered answered = new Answered(survey, profile, wanted, packing.isFresh());
        problems.removeIf(problem -> !pythons.problems().contains(problem) && answered.holds(problem));
        return new ArrayList<>(problems);
    }
}
