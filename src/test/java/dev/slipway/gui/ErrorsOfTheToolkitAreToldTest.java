package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class ErrorsOfTheToolkitAreToldTest {

    @Test
    void evenWhereTheirTextIsNoPattern() {
        System.Logger log = new ToolkitLog().getLogger("glass", getClass().getModule());
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            log.log(System.Logger.Level.ERROR, "{0} is lost", "The window");
            log.log(System.Logger.Level.ERROR, "{window} is lost", "entirely");
            log.log(System.Logger.Level.WARNING, "nobody asked");
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("glass: The window is lost", "glass: {window} is lost [entirely]");
    }
}
