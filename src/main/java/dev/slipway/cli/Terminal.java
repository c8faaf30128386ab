package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.settings.AllowedVariables;
import dev.slipway.ship.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where commands print.
 *
 * @param out what was asked for
 * @param err what is said besides
 * @param ours whether they, and with them the standard input, are those of this process
 */
record Terminal(PrintStream out, PrintStream err, boolean ours) {
    /** Streams that stand for a terminal, in which nobody types. */
    Terminal(PrintStream out, PrintStream err) {
        this(out, err, false);
    }

    /** The streams of this process, in the encoding of its console; JSON is UTF-8 everywhere, see {@link #json}. */
    static Terminal ofThisProcess() {
        return new Terminal(System.out, System.err, true);
    }

    /** One line of JSON in UTF-8 with a line feed at its end, whatever the console's encoding is. */
    void json(byte[] bytes) {
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        }
    }

    /** A whole document, as {@link #json(byte[])}. That nobody listens any more is no error: a reader may stop early. */
    void json(ObjectNode document) {
        synchronized (out) {
            try {
                Json.write(document, out);
            } catch (IOException nobodyListens) {
                return;
            }
            out.flush();
        }
    }

    void say(String line) {
        out.println(printable(line));
    }

    /** A problem as a person reads it: where, cause, consequence, remedy. */
    void problem(Problem problem) {
        String label = switch (problem.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
        String place = problem.place();
        err.println(printable(label + ": " + (place.isEmpty() ? "" : place + ": ") + problem.message()));
        if (!problem.consequence().isEmpty()) {
            err.println(printable("  " + problem.consequence()));
        }
        Remedy remedy = problem.remedy();
        if (remedy != null) {
            err.println(printable("  -> " + remedy.text() + byCommand(remedy.fix())));
        }
    }

    /** What cannot be said in a profile is said by a command. */
    private static String byCommand(@Nullable Fix fix) {
        return fix instanceof Fix.SendVariables(List<String> variables, String host)
                ? variables.stream()
                        .map(name -> " --allow " + AllowedVariables.grant(name, host))
                        .collect(Collectors.joining("", ": slipway settings", ""))
                : "";
    }

    /** What the console's code page cannot show becomes a question mark there, which is better than letters of another alphabet. */
    private String printable(String text) {
        Charset charset = out.charset();
        return charset.newEncoder().canEncode(text) ? text : new String(text.getBytes(charset), charset);
    }
}
