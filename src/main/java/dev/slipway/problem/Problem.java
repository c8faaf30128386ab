package dev.slipway.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or worth a decision, as a person will read it.
 *
 * @param severity how much it matters
 * @param topic the step in which it is solved
 * @param file the file it is about, relative to the project with {@code /} where it lies inside; null if about no file
 * @param line first line it is about, from 1; 0 if about the whole file
 * @param column first column in that line, from 1, in code points; 0 if about the whole line
 * @param message one sentence of cause, with its full stop
 * @param consequence one sentence of what follows from it; empty if the cause says all
 * @param remedy what to do about it; null where nothing can be done
 */
public record Problem(
        Severity severity,
        Topic topic,
        @Nullable String file,
        int line,
        int column,
        String message,
        String consequence,
        @Nullable Remedy remedy) {

    public static Problem error(Topic topic, String message) {
        return new Problem(Severity.ERROR, topic, null, 0, 0, message, "", null);
    }

    public static Problem warning(Topic topic, String message) {
        return new Problem(Severity.WARNING, topic, null, 0, 0, message, "", null);
    }

    public static Problem info(Topic topic, String message) {
        return new Problem(Severity.INFO, topic, null, 0, 0, message, "", null);
    }

    /** The same problem, which does not stop anything. */
    public Problem asWarning() {
        return new Problem(Severity.WARNING, topic, file, line, column, message, consequence, remedy);
    }

    /** The same problem, placed in a file. */
    public Problem in(String file, int line, int column) {
        return new Problem(severity, topic, file, line, column, message, consequence, remedy);
    }

    /** The same problem, placed at {@code file:line}; as it is where that names no line, as it may be no file at all. */
    public Problem at(String place) {
        FileLine at = FileLine.of(place);
        return at.line() > 0 ? in(at.file(), at.line(), 0) : this;
    }

    /** The same problem, with what follows from it. */
    public Problem so(String consequence) {
        return new Problem(severity, topic, file, line, column, message, consequence, remedy);
    }

    /** The same problem, with advice. */
    public Problem advise(String advice) {
        return new Problem(severity, topic, file, line, column, message, consequence, Remedy.advice(advice));
    }

    /** The same problem, with a remedy that a click applies. */
    public Problem fix(String label, Fix fix) {
        return new Problem(severity, topic, file, line, column, message, consequence, new Remedy(label, fix));
    }

    /** {@code file:line:column}, as far as known; empty if about no file. */
    public String place() {
        if (file == null) {
            return "";
        }
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
