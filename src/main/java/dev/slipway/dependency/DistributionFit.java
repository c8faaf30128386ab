package dev.slipway.dependency;

import dev.slipway.dependency.PythonFit.Verdict;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    /** Newest first. Of most versions nothing but the number is ever needed, so files are understood when they are. */
    private final NavigableMap<Version, List<IndexFile>> files;

    private final Map<Version, List<ReleaseFile>> understood = new HashMap<>();
    private final Map<String, List<Version>> allowed = new HashMap<>();
    // Thousands of files say the same few things.
    private final Map<String, Optional<SpecifierSet>> pythons = new HashMap<>();

    /**
     * @param name as the person wrote it
     * @param files of the index
     */
    DistributionFit(String name, List<IndexFile> files) {
        this.name = name;
        this.files = new TreeMap<>(Comparator.reverseOrder());
        Map<String, Optional<Version>> versions = new HashMap<>();
        for (IndexFile file : files) {
            versions.computeIfAbsent(
                            ReleaseFile.versionText(file.filename(), name),
                            text -> Optional.ofNullable(Version.tryParse(text)))
                    .ifPresent(version -> this.files
                            .computeIfAbsent(version, v -> new ArrayList<>())
                            .add(file));
        }
    }

    /** Judges the versions that the specifier allows, the newest first; one that fits is enough. */
    Judgement judge(SpecifierSet specifier, Target target) {
        List<Version> versions = allowed.computeIfAbsent(specifier.toString(), text -> versions(specifier));
        if (versions.isEmpty()) {
            return new Judgement(Verdict.DOES_NOT_FIT, "the index has no " + described(specifier));
        }
        Judgement perhaps = null;
        List<Judgement> refused = new ArrayList<>();
        for (Version version : versions) {
            Judgement judgement = judge(version, release(version, specifier), target);
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
        if (versions.size() == 1) {
            return refused.getFirst();
        }
        return new Judgement(
                Verdict.DOES_NOT_FIT, "no " + described(specifier) + " has a wheel for Python " + target.minor());
    }

    /**
     * The version nearest to what the specifier pins that has a wheel for this Python, newer ones before older ones; of its series
     * the first. Empty if there is none.
     */
    Optional<Version> nearest(SpecifierSet specifier, Target target) {
        Version pinned = specifier.pinned();
        List<Version> released = files.entrySet().stream()
                .filter(entry -> !entry.getKey().isPrerelease()
                        && entry.getValue().stream().anyMatch(file -> file.yanked() == null))
                .map(Map.Entry::getKey)
                .toList();
        if (pinned == null) {
            return released.stream().filter(version -> fits(version, target)).findFirst();
        }
        return released.reversed().stream()
                .filter(version -> version.compareTo(pinned) > 0 && fits(version, target))
                .findFirst()
                .or(() -> released.stream()
                        .filter(version -> version.compareTo(pinned) < 0 && fits(version, target))
                        .findFirst());
    }

    private boolean fits(Version version, Target target) {
        return judge(version, release(version, SpecifierSet.ANY), target).verdict() == Verdict.FITS;
    }

    /** Withdrawn files count only where the person names their version (PEP 592). */
    private List<Version> versions(SpecifierSet specifier) {
        boolean pinned = specifier.pinned() != null;
        return specifier.filter(files.entrySet().stream()
                .filter(entry -> pinned || entry.getValue().stream().anyMatch(file -> file.yanked() == null))
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<ReleaseFile> release(Version version, SpecifierSet specifier) {
        List<ReleaseFile> release = understood.computeIfAbsent(
                version,
                v -> files.getOrDefault(v, List.of()).stream()
                        .map(file -> ReleaseFile.of(file, name, this::pythons))
                        .filter(Objects::nonNull)
                        .toList());
        return specifier.pinned() != null
                ? release
                : release.stream().filter(file -> !file.yanked()).toList();
    }

    private @Nullable SpecifierSet pythons(String text) {
        return pythons.computeIfAbsent(text, one -> Optional.ofNullable(SpecifierSet.tryParse(one)))
                .orElse(null);
    }

    private boolean isCompiledInAnyVersion() {
        return files.values().stream()
                .flatMap(List::stream)
                .anyMatch(file ->
                        file.filename().endsWith(".whl") && !file.filename().endsWith("any.whl"));
    }

    private Judgement judge(Version version, List<ReleaseFile> files, Target target) {
        if (files.isEmpty()) {
            return new Judgement(Verdict.DOES_NOT_FIT, name + " " + version + " was withdrawn");
        }
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
        boolean compiled = wheels ? files.stream().anyMatch(ReleaseFile::isCompiled) : isCompiledInAnyVersion();
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
