package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.profile.Profile;
import dev.slipway.run.StepState;
import dev.slipway.ship.ShipResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments, and what is made of other files, stay when one source file changes; nothing is made anew when none does. */
@Tag("slow")
class AChangedFileRedoesOnlyWhatDependsOnItTest {
    @TempDir
    private Path temp;

    @Test
    void environmentsStayAndArtifactsAreMadeAnew() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("tides"));
        Files.writeString(folder.resolve("app.py"), "import six\nif __name__ == '__main__':\n    print('ebb')\n");
        Files.writeString(folder.resolve("requirements.txt"), "six\n");
        Profile profile = Profile.proposed()
                .withArtifact("sdist", null)
                .withArtifact("zip", Map.of())
                .withArtifact("executable", Map.of("form", "one-folder"));
        assertThat(Shipped.once(folder, profile).ok()).isTrue();

        ShipResult again = Shipped.once(folder, profile);
        assertThat(steps(again, StepState.DONE))
                .noneMatch(id -> id.endsWith(".build") || id.endsWith(".install") || id.endsWith(".environment"));

        Files.writeString(folder.resolve("app.py"), "import six\nif __name__ == '__main__':\n    print('flood')\n");
        ShipResult changed = Shipped.once(folder, profile);

        assertThat(changed.ok()).as(changed.problems().toString()).isTrue();
        Predicate<String> environments =
                List.of("environment", "install", "executable.install", "wheel.try.environment")::contains;
        assertThat(steps(changed, StepState.DONE))
                .contains("stage", "wheel.build", "wheel.try.run", "executable.build", "executable.try.run")
                .noneMatch(environments);
        assertThat(steps(changed, StepState.SKIPPED)).contains("install", "executable.install");
        assertThat(changed.artifacts().toString()).contains("flood").doesNotContain("ebb");
    }

    /** Of an image only the layer with the files: what is installed in it is taken from what the engine remembers. */
    @Test
    void anImageIsFilledAnewAndNothingIsInstalledAgain() throws IOException {
        var desk = AContainerEngine.desk();
        Path folder = Files.createDirectories(temp.resolve("tides"));
        Files.writeString(folder.resolve("app.py"), "import six\nif __name__ == '__main__':\n    print('ebb')\n");
        Files.writeString(folder.resolve("requirements.txt"), "six\n");
        Profile profile = Profile.proposed()
                .withPython(AContainerEngine.PYTHON)
                .withArtifact("sdist", null)
                .withArtifact("wheel", null)
                .withArtifact("image", Map.of("tag", "slipway-test/changed:1"));
        try {
            ShipResult first = Shipped.once(folder, profile);
            assertThat(first.ok()).as(first.problems().toString()).isTrue();
            Files.writeString(folder.resolve("app.py"), "import six\nif __name__ == '__main__':\n    print('flood')\n");

            ShipResult changed = Shipped.once(folder, profile);

            assertThat(changed.ok()).as(changed.problems().toString()).isTrue();
            assertThat(changed.artifacts().toString()).contains("flood").doesNotContain("ebb");
            assertThat(steps(changed, StepState.SKIPPED)).contains("install");
            Path log = changed.steps().stream()
                    .filter(step -> step.id().equals("image.build"))
                    .map(step -> step.log())
                    .findFirst()
                    .orElseThrow();
            String said = Files.readString(log);
            assertThat(said).contains("CACHED").doesNotContain("Collecting six");
        } finally {
            AContainerEngine.forget(desk, "slipway-test/changed:1");
        }
    }

    private static List<String> steps(ShipResult result, StepState state) {
        return result.steps().stream()
                .filter(step -> step.state() == state)
                .map(step -> step.id())
                .toList();
    }
}
