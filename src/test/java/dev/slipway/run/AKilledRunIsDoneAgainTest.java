package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AKilledRunIsDoneAgainTest {
    /** The first time it ends at once; the next time it spoils its output, then waits. */
    private static final String CODE = """
            import os, sys, time
            made, again, spoilt = sys.argv[1:]
            if os.path.exists(again):
                open(made, 'w').write('half')
                open(spoilt, 'w').close()
                time.sleep(3)
            open(made, 'w').write('done')
            """;

    @TempDir
    Path root;

    @Test
    void evenIfAllLooksAsBefore() throws Exception {
        Path input = Files.writeString(root.resolve("input"), "one");
        assertThat(new PlanTrial(root).run(step(root))).containsEntry("make", StepState.DONE);
        FileTime time = Files.getLastModifiedTime(root.resolve("made"));
        Files.writeString(root.resolve("again"), "");
        Files.writeString(input, "two");

        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AKilledRunIsDoneAgainTest.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("other.log").toFile())
                .start();
        while (!Files.exists(root.resolve("spoilt"))) {
            assertThat(other.isAlive()).as("the run that is to be killed").isTrue();
            Thread.sleep(10);
        }
        other.destroyForcibly().waitFor();

        Files.writeString(input, "one");
        Files.writeString(root.resolve("made"), "done");
        Files.setLastModifiedTime(root.resolve("made"), time);
        assertThat(StepRecords.of(root).upToDate(new Plan(root, List.of(step(root)), List.of())))
                .containsEntry("make", false);
    }

    /** The run that is killed. */
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        new PlanTrial(root).run(step(root));
    }

    private static Step step(Path root) {
        return Step.of("make", "Make it")
                .does(Python.code(
                        root,
                        CODE,
                        root.resolve("made").toString(),
                        root.resolve("again").toString(),
                        root.resolve("spoilt").toString()))
                .inputs(root.resolve("input"))
                .outputs(root.resolve("made"))
                .build();
    }
}
