package dev.slipway.dependency.settle;

import dev.slipway.dependency.Misfit;
import dev.slipway.dependency.Releases;
import dev.slipway.environment.Interpreter;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the Python and the versions for what is wanted, with as little given up as can be. */
public final class Settler {
    /** Each costs a second or so; the likeliest come first. */
    private static final int MOST_PYTHONS = 5;
    /** After this no further Python is tried, if one was found. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** The day numpy 2.0 came out: what was compiled before does not run with it. */
    private static final Instant NUMPY_2 = Instant.parse("2024-06-16T00:00:00Z");
    /** Compiled parts are optional there, and the build goes on without a compiler. */
    private static final Set<String> BUILD_ANYWAY =
            Set.of("markupsafe", "sqlalchemy", "coverage", "wrapt", "simplejson", "charset-normalizer", "tornado");
    /** Needed by much, and never to be built on a user's machine by surprise. */
    private static final List<String> NEVER_BUILT =
            List.of("numpy", "scipy", "pandas", "scikit-learn", "matplotlib", "pillow", "pyarrow", "lxml", "grpcio");

    private final VersionResolver resolver;
    private final Releases releases;

    /** What came of it. */
    public sealed interface Outcome {
        /** Versions that go together. */
        record Together(Settlement settlement) implements Outcome {}

        /**
         * There are none.
         *
         * @param python the likeliest one
         * @param said the resolver's last words about it; may name addresses, so they are not for showing
         */
        record Apart(Interpreter python, String said) implements Outcome {}

        /** The resolver could not be started, or reached no index. */
        record Unasked() implements Outcome {}
    }

    public Settler(VersionResolver resolver, Releases releases) {
        this.resolver = resolver;
        this.releases = releases;
    }

    /** The distributions whose releases it asks about, which are not all wished for: what {@link Releases} is to be made of. */
    public static List<String> asksAbout(List<Wish> wishes) {
        return Stream.concat(wishes.stream().map(Wish::name), DateChoices.companions(wishes).stream())
                .distinct()
                .toList();
    }

    /**
     * The first Python for which everything goes together; if there is none, the one for which the least has to give way.
     *
     * @param candidates the best first
     * @param limits what holds for all that is needed, without being wanted
     * @param options lines of a requirements file that say where to look
     */
    public Outcome settle(List<Wish> wishes, List<JudgedPython> candidates, List<String> limits, List<String> options) {
        List<Dates> choices = new DateChoices(wishes, releases)
                .all().stream()
                        .filter(dates -> dates.all() == null || resolver.takesDates())
                        .toList();
        if (choices.isEmpty()) {
            choices = List.of(Dates.NONE);
        }
        var sources = new Search.Sources(wheelsOnly(wishes), options, bounds(wishes, limits));
        Settlement best = null;
        long begin = System.nanoTime();
        List<Misfit> excluded = againstTheModel(wishes);
        Outcome.Apart against = null;
        for (JudgedPython candidate : candidates.stream().limit(MOST_PYTHONS).toList()) {
            List<Way> ways = new ArrayList<>();
            for (Dates dates : choices) {
                var search = new Search(resolver, candidate.python().executable(), sources, dates, wishes);
                List<Misfit> misfits = new ArrayList<>(candidate.misfits());
                misfits.addAll(excluded);
                switch (search.run(misfits)) {
                    case Search.Outcome.Good(Way way) -> add(way, ways);
                    case Search.Outcome.Bad(String said) ->
                        against = against == null ? new Outcome.Apart(candidate.python(), said) : against;
                    case Search.Outcome.Unreachable _ -> {
                        return new Outcome.Unasked();
                    }
                }
            }
            ways.sort(Comparator.comparingInt(Way::cost));
            if (!ways.isEmpty()
                    && (best == null || ways.getFirst().cost() < best.first().cost())) {
                best = new Settlement(candidate.python(), wishes, ways);
            }
            boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
            if (best != null && (late || best.first().cost() == 0)) {
                break;
            }
        }
        return best != null ? new Outcome.Together(best) : against != null ? against : new Outcome.Unasked();
    }

    private static void add(Way way, List<Way> ways) {
        if (ways.stream().noneMatch(known -> known.versions().equals(way.versions()))) {
            ways.add(way);
        }
    }

    private Set<String> wheelsOnly(List<Wish> wishes) {
        Set<String> names = wishes.stream()
                .filter(wish -> wish.requirement() != null && wish.requirement().url() == null)
                .map(Wish::name)
                .filter(releases::isCompiled)
                .collect(Collectors.toSet());
        names.addAll(NEVER_BUILT);
        names.removeAll(BUILD_ANYWAY);
        return names;
    }

    private List<String> bounds(List<Wish> wishes, List<String> limits) {
        List<String> bounds = new ArrayList<>();
        for (String limit : limits) {
            Requirement requirement = Requirement.tryParse(limit);
            boolean against = requirement == null
                    || wishes.stream().anyMatch(wish -> {
                        Version pinned = wish.pinned();
                        return wish.name().equals(requirement.normalizedName())
                                && pinned != null
                                && !requirement.specifier().contains(pinned);
                    });
            if (!against) {
                bounds.add(limit);
            }
        }
        bounds.addAll(oldNumpy(wishes));
        return bounds;
    }

    /** Compiled against numpy 1; empty where a person chose a numpy. */
    private List<String> oldNumpy(List<Wish> wishes) {
        boolean chosen =
                wishes.stream().anyMatch(wish -> wish.name().equals("numpy") && wish.origin() == Wish.Origin.CHOSEN);
        return chosen || writerBeforeNumpy2(wishes).isEmpty() ? List.of() : List.of("numpy<2");
    }

    private Optional<Wish> writerBeforeNumpy2(List<Wish> wishes) {
        return wishes.stream()
                .filter(wish -> wish.origin() == Wish.Origin.MODEL)
                .filter(wish -> {
                    Version pinned = wish.pinned();
                    return pinned != null
                            && releases.uploaded(wish.name(), pinned)
                                    .filter(NUMPY_2::isAfter)
                                    .isPresent();
                })
                .findFirst();
    }

    /** A declared numpy that what wrote the model cannot run with: the model is firmer. */
    private List<Misfit> againstTheModel(List<Wish> wishes) {
        Optional<Wish> writer = writerBeforeNumpy2(wishes);
        List<Misfit> misfits = new ArrayList<>();
        for (Wish wish : wishes) {
            Requirement requirement = wish.requirement();
            Version pinned = wish.pinned();
            boolean gives = wish.origin() == Wish.Origin.DECLARED || wish.origin() == Wish.Origin.LISTED;
            if (writer.isPresent()
                    && requirement != null
                    && pinned != null
                    && gives
                    && wish.name().equals("numpy")
                    && pinned.compareTo(Version.parse("2")) >= 0) {
                misfits.add(new Misfit(
                        requirement,
                        writer.get().text() + " wrote the model and was built for numpy 1, and " + wish.text()
                                + " is asked for",
                        requirement.with(SpecifierSet.parse("<2"))));
            }
        }
        return misfits;
    }
}
