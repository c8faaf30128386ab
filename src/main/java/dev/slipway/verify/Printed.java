package dev.slipway.verify;

import dev.slipway.plan.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a program printed, or a server answered, in a form that is the same wherever it runs. */
public final class Printed {
    /** As the runner tells what a server answered, with the time it took. */
    private static final Pattern TIME = Pattern.compile(" \\(\\d+(?:\\.\\d+)? s after its start\\)$");

    private static final Pattern OTHER_PATH = Pattern.compile("GET /\\S+ answered .*");

    private Printed() {}

    /** @throws IOException if nothing was written down there */
    public static List<String> of(Path record) throws IOException {
        return lines(Observed.read(record).output());
    }

    /**
     * Without what differs from run to run: line ends, blanks at the ends of lines, blank lines at the end, how long a server took. Of a
     * server only its start page counts, since each kind of artifact is asked for other pages besides.
     */
    static List<String> lines(String output) {
        List<String> lines = new ArrayList<>();
        for (String line : output.lines().toList()) {
            String plain = TIME.matcher(line.stripTrailing()).replaceFirst("");
            if (!OTHER_PATH.matcher(plain).matches()) {
                lines.add(plain);
            }
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
