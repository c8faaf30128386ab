package dev.slipway.dependency;

import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an index offers of one distribution for one Python.
 *
 * @param name normalised
 * @param versions that this Python can have, the newest first; withdrawn ones are not among them
 * @param withdrawn why each version was (PEP 592), possibly empty
 * @param status what its owners say of the project as a whole; null if nothing
 * @param trouble why the index could not be asked, or that it has none of that name; empty if all is well
 */
public record Offer(
        String name,
        List<Version> versions,
        Map<Version, String> withdrawn,
        @org.jspecify.annotations.Nullable ProjectStatus status,
        String trouble) {

    public Offer {
        versions = List.copyOf(versions);
        withdrawn = Map.copyOf(withdrawn);
    }

    /**
     * Asks about several, all at the same time.
     *
     * @param python full version
     * @return by normalised name
     */
    public static Map<String, Offer> of(
            Collection<String> distributions, String python, TargetPlatform platform, PackageIndex index) {
        Version version = Version.parse(python);
        Set<WheelTag> tags = CompatibleTags.of(version.minor().intValue(), platform);
        Map<String, Offer> offers = new TreeMap<>();
        index.lookUp(distributions)
                .forEach((name, answer) -> offers.put(
                        name,
                        answer instanceof IndexAnswer.Found found
                                ? found(found, version, tags)
                                : new Offer(name, List.of(), Map.of(), null, answer.trouble())));
        return offers;
    }

    private static Offer found(IndexAnswer.Found found, Version python, Set<WheelTag> tags) {
        var releases = new OfferedReleases(found, python, tags, new OfferedReleases.Pythons());
        Map<Version, String> withdrawn = new TreeMap<>();
        List<Version> versions = new ArrayList<>();
        for (Version version : releases.versions()) {
            if (releases.isUsable(version)) {
                versions.add(version);
            } else {
                releases.files(version).stream()
                        .map(IndexFile::yanked)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(why -> withdrawn.put(version, why));
            }
        }
        return new Offer(found.name(), versions, withdrawn, found.status(), "");
    }

    /** The newest that is allowed; pre-releases only where nothing else is, or the specifier names one (PEP 440). */
    public Optional<Version> newest(SpecifierSet specifier) {
        return specifier.filter(versions).stream().findFirst();
    }

    /** The newest, as for somebody who has this version: who has a pre-release may get a newer one. */
    public Optional<Version> newest(SpecifierSet specifier, Version installed) {
        return installed.isPrerelease()
                ? versions.stream().filter(specifier::contains).findFirst()
                : newest(specifier);
    }
}
