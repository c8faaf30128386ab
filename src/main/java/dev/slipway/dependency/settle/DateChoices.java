package dev.slipway.dependency.settle;

import dev.slipway.dependency.Releases;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The dates worth trying, the likeliest to work first. */
final class DateChoices {
    /** Compiled against each other, or relied upon for behaviour that later versions changed. */
    private static final List<String> COMPANIONS = List.of("numpy", "scipy", "pandas");
    /** What is released with a version may be uploaded some hours after it. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final List<Wish> wishes;
    private final Releases releases;

    DateChoices(List<Wish> wishes, Releases releases) {
        this.wishes = wishes;
        this.releases = releases;
    }

    List<Dates> all() {
        List<Dates> choices = new ArrayList<>();
        Optional<Dated> writer = latest(wishes.stream()
                .filter(wish -> wish.origin() == Wish.Origin.MODEL)
                .toList());
        Optional<Dated> pins = latest(wishes);
        Dates everything = pins.map(dated -> new Dates(dated.time(), Map.of(), dated.name()))
                .orElse(Dates.NONE);
        Dates companions = writer.map(this::companions).orElse(Dates.NONE);
        double share = share();
        if (writer.isPresent()) {
            choices.addAll(share > 0.5 ? List.of(everything, companions) : List.of(companions, everything));
            choices.add(Dates.NONE);
        } else {
            choices.addAll(share >= 1 ? List.of(everything, Dates.NONE) : List.of(Dates.NONE, everything));
        }
        return choices.stream().distinct().toList();
    }

    private record Dated(String name, Instant time) {}

    private Optional<Dated> latest(List<Wish> among) {
        Dated latest = null;
        for (Wish wish : among) {
            Version pinned = wish.pinned();
            Optional<Instant> time = pinned == null ? Optional.empty() : releases.uploaded(wish.name(), pinned);
            if (time.isPresent() && (latest == null || time.get().isAfter(latest.time()))) {
                latest = new Dated(wish.name() + " " + pinned, time.get());
            }
        }
        return Optional.ofNullable(latest)
                .map(dated -> new Dated(dated.name(), dated.time().plus(GRACE)));
    }

    /** Those whose version nobody names; a date before all that a requirement allows would exclude everything. */
    private Dates companions(Dated writer) {
        Map<String, Instant> of = new TreeMap<>();
        for (String companion : companions(wishes)) {
            List<Wish> own = wishes.stream()
                    .filter(wish -> wish.name().equals(companion) && wish.requirement() != null)
                    .toList();
            boolean free = own.stream().allMatch(wish -> wish.pinned() == null && allows(wish, companion, writer));
            if (free && releases.had(companion, SpecifierSet.ANY, writer.time())) {
                of.put(companion, writer.time());
            }
        }
        return new Dates(null, of, writer.name());
    }

    /** Those that matter to a program with these wishes. */
    static List<String> companions(List<Wish> wishes) {
        // Its newest refuse an older numpy only when they are imported; apps of Streamlit bring it along.
        boolean arrow =
                wishes.stream().anyMatch(wish -> Set.of("streamlit", "pyarrow").contains(wish.name()));
        return Stream.concat(COMPANIONS.stream(), arrow ? Stream.of("pyarrow") : Stream.of())
                .toList();
    }

    private boolean allows(Wish wish, String companion, Dated writer) {
        var requirement = wish.requirement();
        return requirement == null || releases.had(companion, requirement.specifier(), writer.time());
    }

    /** How much of what is declared is pinned. */
    private double share() {
        List<Wish> declared = wishes.stream()
                .filter(wish -> wish.origin() == Wish.Origin.DECLARED || wish.origin() == Wish.Origin.LISTED)
                .toList();
        return declared.isEmpty()
                ? 0
                : (double) declared.stream()
                                .filter(wish -> wish.pinned() != null)
                                .count()
                        / declared.size();
    }
}
