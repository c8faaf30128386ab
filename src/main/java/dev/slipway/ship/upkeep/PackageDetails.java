package dev.slipway.ship.upkeep;

import dev.slipway.dependency.CoreMetadata;
import dev.slipway.dependency.ImportMap;
import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.IndexFile;
import dev.slipway.dependency.Offer;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.RetiredNames;
import dev.slipway.dependency.audit.LicenseNote;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Distribution;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import dev.slipway.ship.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one distribution.
 *
 * @param name as it calls itself, else as it was asked for
 * @param installed its version here; empty if it is not installed
 * @param latest the newest that this Python can have; empty if there is none, or the index cannot tell
 * @param versions that this Python can have, the newest first
 * @param summary its own line about itself
 * @param homepage its address
 * @param license as it says
 * @param requires what it requires, as written
 * @param neededBy what needs it here
 * @param notes what should be known: withdrawn, retired, no index
 */
public record PackageDetails(
        String name,
        String installed,
        String latest,
        List<Version> versions,
        String summary,
        String homepage,
        String license,
        List<String> requires,
        List<Edge> neededBy,
        List<String> notes) {

    public PackageDetails {
        versions = List.copyOf(versions);
        requires = List.copyOf(requires);
        neededBy = List.copyOf(neededBy);
        notes = List.copyOf(notes);
    }

    /**
     * Asks the index, and the environment where there is one.
     *
     * @param python full version of the Python that it is for
     */
    public static PackageDetails of(
            Host host,
            PackageIndex index,
            String python,
            String name,
            @Nullable Contents contents,
            @Nullable DependencyGraph graph) {
        String normal = DistributionName.normalize(name);
        Offer offer = Objects.requireNonNull(
                Offer.of(List.of(normal), python, host.target(), index).get(normal));
        var installed = contents == null ? Optional.<Distribution>empty() : contents.find(name);
        String latest = offer.newest(SpecifierSet.ANY).map(Version::toString).orElse("");
        CoreMetadata metadata = installed
                .map(Distribution::metadata)
                .or(() -> ofIndex(index, normal, latest))
                .orElse(CoreMetadata.parse(new byte[0]));
        return new PackageDetails(
                metadata.name().isEmpty() ? name : metadata.name(),
                installed.map(Distribution::version).orElse(""),
                latest,
                offer.versions(),
                metadata.summary(),
                metadata.homepage(),
                LicenseNote.text(metadata),
                metadata.requires(),
                graph == null ? List.of() : graph.neededBy(name),
                notes(name, offer));
    }

    /** Whether the index has it. */
    public boolean isOffered() {
        return !versions.isEmpty();
    }

    private static List<String> notes(String name, Offer offer) {
        var notes = new ArrayList<String>();
        if (!offer.trouble().isEmpty()) {
            notes.add(offer.trouble());
        }
        RetiredNames.bundled()
                .find(name)
                .ifPresent(one -> notes.add(
                        one.reason() + (one.replacement() == null ? "" : " Take " + one.replacement() + ".")));
        ImportMap.bundled()
                .find(name)
                .filter(entry -> !DistributionName.same(entry.distribution(), name))
                .ifPresent(entry -> notes.add(
                        "What is imported as " + name + " comes from the distribution " + entry.distribution() + "."));
        if (offer.trouble().isEmpty() && offer.versions().isEmpty()) {
            notes.add("none of its files is for this Python");
        }
        var status = offer.status();
        if (status != null && !status.words().isEmpty()) {
            notes.add("the project " + status.words());
        }
        return notes;
    }

    private static Optional<CoreMetadata> ofIndex(PackageIndex index, String name, String version) {
        if (version.isEmpty() || !(index.lookUp(name) instanceof IndexAnswer.Found found)) {
            return Optional.empty();
        }
        return found.files().stream()
                .filter(file -> isWheelOf(file, version))
                .findFirst()
                .flatMap(index::metadata)
                .map(CoreMetadata::parse);
    }

    private static boolean isWheelOf(IndexFile file, String version) {
        String[] parts = file.filename().split("-");
        return file.filename().endsWith(".whl")
                && parts.length > 1
                && Version.parse(version).equals(Version.tryParse(parts[1]));
    }
}
