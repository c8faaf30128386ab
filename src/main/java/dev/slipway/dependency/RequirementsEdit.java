package dev.slipway.dependency;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * Edits the bytes of a requirements file. What is not edited keeps its bytes: encoding, byte order mark, line ends, comments. Files
 * named by {@code -r} are not touched.
 */
public final class RequirementsEdit {

    private RequirementsEdit() {}

    /**
     * With this requirement: in place of the first of its name, others of the name taken out, or at the end.
     *
     * @param file the whole file; empty for one that is not there yet
     * @param requirement as it should stand there (PEP 508)
     * @throws ShipException bad input, if the file's encoding has no such characters, or it is no requirement
     */
    public static byte[] declare(byte[] file, String requirement) {
        RequirementsText text = RequirementsText.decode(file);
        String name = Requirement.parse(requirement).name();
        StringBuilder out = new StringBuilder();
        boolean placed = false;
        for (LogicalLine line : LogicalLine.split(text.text())) {
            String raw = text.text().substring(line.start(), line.end());
            if (!isOf(line, name)) {
                out.append(raw);
            } else if (!placed) {
                out.append(replaced(raw, requirement));
                placed = true;
            }
        }
        if (!placed) {
            String end = lineEnd(text.text());
            if (!out.isEmpty() && !endsLine(out)) {
                out.append(end);
            }
            out.append(requirement).append(end);
        }
        return bytes(text, out.toString());
    }

    /** Without any requirement of this distribution; the same bytes if there is none. */
    public static byte[] remove(byte[] file, String distribution) {
        RequirementsText text = RequirementsText.decode(file);
        StringBuilder out = new StringBuilder();
        for (LogicalLine line : LogicalLine.split(text.text())) {
            if (!isOf(line, distribution)) {
                out.append(text.text(), line.start(), line.end());
            }
        }
        return bytes(text, out.toString());
    }

    private static boolean isOf(LogicalLine line, String distribution) {
        String name = nameOf(line);
        return name != null && DistributionName.same(name, distribution);
    }

    private static @Nullable String nameOf(LogicalLine line) {
        if (line.content().isEmpty()) {
            return null;
        }
        return switch (RequirementLine.of(line.content())) {
            case RequirementLine.Needed(String text, var _) -> {
                if (DirectReference.isOne(text)) {
                    yield DirectReference.of(text).name();
                }
                Requirement requirement = Requirement.tryParse(text);
                yield requirement == null ? null : requirement.name();
            }
            case RequirementLine.Editable(String whole) ->
                DirectReference.of(whole).name();
            case RequirementLine.Nested nested -> null;
            case RequirementLine.Global global -> null;
            case RequirementLine.Unknown unknown -> null;
        };
    }

    /** Indent and comment stay; hashes of other files and continuation lines go. */
    private static String replaced(String raw, String requirement) {
        int bodyEnd = raw.length();
        while (bodyEnd > 0 && (raw.charAt(bodyEnd - 1) == '\n' || raw.charAt(bodyEnd - 1) == '\r')) {
            bodyEnd--;
        }
        int indent = 0;
        while (indent < bodyEnd && (raw.charAt(indent) == ' ' || raw.charAt(indent) == '\t')) {
            indent++;
        }
        int lastLine = Math.max(raw.lastIndexOf('\n', bodyEnd - 1), raw.lastIndexOf('\r', bodyEnd - 1)) + 1;
        String last = raw.substring(lastLine, bodyEnd);
        int comment = LogicalLine.commentStart(last);
        String kept = "";
        if (comment < last.length()) {
            int gap = comment;
            while (gap > 0 && Character.isWhitespace(last.charAt(gap - 1))) {
                gap--;
            }
            kept = (gap == 0 ? "  " : "") + last.substring(gap);
        }
        return raw.substring(0, indent) + requirement + kept + raw.substring(bodyEnd);
    }

    private static boolean endsLine(StringBuilder text) {
        char last = text.charAt(text.length() - 1);
        return last == '\n' || last == '\r';
    }

    private static String lineEnd(String text) {
        int newline = text.indexOf('\n');
        return newline > 0 && text.charAt(newline - 1) == '\r' ? "\r\n" : "\n";
    }

    private static byte[] bytes(RequirementsText text, String changed) {
        byte[] bytes = text.encode(changed);
        if (bytes == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(
                                    Topic.DEPENDENCIES,
                                    "The requirement has characters that the file's encoding, "
                                            + text.charset().name() + ", lacks.")
                            .advise("Save the file as UTF-8 first."));
        }
        return bytes;
    }
}
