package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.PythonFit.Verdict;
import dev.slipway.dependency.TargetPlatform.Os;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EachPythonIsJudgedByTheFilesTest {

    private static final TargetPlatform LINUX = new TargetPlatform(Os.LINUX_GLIBC, "x86_64", 2, 28);
    private static final TargetPlatform MAC = new TargetPlatform(Os.MACOS, "arm64", 14, 0);

    @TempDir
    Path cache;

    private LocalIndex server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalIndex();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<PythonFit> fits(TargetPlatform platform, String... requirements) {
        return PythonFit.of(
                Stream.of(requirements).map(Requirement::parse).toList(),
                platform,
                PackageIndex.of(IndexSetup.at(server.url()), cache));
    }

    private static PythonFit of(List<PythonFit> fits, String python) {
        return fits.stream()
                .filter(fit -> fit.python().equals(python))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fitting(List<PythonFit> fits) {
        return fits.stream().filter(PythonFit::fits).map(PythonFit::python).toList();
    }

    @Test
    void aCompiledDistributionFitsWhereItHasAWheel() {
        server.serveFiles(
                "fast",
                "fast-1.0-cp38-cp38-manylinux1_x86_64.whl",
                "fast-1.0-cp39-cp39-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
                "fast-1.0-cp310-cp310-manylinux_2_31_x86_64.whl",
                "fast-1.0-cp311-cp311-win_amd64.whl",
                "fast-1.0.tar.gz");
        List<PythonFit> fits = fits(LINUX, "fast==1.0");

        assertThat(fitting(fits)).containsExactly("3.8", "3.9");
        assertThat(of(fits, "3.10").reason()).isEqualTo("fast 1.0 has no wheel for Python 3.10 on Linux x86_64");
        assertThat(of(fits, "3.12").reason()).isEqualTo("fast 1.0 has no wheel for Python 3.12");
    }

    @Test
    void aWheelForTheStableInterfaceServesAllLaterPythons() {
        server.serveFiles("stable", "stable-1.0-cp310-abi3-manylinux2014_x86_64.whl", "stable-1.0.tar.gz");

        assertThat(fitting(fits(LINUX, "stable"))).containsExactly("3.10", "3.11", "3.12", "3.13", "3.14");
        assertThat(fitting(fits(MAC, "stable"))).isEmpty();
    }

    @Test
    void sourcesOfAPureDistributionMayBeBuilt() {
        server.serveFiles("pure", "pure-1.0.tar.gz");
        PythonFit fit = of(fits(LINUX, "pure"), "3.12");

        assertThat(fit.verdict()).isEqualTo(Verdict.MAY_FIT);
        assertThat(fit.reason()).isEqualTo("pure 1.0 has to be built from its sources");
    }

    @Test
    void sourcesOfADistributionThatIsCompiledElsewhereMayNot() {
        server.serveFiles("grown", "grown-1.0.tar.gz", "grown-2.0-cp312-cp312-win_amd64.whl", "grown-2.0.tar.gz");

        assertThat(fitting(fits(LINUX, "grown==1.0"))).isEmpty();
    }

    @Test
    void anyAllowedVersionWillDo() {
        server.serveFiles(
                "two",
                "two-2.0-cp312-cp312-manylinux2014_x86_64.whl \"requires-python\":\">=3.12\"",
                "two-1.0-cp38-cp38-manylinux2014_x86_64.whl \"requires-python\":\">=3.8,<3.9\"");
        List<PythonFit> fits = fits(LINUX, "two");

        assertThat(fitting(fits)).containsExactly("3.8", "3.12");
        assertThat(of(fits, "3.10").reason()).isEqualTo("no two has a wheel for Python 3.10");
        assertThat(of(fits(LINUX, "two==2.0"), "3.10").reason()).isEqualTo("two 2.0 asks for Python >=3.12");
    }

    @Test
    void markersDecideForWhichPythonARequirementCounts() {
        server.serveFiles("old", "old-1.0-cp38-cp38-manylinux2014_x86_64.whl");
        server.serveFiles("everywhere", "everywhere-1.0-py3-none-any.whl");

        assertThat(fitting(
                        fits(LINUX, "everywhere", "old ; python_version < '3.10'", "gone ; sys_platform == 'win32'")))
                .containsExactly("3.8", "3.10", "3.11", "3.12", "3.13", "3.14");
    }

    @Test
    void withdrawnFilesCountOnlyWhenTheyAreNamed() {
        server.serveFiles("back", "back-1.0-py3-none-any.whl \"yanked\":true");

        assertThat(fitting(fits(LINUX, "back==1.0"))).hasSize(9);
        assertThat(fitting(fits(LINUX, "back>=1.0"))).isEmpty();
    }

    @Test
    void severalOfOneNameHaveToHoldTogether() {
        server.serveFiles("both", "both-1.0-py3-none-any.whl", "both-2.0-py3-none-any.whl");

        assertThat(fitting(fits(LINUX, "both>=2", "both"))).hasSize(9);
        assertThat(of(fits(LINUX, "both>=2", "both==1.0"), "3.10").reason())
                .isEqualTo("the index has no both >=2,==1.0");
    }

    @Test
    void whatTheIndexLacksFitsNoPython() {
        assertThat(of(fits(LINUX, "nowhere"), "3.11").reason()).isEqualTo("the index has no nowhere");
    }

    @Test
    void withoutAConnectionNothingIsSaid() {
        server.close();

        assertThat(fits(LINUX, "numpy"))
                .hasSize(9)
                .allMatch(
                        fit -> fit.verdict() == Verdict.UNKNOWN && !fit.reason().isEmpty());
    }

    @Test
    void nothingRequiredFitsEverywhere() {
        assertThat(fits(LINUX)).allMatch(fit -> fit.verdict() == Verdict.FITS);
    }
}
