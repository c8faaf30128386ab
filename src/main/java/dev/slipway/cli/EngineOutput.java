package dev.slipway.cli;

import dev.slipway.container.ContainerFailures;
import dev.slipway.container.EngineDesk;
import dev.slipway.plan.Action;
import dev.slipway.run.Cancellation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prints what an engine's command prints as it comes; Ctrl+C ends it. */
record EngineOutput(Terminal terminal, EngineDesk desk) {
    private static final int REMEMBERED = 16 << 10;

    /**
     * @param interrupted what is to be done when a person ended it
     * @return the exit code of this program
     */
    int follow(Action.Exec command, Runnable interrupted) {
        Cancellation cancellation = new Cancellation();
        StringBuilder last = new StringBuilder();
        try (Interrupt interrupt = Interrupt.watch(cancellation, interrupted)) {
            int code = desk.follow(
                    command,
                    (bytes, offset, length) -> {
                        terminal.out().write(bytes, offset, length);
                        terminal.out().flush();
                        last.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
                        last.delete(0, Math.max(0, last.length() - REMEMBERED));
                    },
                    cancellation);
            if (interrupt.happened()) {
                return ExitCode.CANCELLED;
            }
            if (code != 0) {
                List<String> lines = last.toString().lines().toList();
                ContainerFailures.explain(lines).ifPresent(terminal::problem);
                return ExitCode.FAILED;
            }
            return ExitCode.DONE;
        }
    }
}
