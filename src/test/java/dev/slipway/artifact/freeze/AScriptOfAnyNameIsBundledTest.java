package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class AScriptOfAnyNameIsBundledTest {

    private static ImportUse use(String file, String module, int level) {
        return new ImportUse(file, 1, module, level, List.of(), ImportCondition.NONE, false);
    }

    @Test
    void byItsNameWhereThatIsAModules() {
        assertThat(Starter.told(List.of(), "pages/首页.py")).isEqualTo("pages.首页");
    }

    @Test
    void elseByWhatItImports() {
        List<ImportUse> imports = List.of(
                use("2025-4.16-model.py", "pandas", 0),
                use("2025-4.16-model.py", "scipy.stats", 0),
                use("2025-4.16-model.py", "pandas", 0),
                use("2025-4.16-model.py", "beside", 1),
                use("other.py", "torch", 0));

        assertThat(Starter.told(imports, "2025-4.16-model.py")).isEqualTo("pandas, scipy.stats");
        assertThat(Starter.told(imports, "class.py")).isEqualTo("sys");
    }
}
