package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.plan.Action;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AProgramHearsWhatIsTypedTest {
    private static final String GREETS = "read name; echo \"hello $name\"; cat";

    @TempDir
    private Path folder;

    private String run(Input input) {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
        var said = new ByteArrayOutputStream();
        var exec = new Action.Exec(List.of("/bin/sh", "-c", GREETS), folder).within(Duration.ofSeconds(30));
        ProcessEnd end = new ProcessRunner(new Redactor()).reading(input).run(exec, said::write, new Cancellation());
        assertThat(end.tooLong()).isFalse();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesComeInTheirOrderAndThenTheEnd() {
        var typed = new Input.Typed();
        Thread.ofVirtual().start(() -> {
            typed.line("Żaneta");
            typed.line("and more");
            typed.end();
            typed.line("too late");
        });

        assertThat(run(typed)).isEqualTo("hello Żaneta\nand more\n");
    }

    @Test
    void nothingIsThereUnlessSomebodyTypes() {
        assertThat(run(Input.NONE)).isEqualTo("hello \n");
    }

    @Test
    void whatAProgramNoLongerReadsIsNobodysTrouble() {
        var typed = new Input.Typed();
        var exec = new Action.Exec(List.of("/bin/sh", "-c", "true"), folder).within(Duration.ofSeconds(30));
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
        new ProcessRunner(new Redactor()).reading(typed).run(exec, (_, _, _) -> {}, new Cancellation());

        assertThatNoException().isThrownBy(() -> {
            typed.line("x".repeat(100_000));
            typed.end();
        });
    }
}
