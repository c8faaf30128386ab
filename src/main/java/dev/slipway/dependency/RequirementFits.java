package dev.slipway.dependency;

import dev.slipway.dependency.PythonFit.Verdict;
import dev.slipway.problem.ShipException;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Each requirement judged for each Python, by the files that the index lists. Nothing is installed. */
public final class RequirementFits {
    private static final int OLDEST = 6;
    private static final int NEWEST = 14;

    private record Judged(Requirement requirement, DistributionFit.Judgement judgement) {}

    private final List<Requirement> requirements;
    private final Map<String, IndexAnswer> answers;
    private final Map<String, DistributionFit> known = new ConcurrentHashMap<>();
    private final TargetPlatform platform;
    private final Map<String, List<Judged>> byPython = new LinkedHashMap<>();

    RequirementFits(List<Requirement> requirements, TargetPlatform platform, Map<String, IndexAnswer> answers) {
        this.requirements = List.copyOf(requirements);
        this.platform = platform;
        this.answers = answers;
        // A large distribution has thousands of files, whose names have to be understood.
        requirements.parallelStream().forEach(requirement -> {
            if (answers.get(requirement.normalizedName()) instanceof IndexAnswer.Found found) {
                known.computeIfAbsent(
                        requirement.normalizedName(), name -> new DistributionFit(requirement.name(), found.files()));
            }
        });
        for (int minor = OLDEST; minor <= NEWEST; minor++) {
            byPython.put("3." + minor, judge(minor, requirements));
        }
    }

    /**
     * Asks the index about each requirement, all at the same time.
     *
     * @param requirements declared ones and the pins of models; several of one name have to hold together
     */
    public static RequirementFits of(List<Requirement> requirements, TargetPlatform platform, PackageIndex index) {
        return index.fits(requirements, platform);
    }

    /** Whether it was made of just these. */
    boolean isOf(List<Requirement> others, TargetPlatform elsewhere, Map<String, IndexAnswer> said) {
        return requirements.equals(others) && platform.equals(elsewhere) && answers.equals(said);
    }

    /** The verdict on each Python from 3.6 to 3.14. */
    public List<PythonFit> pythons() {
        return byPython.entrySet().stream()
                .map(entry -> PythonFit.worst(
                        entry.getKey(),
                        entry.getValue().stream().map(Judged::judgement).toList()))
                .toList();
    }

    /**
     * What this Python cannot meet, in the order of the requirements.
     *
     * @param python such as {@code 3.10}
     */
    public List<Misfit> misfits(String python) {
        return byPython.getOrDefault(python, List.of()).stream()
                .filter(judged -> judged.judgement().verdict() == Verdict.DOES_NOT_FIT)
                .map(judged -> new Misfit(
                        judged.requirement(),
                        judged.judgement().reason(),
                        nearest(judged.requirement(), python).orElse(null)))
                .toList();
    }

    private synchronized Optional<Requirement> nearest(Requirement requirement, String python) {
        return Optional.ofNullable(known.get(requirement.normalizedName()))
                .flatMap(fit -> fit.nearest(requirement.specifier(), target(python)))
                .map(version -> requirement.with(SpecifierSet.parse(
                        (version.release().size() > 2 && !version.isPrerelease() ? "~=" : "==") + version)));
    }

    private DistributionFit.Target target(String python) {
        int minor = Integer.parseInt(python.substring(2));
        // Markers and requires-python that exclude single releases are for the engine; the newest release decides here.
        return new DistributionFit.Target(
                python, Version.parse(python + ".99"), CompatibleTags.of(minor, platform), platform);
    }

    private List<Judged> judge(int minor, List<Requirement> requirements) {
        DistributionFit.Target target = target("3." + minor);
        // Each name has what is known of it to itself, so that all can be judged at once.
        return new ArrayList<>(together(requirements, platform.markers("3." + minor + ".99"))
                        .entrySet())
                .parallelStream()
                        .map(one -> new Judged(one.getValue(), judge(one.getKey(), one.getValue(), target)))
                        .toList();
    }

    private DistributionFit.Judgement judge(String name, Requirement requirement, DistributionFit.Target target) {
        if (requirement.url() != null) {
            return new DistributionFit.Judgement(Verdict.MAY_FIT, requirement.name() + " does not come from the index");
        }
        DistributionFit fit = known.get(name);
        if (fit != null) {
            return fit.judge(requirement.specifier(), target);
        }
        return switch (answers.get(name)) {
            case IndexAnswer.Absent _ ->
                new DistributionFit.Judgement(Verdict.DOES_NOT_FIT, "the index has no " + requirement.name());
            case IndexAnswer.Unknown unknown -> unknown(unknown.reason());
            case IndexAnswer.Refused refused -> unknown(refused.host() + " asks for a name and a password");
            case null, default -> unknown("no answer");
        };
    }

    private static DistributionFit.Judgement unknown(String reason) {
        return new DistributionFit.Judgement(Verdict.UNKNOWN, "the index could not be asked (" + reason + ")");
    }

    /** Those that count for this Python, by name; of one name all specifiers have to hold. */
    private static Map<String, Requirement> together(List<Requirement> requirements, MarkerEnvironment environment) {
        Map<String, Requirement> byName = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (applies(requirement, environment)) {
                byName.merge(requirement.normalizedName(), requirement, (one, other) -> {
                    SpecifierSet both = one.specifier().and(other.specifier());
                    return (one.url() != null ? one : other).with(both);
                });
            }
        }
        return byName;
    }

    private static boolean applies(Requirement requirement, MarkerEnvironment environment) {
        try {
            return requirement.appliesTo(environment);
        } catch (ShipException cannotBeJudged) {
            return true;
        }
    }
}
