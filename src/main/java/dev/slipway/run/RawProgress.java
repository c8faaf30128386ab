package dev.slipway.run;

import dev.slipway.plan.Action;
import java.util.List;

/** Whether pip was asked to print its progress for programs to read. */
final class RawProgress {
    private RawProgress() {}

    static boolean isAskedFor(Action.Exec exec) {
        List<String> command = exec.command();
        int option = command.indexOf("--progress-bar");
        return (option >= 0
                        && option + 1 < command.size()
                        && command.get(option + 1).equals("raw"))
                || command.contains("--progress-bar=raw")
                || "raw".equals(exec.environment().get("PIP_PROGRESS_BAR"));
    }
}
