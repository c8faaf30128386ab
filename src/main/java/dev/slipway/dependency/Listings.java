package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells of distributions what an index lists for one Python on one platform. Safe for use by several threads. */
public final class Listings {
    private final PackageIndex index;
    private final Version python;
    private final Map<WheelTag, Integer> ranks;
    private final OfferedReleases.Pythons pythons = new OfferedReleases.Pythons();

    /**
     * @param python such as {@code 3.10}
     * @param platform what wheels are chosen for
     */
    public Listings(PackageIndex index, String python, TargetPlatform platform) {
        this.index = index;
        this.python = Version.parse(python + ".99");
        this.ranks = ranks(CompatibleTags.of(this.python.minor().intValue(), platform));
    }

    private static Map<WheelTag, Integer> ranks(Set<WheelTag> bestFirst) {
        Map<WheelTag, Integer> ranks = new java.util.HashMap<>();
        bestFirst.forEach(tag -> ranks.putIfAbsent(tag, ranks.size()));
        return ranks;
    }

    /**
     * Asks the index, or what is kept of its answers.
     *
     * @param wanted the version that is or will be installed; null if that is not known
     * @param allowed what the requirement allows, for where {@code wanted} is not known
     */
    public Listing of(String distribution, @Nullable String wanted, SpecifierSet allowed) {
        String name = DistributionName.normalize(distribution);
        IndexAnswer answer = index.lookUp(distribution);
        return answer instanceof IndexAnswer.Found found
                ? read(found, wanted, allowed)
                : Listing.none(name, answer.trouble());
    }

    private Listing read(IndexAnswer.Found found, @Nullable String wanted, SpecifierSet allowed) {
        var releases = new OfferedReleases(found, python, ranks.keySet(), pythons);
        Version known = wanted == null ? null : Version.tryParse(wanted);
        Version taken = known != null && releases.versions().contains(known)
                ? known
                : releases.newest(allowed, null).orElse(null);
        IndexFile file = taken == null ? null : best(releases.files(taken));
        return new Listing(
                found.name(),
                releases.newest(SpecifierSet.ANY, known).orElse(null),
                taken,
                file,
                file == null ? -1 : file.size(),
                "");
    }

    /** The same with the size, which the server of the file is asked for where the index does not tell it. */
    public Listing sized(Listing listing) {
        IndexFile file = listing.file();
        return file == null || listing.bytes() >= 0 ? listing : listing.withBytes(index.bytes(file));
    }

    /** Of the wheel that runs here, the best first; of the sources where none does. */
    private @Nullable IndexFile best(List<IndexFile> files) {
        IndexFile best = null;
        int least = Integer.MAX_VALUE;
        for (IndexFile file : files) {
            int rank = rank(file);
            if (rank < least) {
                least = rank;
                best = file;
            }
        }
        return best;
    }

    private int rank(IndexFile file) {
        WheelName wheel = WheelName.tryParse(file.filename());
        if (wheel == null) {
            return file.filename().endsWith(".whl") ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
        }
        return wheel.tags().stream()
                .mapToInt(tag -> ranks.getOrDefault(tag, Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
