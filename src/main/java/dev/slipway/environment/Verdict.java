package dev.slipway.environment;

import dev.slipway.environment.InterpreterFinder.Asked;
import java.nio.file.Path;

/** Which Pythons Slipway can work with. */
final class Verdict {
    private static final int OLDEST_MINOR = 6;

    private Verdict() {}

    static Asked of(Answer answer, Path program, String source) {
        return switch (answer) {
            case Answer.None(String reason) -> new Asked.Not(new Skipped(program, reason));
            case Answer.Python python -> {
                String reason = against(python);
                yield reason.isEmpty()
                        ? new Asked.Usable(interpreter(python, source))
                        : new Asked.Not(new Skipped(program, reason));
            }
        };
    }

    private static String against(Answer.Python python) {
        String[] parts = python.version().split("\\.", -1);
        String minor = parts[0] + (parts.length > 1 ? "." + parts[1] : "");
        if (isTooOld(parts)) {
            return "Python " + minor + " is too old; Slipway needs 3." + OLDEST_MINOR + " or newer.";
        }
        if (python.freeThreaded()) {
            return "It is a free-threaded build of Python " + minor + ", for which few distributions have wheels.";
        }
        return "";
    }

    private static boolean isTooOld(String[] parts) {
        try {
            int major = Integer.parseInt(parts[0]);
            return major < 3 || (major == 3 && parts.length > 1 && Integer.parseInt(parts[1]) < OLDEST_MINOR);
        } catch (NumberFormatException _) {
            return true;
        }
    }

    private static Interpreter interpreter(Answer.Python python, String source) {
        return new Interpreter(
                python.version(),
                python.executable(),
                source,
                python.implementation(),
                python.machine(),
                python.shared(),
                python.managed(),
                python.venv());
    }
}
