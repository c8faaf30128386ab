package dev.slipway.dependency;

import dev.slipway.requirement.Requirement;
import java.util.List;

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

    public boolean fits() {
        return verdict == Verdict.FITS || verdict == Verdict.MAY_FIT;
    }

    /**
     * Asks the index about each requirement, all at the same time, and judges each Python from 3.6 to 3.14.
     *
     * @param requirements declared ones and the pins of models; several of one name have to hold together
     */
    public static List<PythonFit> of(List<Requirement> requirements, TargetPlatform platform, PackageIndex index) {
        return RequirementFits.of(requirements, platform, index).pythons();
    }

    static PythonFit worst(String python, List<DistributionFit.Judgement> judgements) {
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
