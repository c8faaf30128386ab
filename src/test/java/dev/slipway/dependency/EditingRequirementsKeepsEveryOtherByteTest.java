package dev.slipway.dependency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.problem.ShipException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditingRequirementsKeepsEveryOtherByteTest {

    private static final String FILE = "# café\r\nnumpy>=1.22   # pinned by hand\r\n\r\nScikit_Learn==1.0.2 \\\r\n"
            + "    --hash=sha256:aa \\\r\n    --hash=sha256:bb\r\n\tpandas\r\n-r more.txt\r\nh5py";

    @Test
    void aRequirementIsReplacedWhereItStands() {
        for (Charset charset : List.of(UTF_8, UTF_16LE, ISO_8859_1)) {
            String mark = charset.equals(ISO_8859_1) ? "" : "\uFEFF";
            byte[] file = (mark + FILE).getBytes(charset);

            assertThat(new String(RequirementsEdit.declare(file, "numpy==1.22.4"), charset))
                    .isEqualTo(mark + FILE.replace("numpy>=1.22 ", "numpy==1.22.4 "));
            assertThat(new String(RequirementsEdit.declare(file, "pandas<2"), charset))
                    .isEqualTo(mark + FILE.replace("pandas", "pandas<2"));
        }
    }

    @Test
    void hashesOfTheOldVersionGoWithIt() {
        byte[] edited = RequirementsEdit.declare(FILE.getBytes(UTF_8), "scikit-learn==1.1.0");

        assertThat(new String(edited, UTF_8))
                .contains("\r\n\r\nscikit-learn==1.1.0\r\n\tpandas")
                .doesNotContain("--hash");
    }

    @Test
    void aNewOneComesAtTheEndWithTheLineEndsOfTheFile() {
        assertThat(new String(RequirementsEdit.declare(FILE.getBytes(UTF_8), "requests>=2"), UTF_8))
                .isEqualTo(FILE + "\r\nrequests>=2\r\n");
        assertThat(new String(RequirementsEdit.declare(new byte[0], "requests"), UTF_8))
                .isEqualTo("requests\n");
    }

    @Test
    void aRequirementIsTakenOutWithItsWholeLine() {
        assertThat(new String(RequirementsEdit.remove(FILE.getBytes(UTF_8), "scikit.learn"), UTF_8))
                .isEqualTo("# café\r\nnumpy>=1.22   # pinned by hand\r\n\r\n\tpandas\r\n-r more.txt\r\nh5py");
        assertThat(RequirementsEdit.remove(FILE.getBytes(UTF_8), "absent")).isEqualTo(FILE.getBytes(UTF_8));
    }

    @Test
    void whatIsNoRequirementIsRefused() {
        assertThatThrownBy(() -> RequirementsEdit.declare(FILE.getBytes(UTF_8), "numpy=1"))
                .isInstanceOf(ShipException.class);
    }
}
