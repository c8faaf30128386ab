package dev.slipway.dependency.settle;

import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in plain words what was changed on the way to an environment that works, and why. */
public final class ChangesExplained {
    private static final int MANY = 6;

    private ChangesExplained() {}

    /** One problem for each change; none where everything is as it was wanted. */
    public static List<Problem> of(Settlement settlement, Way way) {
        List<Problem> problems = new ArrayList<>();
        List<Wish> writers = settlement.wishes().stream()
                .filter(wish -> wish.origin() == Wish.Origin.MODEL)
                .toList();
        for (Wish writer : writers) {
            Requirement requirement = writer.requirement();
            if (requirement != null) {
                Problem problem = Problem.info(
                                Topic.DEPENDENCIES,
                                requirement.name() + " " + writer.pinned() + " wrote " + writer.place() + ".")
                        .so("It is installed in that version, so that the model loads as it was saved.");
                problems.add(problem.in(writer.place(), 0, 0));
            }
        }
        if (!way.dates().isNone()) {
            problems.add(Problem.info(
                            Topic.DEPENDENCIES,
                            "Of what nobody pins, " + way.dates().words() + ", the time of "
                                    + way.dates().because() + ".")
                    .so("Later versions may not go together with it."));
        }
        tellLoosened(way, problems);
        return problems;
    }

    private static void tellLoosened(Way way, List<Problem> problems) {
        List<Loosened> listed = way.loosened().stream()
                .filter(one -> one.now() == null && one.wish().origin() == Wish.Origin.LISTED)
                .toList();
        if (!listed.isEmpty()) {
            String names =
                    listed.stream().limit(MANY).map(one -> one.wish().text()).collect(Collectors.joining(", "));
            String more = listed.size() > MANY ? " and " + (listed.size() - MANY) + " more" : "";
            problems.add(Problem.warning(
                            Topic.DEPENDENCIES,
                            "No code imports " + names + more + ", and they cannot be had as listed: "
                                    + listed.getFirst().reason() + ".")
                    .so("They were left out; what needs one of them brings a version that fits."));
        }
        for (Loosened one : way.loosened()) {
            if (!listed.contains(one)) {
                problems.add(told(one, way));
            }
        }
    }

    /** Says why it is not known beforehand which versions will be installed; nothing where it is. */
    public static Optional<Problem> ofNone(Settler.Outcome outcome, List<Wish> wishes) {
        return switch (outcome) {
            case Settler.Outcome.Together _ -> Optional.empty();
            case Settler.Outcome.Unasked _ ->
                Optional.of(Problem.info(
                                Topic.DEPENDENCIES,
                                "Nobody could be asked which versions go together: the resolver does not run here, or reaches no index.")
                        .so("The installer decides when it fills the environment.")
                        .advise("Try again when the index can be reached; slipway doctor tells what is missing."));
            case Settler.Outcome.Apart(Interpreter python, String said) -> {
                Blame blame = Blame.of(said);
                Set<String> named = blame.names();
                String names = wishes.stream()
                        .filter(wish -> named.contains(wish.name()))
                        .map(Wish::text)
                        .distinct()
                        .limit(MANY)
                        .collect(Collectors.joining(", "));
                String message = blame.first(wishes)
                        .map(why -> "No versions go together on Python " + python.version() + ": " + why + ".")
                        .orElse("No versions go together on Python " + python.version() + ".");
                Problem problem = Problem.warning(Topic.DEPENDENCIES, message)
                        .so("The installer is asked all the same, and will most likely refuse them.");
                yield Optional.of(
                        names.isEmpty()
                                ? problem.advise("Loosen what is required, or choose another Python.")
                                : problem.advise("Loosen one of these or take it out, or choose another Python: "
                                        + names + "."));
            }
        };
    }

    /** One error for each pin that would have to give way, where a person wants none to. */
    public static List<Problem> ofKept(Way way) {
        return way.loosened().stream()
                .map(one -> {
                    Requirement now = now(one, way);
                    Problem problem = Problem.error(Topic.DEPENDENCIES, one.reason() + ".")
                            .at(one.wish().place())
                            .so("Pins are kept, so no environment can be made.");
                    return now == null
                            ? problem.fix(
                                    "Take " + one.wish().name() + " out",
                                    new Fix.Undeclare(one.wish().name()))
                            : problem.fix("Declare " + now, new Fix.Declare(now.toString()));
                })
                .toList();
    }

    private static Problem told(Loosened one, Way way) {
        Requirement now = now(one, way);
        Problem problem = Problem.warning(Topic.DEPENDENCIES, one.reason() + ".")
                .at(one.wish().place());
        if (now == null) {
            return problem.so(one.wish().text() + " was left out.")
                    .fix(
                            "Take " + one.wish().name() + " out",
                            new Fix.Undeclare(one.wish().name()));
        }
        return problem.so(now + " is installed in place of " + one.wish().text() + ".")
                .fix("Declare " + now, new Fix.Declare(now.toString()));
    }

    /** What is wanted in its place; where any version would do, that which goes with the rest. */
    private static @Nullable Requirement now(Loosened one, Way way) {
        Requirement now = one.now();
        String version = way.versions().get(one.wish().name());
        return now == null || !now.specifier().isEmpty() || version == null
                ? now
                : now.with(SpecifierSet.parse("==" + version));
    }
}
