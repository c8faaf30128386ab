package dev.slipway.run;

import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A variable by which everything that a program started is known, even what has left its process tree: children inherit
 * it. Only Linux shows the variables of other processes; elsewhere the mark finds nothing.
 */
record ProcessMark(String id, Platform platform) {
    static final String VARIABLE = "SLIPWAY_RUN";
    private static final Path PROCESSES = Path.of("/proc");

    static ProcessMark fresh(Platform platform) {
        return new ProcessMark(UUID.randomUUID().toString(), platform);
    }

    /** Adds the mark; one that is there already stays, so that a Slipway within a Slipway ends with it. */
    void addTo(Map<String, String> variables) {
        variables.merge(VARIABLE, id, (outer, own) -> outer + ":" + own);
    }

    /** All living processes that bear the mark. */
    Set<ProcessHandle> bearers() {
        Set<ProcessHandle> found = new HashSet<>();
        if (platform != Platform.LINUX) {
            return found;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (bears(process)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found::add);
                }
            }
        } catch (IOException | RuntimeException _) {
            // Without /proc the process tree alone has to do.
            return found;
        }
        return found;
    }

    private boolean bears(Path process) {
        try {
            byte[] variables = Files.readAllBytes(process.resolve("environ"));
            return new String(variables, StandardCharsets.ISO_8859_1).contains(id);
        } catch (IOException _) {
            // Gone meanwhile, or somebody else's.
            return false;
        }
    }

    /** Whether it still runs. One that ended and waits to be looked at by its parent does not, though it has a number. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String status = Files.readString(
                    PROCESSES.resolve(Long.toString(process.pid())).resolve("stat"), StandardCharsets.ISO_8859_1);
            int state = status.lastIndexOf(')') + 2;
            return state >= status.length() || "ZX".indexOf(status.charAt(state)) < 0;
        } catch (IOException _) {
            return process.isAlive();
        }
    }
}
