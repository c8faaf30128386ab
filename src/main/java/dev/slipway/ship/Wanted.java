package dev.slipway.ship;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.environment.PackageSources;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment of the project should hold once the profile's pending changes are written: what is declared, what models and
 * imports need besides, and what a person chose.
 *
 * @param wishes in the order of the declaration
 * @param limits what models can be loaded with, such as {@code joblib>=1.2}, and what constraint files say, without wanting it
 * @param options lines of a requirements file that say what may be built
 * @param sources where to look
 * @param hashes of requirements that have some, by their text: {@code --hash} options
 * @param problems lines that were understood as something else than they say
 */
public record Wanted(
        List<Wish> wishes,
        List<String> limits,
        List<String> options,
        PackageSources sources,
        Map<String, String> hashes,
        List<Problem> problems) {
    private static final Set<String> BUILDS = Set.of("--no-binary", "--only-binary", "--prefer-binary");

    public Wanted {
        wishes = List.copyOf(wishes);
        limits = List.copyOf(limits);
        options = List.copyOf(options);
        hashes = Map.copyOf(hashes);
        problems = List.copyOf(problems);
    }

    /** What is wanted of a folder with these choices. */
    public static Wanted of(Survey surveyed, Profile profile) {
        Survey survey = surveyed.startedBy(profile);
        Wishes wishes = new Wishes(survey);
        wishes.declared();
        wishes.imported();
        wishes.servers(profile);
        wishes.installers();
        wishes.models();
        wishes.loadable();
        wishes.chosen(profile);
        List<String> limits = new ArrayList<>(new Writers(survey).limits());
        List<Problem> problems = new ArrayList<>(wishes.problems());
        for (Declared one : survey.declared().constraints()) {
            Optional<Problem> against = against(one, wishes.list());
            against.ifPresentOrElse(problems::add, () -> limits.add(one.text()));
        }
        return new Wanted(
                wishes.list(),
                limits,
                options(survey),
                NamedSources.of(survey),
                survey.declared().hashes(),
                problems);
    }

    /** A constraint that excludes a version which is asked for. */
    private static Optional<Problem> against(Declared constraint, List<Wish> wishes) {
        Requirement limit = constraint.requirement();
        return limit == null
                ? Optional.empty()
                : wishes.stream()
                        .filter(wish -> same(wish, limit.name()) && excludes(limit, wish))
                        .findFirst()
                        .map(wish -> Problem.warning(
                                        Topic.DEPENDENCIES,
                                        "The constraint " + limit + " excludes " + wish.text()
                                                + (wish.place().isEmpty()
                                                        ? "."
                                                        : ", which " + wish.place() + " asks for."))
                                .in(constraint.file(), constraint.line(), 0)
                                .so("The constraint is left out.")
                                .advise("Make the two agree."));
    }

    private static boolean excludes(Requirement limit, Wish wish) {
        Version pinned = wish.pinned();
        return pinned != null && !limit.specifier().contains(pinned);
    }

    private static List<String> options(Survey survey) {
        return survey.declared().options().stream()
                .filter(option -> BUILDS.contains(option.name()))
                .map(option -> (option.name() + " " + option.value()).strip())
                .toList();
    }

    /** Whether one of these distributions is among them, in whatever version. */
    boolean names(List<String> distributions) {
        return distributions.stream().anyMatch(name -> wishes.stream().anyMatch(wish -> same(wish, name)));
    }

    /** What is wanted by a path of this machine, which nothing that is handed over can name. */
    List<Problem> unportable() {
        return wishes.stream()
                .filter(wish -> wish.requirement() == null)
                .map(wish -> Problem.warning(Topic.DEPENDENCIES, "“" + wish.text() + "” is a place on this machine.")
                        .at(wish.place())
                        .so("The environment has it, but a wheel cannot name it for others to install.")
                        .advise("Put it on an index or into a repository, or make it a part of this project."))
                .toList();
    }

    /** As a requirements file takes them. */
    public List<String> texts() {
        return wishes.stream().map(Wish::text).toList();
    }

    /** Those that name a distribution. */
    public List<Requirement> requirements() {
        return wishes.stream().map(Wish::requirement).filter(Objects::nonNull).toList();
    }

    static boolean same(Wish wish, String distribution) {
        return wish.name().equals(DistributionName.normalize(distribution));
    }
}
