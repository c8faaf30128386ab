package dev.slipway.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.OwnText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlyWhatIsNamedGoesIntoTheBuildTest {

    @Test
    void everythingStaysOutButWhatIsNamed() {
        String text = IgnoreText.of(
                List.of("app.py", "数据/a b.csv", "tests/test_app.py", ".git/config", "!odd.py", "a[1].csv"),
                List.of("数据/key.pem"),
                false,
                List.of("requirements.docker.txt"));

        assertThat(text.lines().skip(1))
                .startsWith("# Only what is named here goes into the build.", "*")
                .contains("!app.py", "!数据", "!\\!odd.py", "!a\\[1\\].csv", "!requirements.docker.txt", "数据/key.pem")
                .doesNotContain("!tests", "!.git");
        assertThat(OwnText.isOurs(text)).isTrue();
    }

    @Test
    void aBuildFromTheSourcesSeesWhatItsBackendMayRead() {
        assertThat(IgnoreText.of(List.of("README.md", "tests/a.py", ".git/HEAD"), List.of(), true, List.of()))
                .contains("!tests\n")
                .doesNotContain("!.git\n");
    }
}
