package dev.slipway.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code cells of a notebook as one Python source: IPython's own lines become {@code pass}, so that every line keeps its
 * number. The syntax is that of IPython's input transformer.
 *
 * @param text of all cells, a newline after each
 * @param installs what its install lines name
 */
record NotebookSource(String text, List<InstallLine> installs) {
    private static final Set<String> TIMERS = Set.of("time", "timeit", "capture", "prun", "memit", "mprun", "lprun");
    private static final Pattern CELL_MAGIC = Pattern.compile("\\s*%%(\\w+)(.*)");
    private static final Pattern LINE_MAGIC = Pattern.compile("(\\s*)%(\\w+)\\b(.*)");
    private static final Pattern SHELL = Pattern.compile("(\\s*)!(.*)");
    private static final Pattern ASSIGNED = Pattern.compile("(\\s*[\\w, ]+=\\s*)(!|%\\w)(.*)");
    private static final Pattern HELP = Pattern.compile("\\s*(\\?{1,2}[\\w.*]+|[\\w.*\\[\\]]+\\?{1,2})\\s*;?\\s*");

    /** @param file the notebook, relative to the root with {@code /} */
    static NotebookSource of(String file, List<String> cells) {
        StringBuilder text = new StringBuilder();
        List<InstallLine> installs = new ArrayList<>();
        int line = 1;
        for (String cell : cells) {
            String[] lines = cell.split("\n", -1);
            boolean foreign = false;
            boolean continued = false;
            for (int i = 0; i < lines.length; i++) {
                String raw = lines[i];
                String python;
                if (i == 0 && CELL_MAGIC.matcher(raw).matches()) {
                    Matcher magic = CELL_MAGIC.matcher(raw);
                    foreign = magic.matches() && !TIMERS.contains(magic.group(1));
                    python = "";
                } else if (foreign) {
                    installs.addAll(InstallReader.read(file, line, raw));
                    python = "";
                } else if (continued) {
                    python = "";
                } else {
                    python = python(file, line, raw, installs);
                }
                continued = !raw.equals(python) && raw.endsWith("\\") && !foreign;
                text.append(python).append('\n');
                line++;
            }
        }
        return new NotebookSource(text.toString(), List.copyOf(installs));
    }

    /** UTF-8 with room behind it, as the scanner wants it. */
    byte[] padded(int padding) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + padding);
    }

    private static String python(String file, int line, String raw, List<InstallLine> installs) {
        if (raw.indexOf('%') < 0 && raw.indexOf('!') < 0 && raw.indexOf('?') < 0) {
            return raw.startsWith("pip install ") || raw.startsWith("conda install ")
                    ? install(file, line, raw, "", installs)
                    : raw;
        }
        Matcher shell = SHELL.matcher(raw);
        if (shell.matches()) {
            return install(file, line, shell.group(2), shell.group(1), installs);
        }
        Matcher magic = LINE_MAGIC.matcher(raw);
        if (magic.matches()) {
            if (TIMERS.contains(magic.group(2))) {
                String statement = magic.group(3).strip();
                return magic.group(1) + (statement.startsWith("-") ? "pass" : statement);
            }
            return install(file, line, magic.group(2) + magic.group(3), magic.group(1), installs);
        }
        Matcher assigned = ASSIGNED.matcher(raw);
        if (assigned.matches()) {
            return assigned.group(1) + "None";
        }
        return HELP.matcher(raw).matches() ? "" : raw;
    }

    private static String install(String file, int line, String command, String indent, List<InstallLine> installs) {
        installs.addAll(InstallReader.read(file, line, command));
        return indent + "pass";
    }
}
