package dev.slipway.dependency;

import dev.slipway.requirement.Requirement;
import java.util.List;

/**
 * Whether a minor version of Python can satisfy requirements, as far as each one's own files on the index tell.
 *
 * @param python such as {@code 3.10}
 * @param verdict whether it can
 * @param reason why not, or what is uncertain, as words for a person: "scikit-learn 1.0.2 has no wheel for Python 3.11"; empty
 *     if all is well
 */
public record PythonFit(String python, Verdict verdict, String reason) {

    /** What is known. */
    public enum Verdict {
        FITS,
        /** Something has to be built from its sources, or the index could not be asked. */
        MAY_FIT,
        DOES_NOT_FIT,
        /** The index could not be asked about all of them. */
        UNKNOWN
    }

    public boolean fits() {
        return verdict == Verdict.FITS || verdict == Verdict.MAY_FIT;
    }

    /**
     * Asks the index about each requirement and judges each Python from 3.8 to 3.14.
     *
     * @param requirements declared ones and the pins of models
     */
    public static List<PythonFit> of(List<Requirement> requirements, TargetPlatform platform, PackageIndex index) {
        throw new UnsupportedOperationException();
    }
}
