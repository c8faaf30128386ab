package dev.slipway.dependency;

import dev.slipway.problem.ShipException;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether a minor version of Python can satisfy requirements, as far as each one's own files on the index tell. What a
 * distribution needs in turn is left to the engine that resolves.
 *
 * @param python such as {@code 3.10}
 * @param verdict whether it can
 * @param reason why not, or what is uncertain, as words for a person: "scikit-learn 1.0.2 has no wheel for Python 3.11"; empty
 *     if all is well
 */
public record PythonFit(String python, Verdict verdict, String reason) {

    /** What is known; the worst of all requirements counts. */
    public enum Verdict {
        FITS,
        /** Something has to be built from its sources, or cannot be judged. */
        MAY_FIT,
        /** The index could not be asked about all of them. */
        UNKNOWN,
        DOES_NOT_FIT
    }

    /** First and last minor version that is judged. */
    private static final int OLDEST = 6;

    private static final int NEWEST = 14;

    public boolean fits() {
        return verdict == Verdict.FITS || verdict == Verdict.MAY_FIT;
    }

    /**
     * Asks the index about each requirement, all at the same time, and judges each Python from 3.6 to 3.14.
     *
     * @param requirements declared ones and the pins of models; several of one name have to hold together
     */
    public static List<PythonFit> of(List<Requirement> requirements, TargetPlatform platform, PackageIndex index) {
        List<String> names = requirements.stream()
                .filter(requirement -> requirement.url() == null)
                .map(Requirement::name)
                .toList();
        Map<String, IndexAnswer> answers = index.lookUp(names);
        Map<String, DistributionFit> known = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (answers.get(requirement.normalizedName()) instanceof IndexAnswer.Found found) {
                known.computeIfAbsent(
                        requirement.normalizedName(), name -> new DistributionFit(requirement.name(), found.files()));
            }
        }
        return IntStream.rangeClosed(OLDEST, NEWEST)
                .mapToObj(minor -> of(minor, requirements, platform, answers, known))
                .toList();
    }

    private static PythonFit of(
            int minor,
            List<Requirement> requirements,
            TargetPlatform platform,
            Map<String, IndexAnswer> answers,
            Map<String, DistributionFit> known) {
        // Markers and requires-python that exclude single releases are for the engine; the newest release decides here.
        String full = "3." + minor + ".99";
        var target = new DistributionFit.Target(
                "3." + minor, Version.parse(full), CompatibleTags.of(minor, platform), platform);
        List<DistributionFit.Judgement> judgements = new ArrayList<>();
        together(requirements, platform.markers(full)).forEach((name, requirement) -> {
            IndexAnswer answer = answers.get(name);
            DistributionFit fit = known.get(name);
            if (requirement.url() != null) {
                judgements.add(new DistributionFit.Judgement(
                        Verdict.MAY_FIT, requirement.name() + " does not come from the index"));
            } else if (fit != null) {
                judgements.add(fit.judge(requirement.specifier(), target));
            } else if (answer instanceof IndexAnswer.Absent) {
                judgements.add(
                        new DistributionFit.Judgement(Verdict.DOES_NOT_FIT, "the index has no " + requirement.name()));
            } else {
                String reason = answer instanceof IndexAnswer.Unknown unknown ? unknown.reason() : "no answer";
                judgements.add(new DistributionFit.Judgement(
                        Verdict.UNKNOWN, "the index could not be asked (" + reason + ")"));
            }
        });
        return worst("3." + minor, judgements);
    }

    /** Those that count for this Python, by name; of one name all specifiers have to hold. */
    private static Map<String, Requirement> together(List<Requirement> requirements, MarkerEnvironment environment) {
        Map<String, Requirement> byName = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (!applies(requirement, environment)) {
                continue;
            }
            byName.merge(requirement.normalizedName(), requirement, (one, other) -> {
                SpecifierSet both = one.specifier().and(other.specifier());
                return (one.url() != null ? one : other).with(both);
            });
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

    private static PythonFit worst(String python, List<DistributionFit.Judgement> judgements) {
        Verdict worst = judgements.stream()
                .map(DistributionFit.Judgement::verdict)
                .max(Verdict::compareTo)
                .orElse(Verdict.FITS);
        List<String> reasons = judgements.stream()
                .filter(judgement -> judgement.verdict() == worst)
                .map(DistributionFit.Judgement::reason)
                .distinct()
                .toList();
        if (worst == Verdict.FITS) {
            return new PythonFit(python, worst, "");
        }
        String more = reasons.size() > 2 ? ", and " + (reasons.size() - 2) + " more" : "";
        return new PythonFit(
                python, worst, String.join(", and ", reasons.subList(0, Math.min(2, reasons.size()))) + more);
    }
}
