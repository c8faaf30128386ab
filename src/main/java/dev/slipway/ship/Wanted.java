package dev.slipway.ship;

import dev.slipway.dependency.RequirementsFile;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the environment of the project should hold once the profile's pending changes are written: what is declared, what models and
 * imports need besides, and what a person chose.
 *
 * @param wishes in the order of the declaration
 * @param limits what models can be loaded with, such as {@code joblib>=1.2}, without wanting it
 * @param options lines of a requirements file that say where to look, without credentials
 * @param credentials variables that the lines name in their place
 * @param problems lines that were understood as something else than they say
 */
public record Wanted(
        List<Wish> wishes,
        List<String> limits,
        List<String> options,
        Map<String, String> credentials,
        List<Problem> problems) {
    private static final Set<String> WHERE =
            Set.of("--index-url", "--extra-index-url", "--find-links", "--no-index", "--pre", "--trusted-host");

    public Wanted {
        wishes = List.copyOf(wishes);
        limits = List.copyOf(limits);
        options = List.copyOf(options);
        credentials = Map.copyOf(credentials);
        problems = List.copyOf(problems);
    }

    /** What is wanted of a folder with these choices. */
    public static Wanted of(Survey survey, Profile profile) {
        Wishes wishes = new Wishes(survey);
        wishes.declared();
        wishes.imported();
        wishes.servers(profile);
        wishes.models();
        wishes.chosen(profile);
        IndexCredentials options = IndexCredentials.takenOutOf(options(survey));
        return new Wanted(
                wishes.list(), new Writers(survey).limits(), options.lines(), options.variables(), wishes.problems());
    }

    private static List<String> options(Survey survey) {
        Path root = survey.project().root();
        return survey.declared().options().stream()
                .filter(option -> WHERE.contains(option.name()))
                .map(option -> line(option, root))
                .toList();
    }

    /** Whether one of these distributions is among them, in whatever version. */
    boolean names(List<String> distributions) {
        return distributions.stream().anyMatch(name -> wishes.stream().anyMatch(wish -> same(wish, name)));
    }

    private static String line(RequirementsFile.Option option, Path root) {
        boolean folder = option.name().equals("--find-links") && !option.value().contains("://");
        String value = folder ? root.resolve(option.value()).normalize().toString() : option.value();
        return (option.name() + " " + value).strip();
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
