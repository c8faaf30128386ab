package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.dependency.PythonFit.Verdict;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the index that this machine is set up for. */
class TheSamplesPinsFitThreePythonsTest {

    private static final TargetPlatform LINUX = new TargetPlatform(TargetPlatform.Os.LINUX_GLIBC, "x86_64", 2, 36);

    @TempDir
    Path cache;

    @Test
    void scikitLearnOfItsTimeNeedsAPythonOfItsTime() {
        List<Requirement> pins = Stream.of("scikit-learn==1.0.2", "numpy>=1.22,<1.23", "h5py")
                .map(Requirement::parse)
                .toList();
        PackageIndex index = PackageIndex.current(cache);
        assumeTrue(index.lookUp("numpy") instanceof IndexAnswer.Found, "the index cannot be reached");

        List<PythonFit> fits = PythonFit.of(pins, LINUX, index);

        assertThat(fits.stream().filter(PythonFit::fits).map(PythonFit::python)).containsExactly("3.8", "3.9", "3.10");
        assertThat(fits.get(5).verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
        assertThat(fits.get(5).reason())
                .isEqualTo(
                        "scikit-learn 1.0.2 has no wheel for Python 3.11, and no numpy >=1.22,<1.23 has a wheel for Python 3.11");
    }
}
