package dev.slipway.dependency.settle;

import dev.slipway.dependency.Misfit;
import dev.slipway.dependency.settle.VersionResolver.Answer;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for versions for one Python and one choice of dates; where there are none, loosens one wish after another, the least firm first. */
final class Search {
    /** A contradiction that is still there then is not solved by giving up more. */
    private static final int MOST = 16;
    /** So few are tried one by one whether they can come back. */
    private static final int FEW = 6;

    private final VersionResolver resolver;
    private final Path python;
    private final Set<String> wheelsOnly;
    private final List<String> options;
    private final Dates dates;
    private List<String> bounds;
    private List<Wish> wanted;
    private List<Wish> constraints = new ArrayList<>();
    private final List<Loosened> loosened = new ArrayList<>();

    Search(VersionResolver resolver, Path python, Sources sources, Dates dates, List<Wish> wishes) {
        this.resolver = resolver;
        this.python = python;
        this.wheelsOnly = sources.wheelsOnly();
        this.options = sources.options();
        this.bounds = sources.bounds();
        this.dates = dates;
        this.wanted = new ArrayList<>(wishes);
    }

    /**
     * Where versions come from.
     *
     * @param bounds constraints that always hold, such as {@code numpy<2}
     */
    record Sources(Set<String> wheelsOnly, List<String> options, List<String> bounds) {}

    /** What came of it: a way, or the resolver's last words. */
    sealed interface Outcome {
        record Good(Way way) implements Outcome {}

        record Bad(String said) implements Outcome {}

        record Unreachable(String said) implements Outcome {}
    }

    Outcome run(List<Misfit> misfits) {
        misfits.forEach(this::giveWay);
        if (loosened.stream().anyMatch(one -> isListed(one.wish()))) {
            // A list that cannot be had as a whole is no list of wishes.
            limitByLists();
        }
        for (int i = 0; i < MOST; i++) {
            switch (ask(wanted, constraints)) {
                case Answer.Found found -> {
                    return new Outcome.Good(way(withOldNumpy(restored(found))));
                }
                case Answer.Unable unable -> {
                    return new Outcome.Unreachable(unable.said());
                }
                case Answer.Contradiction contradiction -> {
                    if (!loosenOne(Blame.of(contradiction.said()))) {
                        return new Outcome.Bad(contradiction.said());
                    }
                }
            }
        }
        return new Outcome.Bad("");
    }

    /** What this Python cannot have gives way before anything is asked. */
    private void giveWay(Misfit misfit) {
        String name = misfit.requirement().normalizedName();
        Requirement nearest = misfit.nearest();
        for (Wish wish : List.copyOf(wanted)) {
            if (wish.name().equals(name)) {
                boolean out = nearest == null || wish.origin() == Wish.Origin.LISTED;
                replace(wish, out ? null : nearest, misfit.reason());
            }
        }
    }

    private Answer ask(List<Wish> requirements, List<Wish> limits) {
        return resolver.resolve(new VersionResolver.Ask(
                python,
                requirements.stream().map(Wish::text).toList(),
                Stream.concat(limits.stream().map(Wish::text), bounds.stream()).toList(),
                wheelsOnly,
                options,
                dates));
    }

    private boolean loosenOne(Blame blame) {
        if (wanted.stream().anyMatch(Search::isListed)) {
            limitByLists();
            return true;
        }
        Set<String> named = blame.names();
        Optional<Wish> weakest = Stream.concat(constraints.stream(), wanted.stream())
                .filter(wish -> named.contains(wish.name()) && canGiveWay(wish))
                .min(Comparator.comparingInt(wish -> wish.origin().cost()));
        weakest.ifPresent(wish -> replace(wish, looser(wish), blame.reason(wish, wanted)));
        return weakest.isPresent();
    }

    /** Frozen lists name what others need: it holds where it is needed, and is not wanted for itself. */
    private void limitByLists() {
        constraints = new ArrayList<>(wanted.stream()
                .filter(wish -> isListed(wish) && isPlain(wish) && !wish.isFree())
                .toList());
        wanted = new ArrayList<>(wanted.stream().filter(wish -> !isListed(wish)).toList());
    }

    private static boolean isListed(Wish wish) {
        return wish.origin() == Wish.Origin.LISTED;
    }

    /** Constraints take neither extras nor addresses. */
    private static boolean isPlain(Wish wish) {
        Requirement requirement = wish.requirement();
        return requirement != null
                && requirement.url() == null
                && requirement.extras().isEmpty();
    }

    private static boolean canGiveWay(Wish wish) {
        return switch (wish.origin()) {
            case MODEL, CHOSEN -> false;
            case DECLARED -> wish.requirement() != null && !wish.isFree();
            case IMPORTED, LISTED -> true;
        };
    }

    /** First the series, then any version; what only code imports, or a list names, goes as a whole. */
    private @org.jspecify.annotations.Nullable Requirement looser(Wish wish) {
        Requirement requirement = wish.requirement();
        if (requirement == null || wish.origin() != Wish.Origin.DECLARED) {
            return null;
        }
        Version pinned = wish.pinned();
        if (pinned == null) {
            return requirement.with(SpecifierSet.ANY);
        }
        return requirement.with(SpecifierSet.parse(
                ">=" + pinned.withoutLocal() + ",<" + pinned.major().add(java.math.BigInteger.ONE)));
    }

    private void replace(Wish wish, @org.jspecify.annotations.Nullable Requirement other, String reason) {
        if (constraints.remove(wish)) {
            loosened.add(new Loosened(wish, null, reason));
            return;
        }
        int at = wanted.indexOf(wish);
        if (other == null) {
            wanted.remove(at);
        } else {
            wanted.set(at, wish.with(other));
        }
        Optional<Loosened> before = loosened.stream()
                .filter(one -> one.wish().name().equals(wish.name()))
                .findFirst();
        before.ifPresent(loosened::remove);
        loosened.add(new Loosened(
                before.map(Loosened::wish).orElse(wish),
                other,
                before.map(Loosened::reason).orElse(reason)));
    }

    /** Whether what gave way early can come back now that more has given way: the smallest set counts. */
    private Answer.Found restored(Answer.Found found) {
        Answer.Found best = found;
        List<Loosened> declared = loosened.stream()
                .filter(one -> one.wish().origin() == Wish.Origin.DECLARED && one.now() != null)
                .toList();
        if (declared.size() < 2 || declared.size() > FEW) {
            return best;
        }
        for (Loosened one : declared) {
            List<Wish> with = wanted.stream()
                    .map(wish -> wish.name().equals(one.wish().name()) ? one.wish() : wish)
                    .toList();
            if (ask(with, constraints) instanceof Answer.Found better) {
                best = better;
                wanted = new ArrayList<>(with);
                loosened.remove(one);
            }
        }
        return best;
    }

    /** The same for numpy 1 where something was built for that only, unless somebody insists on a newer one. */
    private Answer.Found withOldNumpy(Answer.Found found) {
        if (BuiltForNumpy1.in(found.versions()).isEmpty()) {
            return found;
        }
        List<String> before = bounds;
        bounds = Stream.concat(before.stream(), Stream.of(BuiltForNumpy1.LIMIT)).toList();
        if (ask(wanted, constraints) instanceof Answer.Found better) {
            return better;
        }
        bounds = before;
        return found;
    }

    private Way way(Answer.Found found) {
        return new Way(
                wanted.stream().map(Wish::text).toList(), found.versions(), wheelsOnly, options, dates, loosened);
    }
}
