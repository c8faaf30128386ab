package dev.slipway.dependency;

import dev.slipway.dependency.PythonFit.Verdict;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one distribution can be had for a Python, judged by the files that the index lists for it. */
final class DistributionFit {

    /** Their compiled parts only make them faster, and their build goes on without a compiler. */
    private static final Set<String> BUILD_ANYWAY =
            Set.of("markupsafe", "sqlalchemy", "coverage", "wrapt", "simplejson", "charset-normalizer", "tornado");

    /**
     * A Python on a platform.
     *
     * @param version with a patch number that all releases stay below
     */
    record Target(String minor, Version version, Set<WheelTag> tags, TargetPlatform platform) {}

    /** What is found; the reason is empty if all is well. */
    record Judgement(Verdict verdict, String reason) {}

    private static final Judgement FITS = new Judgement(Verdict.FITS, "");

    private final String name;
    private final List<ReleaseFile> all;

    /**
     * @param name as the person wrote it
     * @param files of the index
     */
    DistributionFit(String name, List<IndexFile> files) {
        this.name = name;
        this.all = files.stream()
                .map(file -> ReleaseFile.of(file, name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Judges the versions that the specifier allows, the newest first; one that fits is enough. */
    Judgement judge(SpecifierSet specifier, Target target) {
        Map<Version, List<ReleaseFile>> releases = releases(specifier);
        if (releases.isEmpty()) {
            return new Judgement(Verdict.DOES_NOT_FIT, "the index has no " + described(specifier));
        }
        Judgement perhaps = null;
        List<Judgement> refused = new ArrayList<>();
        for (Map.Entry<Version, List<ReleaseFile>> release : releases.entrySet()) {
            Judgement judgement = judge(release.getKey(), release.getValue(), target);
            switch (judgement.verdict()) {
                case FITS -> {
                    return FITS;
                }
                case MAY_FIT -> perhaps = perhaps == null ? judgement : perhaps;
                case DOES_NOT_FIT, UNKNOWN -> refused.add(judgement);
            }
        }
        if (perhaps != null) {
            return perhaps;
        }
        if (releases.size() == 1) {
            return refused.getFirst();
        }
        return new Judgement(
                Verdict.DOES_NOT_FIT, "no " + described(specifier) + " has a wheel for Python " + target.minor());
    }

    /** Newest first; withdrawn files count only where the person names their version (PEP 592). */
    private Map<Version, List<ReleaseFile>> releases(SpecifierSet specifier) {
        boolean pinned = specifier.pinned() != null;
        Set<Version> versions = new HashSet<>();
        all.stream().filter(file -> pinned || !file.yanked()).forEach(file -> versions.add(file.version()));
        Map<Version, List<ReleaseFile>> releases = new LinkedHashMap<>();
        specifier.filter(List.copyOf(versions)).stream()
                .sorted(Comparator.reverseOrder())
                .forEach(version -> releases.put(version, new ArrayList<>()));
        for (ReleaseFile file : all) {
            List<ReleaseFile> release = releases.get(file.version());
            if (release != null && (pinned || !file.yanked())) {
                release.add(file);
            }
        }
        return releases;
    }

    private Judgement judge(Version version, List<ReleaseFile> files, Target target) {
        List<ReleaseFile> allowed =
                files.stream().filter(file -> file.allows(target.version())).toList();
        if (allowed.isEmpty()) {
            return new Judgement(
                    Verdict.DOES_NOT_FIT,
                    name + " " + version + " asks for Python "
                            + files.getFirst().pythons());
        }
        if (allowed.stream().anyMatch(file -> file.runsOn(target.tags()))) {
            return FITS;
        }
        boolean sources = allowed.stream().anyMatch(ReleaseFile::isSdist);
        boolean wheels = files.stream().anyMatch(file -> !file.isSdist());
        boolean compiled = (wheels ? files : all).stream().anyMatch(ReleaseFile::isCompiled);
        if (sources && (!compiled || BUILD_ANYWAY.contains(DistributionName.normalize(name)))) {
            return new Judgement(Verdict.MAY_FIT, name + " " + version + " has to be built from its sources");
        }
        boolean elsewhere =
                allowed.stream().anyMatch(file -> file.wheel() != null && isForPython(file.wheel(), target.minor()));
        return new Judgement(
                Verdict.DOES_NOT_FIT,
                name + " " + version + " has no wheel for Python " + target.minor()
                        + (elsewhere ? " on " + target.platform().title() : ""));
    }

    private static boolean isForPython(WheelName wheel, String minor) {
        String own = "cp" + minor.replace(".", "");
        return wheel.tags().stream()
                .anyMatch(tag -> tag.python().equals(own)
                        || tag.abi().equals("abi3")
                        || tag.python().equals("py3"));
    }

    private String described(SpecifierSet specifier) {
        Version pinned = specifier.pinned();
        if (pinned != null && specifier.specifiers().size() == 1) {
            return name + " " + pinned;
        }
        // As written: people know their own order again.
        return (name + " "
                        + specifier.specifiers().stream().map(Object::toString).collect(Collectors.joining(",")))
                .strip();
    }
}
