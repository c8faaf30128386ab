package dev.slipway.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Fix;
import org.junit.jupiter.api.Test;

class FixesChangeTheProfileTest {
    private final Profile proposed = Profile.proposed();

    @Test
    void aDeclarationReplacesAnotherOfTheSameDistribution() {
        Profile once = Fixes.apply(proposed, new Fix.Declare("Scikit_Learn>=1"));
        Profile twice = Fixes.apply(once, new Fix.Declare("scikit-learn==1.0.2"));

        assertThat(twice.declare()).containsExactly("scikit-learn==1.0.2");
    }

    @Test
    void undeclaringTakesBackADeclarationThatIsNotWrittenYet() {
        Profile declared = Fixes.apply(proposed, new Fix.Declare("numpy<2"));
        Profile undeclared = Fixes.apply(declared, new Fix.Undeclare("numpy"));

        assertThat(undeclared.declare()).isEmpty();
        assertThat(undeclared.undeclare()).containsExactly("numpy");
        assertThat(Fixes.apply(undeclared, new Fix.Declare("numpy")).undeclare())
                .isEmpty();
    }

    @Test
    void eachOtherFixSetsItsField() {
        assertThat(Fixes.apply(proposed, new Fix.UsePython("3.10")).python()).isEqualTo("3.10");
        assertThat(Fixes.apply(proposed, new Fix.InstallPython("3.12")).python())
                .isEqualTo("3.12");
        assertThat(Fixes.apply(proposed, new Fix.SetMetadata("version", "2")).metadata())
                .containsEntry("version", "2");
        assertThat(Fixes.apply(proposed, new Fix.IncludeData("a.csv")).data())
                .containsEntry("a.csv", Profile.DataChoice.INCLUDE);
        assertThat(Fixes.apply(proposed, new Fix.HoldData("a.csv")).data())
                .containsEntry("a.csv", Profile.DataChoice.HOLD);
    }
}
