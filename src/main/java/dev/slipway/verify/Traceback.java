package dev.slipway.verify;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.RelativePath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last traceback in what a Python program printed: which line of the program's own code raised what. */
final class Traceback {
    private static final Pattern FRAME = Pattern.compile("^\\s*File \"([^\"]+)\", line (\\d+)(?:, in (\\S+))?");
    private static final Pattern RAISED = Pattern.compile(
            "^((?:[A-Za-z_][\\w]*\\.)*[A-Z]\\w*(?:Error|Exception|Exit|Interrupt|NotFound|Warning|Fault)?)(?::\\s?(.*))?$");
    private static final String BEGIN = "Traceback (most recent call last)";
    /** A message longer than this is read in the log. */
    private static final int LONGEST = 160;

    private Traceback() {}

    /**
     * What was raised, placed at the last line that is neither of Python nor of an installed package.
     *
     * @param lines oldest first, without colours
     * @param frames which of its lines are of the program
     */
    static Optional<Problem> in(List<String> lines, OwnFrames frames) {
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(BEGIN)) {
                begin = i;
            }
        }
        if (begin < 0) {
            return Optional.empty();
        }
        @Nullable String file = null;
        int line = 0;
        String told = "";
        for (String text : lines.subList(begin + 1, lines.size())) {
            Matcher frame = FRAME.matcher(text);
            if (frame.find()) {
                String path = frame.group(1).replace('\\', '/');
                if (frames.isOwn(path)) {
                    file = OwnFrames.shown(path);
                    line = Integer.parseInt(frame.group(2));
                }
            } else if (!text.isBlank() && !Character.isWhitespace(text.charAt(0))) {
                Matcher raised = RAISED.matcher(text);
                if (raised.matches()) {
                    told = said(raised);
                    break;
                }
            }
        }
        if (file == null || told.isEmpty()) {
            return Optional.empty();
        }
        String name = RelativePath.nameOf(file);
        return Optional.of(Problem.error(Topic.PROJECT, name + ":" + line + " raises " + told + ".")
                .in(file, line, 0)
                .so("What is installed works; the program's own code, or the data that it reads, is at fault.")
                .advise("Correct the code at that line, or the data."));
    }

    private static String said(Matcher raised) {
        String type = raised.group(1).substring(raised.group(1).lastIndexOf('.') + 1);
        String message = raised.group(2) == null ? "" : raised.group(2).strip();
        String whole = message.isEmpty() ? type : type + ": " + message;
        String cut = whole.length() > LONGEST ? whole.substring(0, LONGEST) + " …" : whole;
        return cut.replaceAll("\\.$", "");
    }
}
