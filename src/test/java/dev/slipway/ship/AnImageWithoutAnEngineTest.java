package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.container.Containers;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.tool.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class AnImageWithoutAnEngineTest {
    @TempDir
    Path root;

    @Test
    void theDockerfileIsMadeAndLintedAndWhatIsMissingIsSaid() throws Exception {
        Files.writeString(root.resolve("app.py"), "if __name__ == '__main__':\n    print(1)\n");

        Plan plan = plan(Set.of("image"));

        assertThat(plan.runnable()).isTrue();
        assertThat(plan.steps())
                .extracting(Step::id)
                .contains("dockerfile.write", "dockerfile.lint", "image.engine")
                .doesNotContain("image.build");
        assertThat(plan.problems())
                .anyMatch(problem -> problem.message().equals("There is no container engine on this machine.")
                        && problem.consequence().contains("The Dockerfile is made"));
        var check = (Action.Check) plan.steps().getLast().actions().getFirst();
        assertThat(check.inspection().inspect()).extracting(CheckResult::ok).containsExactly(false);
    }

    @Test
    void aDockerfileOfAPersonsOwnIsKept() throws Exception {
        Files.writeString(root.resolve("app.py"), "if __name__ == '__main__':\n    print(1)\n");
        Files.writeString(root.resolve("Dockerfile"), "FROM scratch\n");

        assertThat(plan(Set.of("dockerfile")).steps()).extracting(Step::id).doesNotContain("dockerfile.write");
        Profile replacing = Profile.proposed().withArtifact("dockerfile", Map.of("existing", "replace"));
        Plan plan = plan(Set.of("dockerfile"), replacing);

        assertThat(plan.steps()).extracting(Step::id).contains("dockerfile.write");
        assertThat(Files.readString(root.resolve("Dockerfile"))).isEqualTo("FROM scratch\n");
    }

    private Plan plan(Set<String> only) {
        return plan(only, Profile.proposed());
    }

    private Plan plan(Set<String> only, Profile profile) {
        Host here = Host.current();
        assumeThat(here.interpreters().usable()).as("a Python on this machine").isNotEmpty();
        var nothing = new Containers(
                new SearchPath(here.platform(), List.of()), here.folders(), here.processes(), Map.of(), root);
        var host = new Host(
                here.platform(),
                here.folders(),
                here.finder(),
                here.engines(),
                here.index(),
                here.target(),
                nothing,
                here.processes());
        Workspace workspace = Workspace.open(root, host);
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        PythonChoice pythons = workspace.pythons(survey, profile);
        return workspace
                .planner(survey, profile, pythons, workspace.engine(profile, pythons), null)
                .ship(only);
    }
}
