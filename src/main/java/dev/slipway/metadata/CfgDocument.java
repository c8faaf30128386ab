package dev.slipway.metadata;

import dev.slipway.change.TextForm;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An INI file whose values are changed by span: comments, order, line ends and everything not edited stay as they are.
 * Immutable.
 */
public final class CfgDocument {
    private static final String MARK = "\uFEFF";

    private final String file;
    private final boolean mark;
    private final CfgText text;
    private final CfgParser.Parsed parsed;

    private CfgDocument(String file, boolean mark, CfgText text) {
        this.file = file;
        this.mark = mark;
        this.text = text;
        this.parsed = CfgParser.parse(text, file);
    }

    /** @throws ShipException (BAD_INPUT) with file, line and the line itself */
    public static CfgDocument of(byte[] bytes, String file) {
        var form = TextForm.of(bytes);
        if (form.isEmpty() || !form.get().charset().equals(StandardCharsets.UTF_8)) {
            var problem = Problem.error(Topic.METADATA, "The file " + file + " is not UTF-8, which setuptools needs.")
                    .in(file, 0, 0)
                    .advise("Open it in an editor and save it as UTF-8.");
            throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
        }
        return new CfgDocument(file, form.get().mark(), CfgText.of(form.get().text()));
    }

    public String file() {
        return file;
    }

    public byte[] bytes() {
        return ((mark ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    /** The line of an option, from 1; 0 if it is not there. */
    public int line(String section, String key) {
        return option(section, key).map(option -> option.first() + 1).orElse(0);
    }

    /** The lines of the file, each with its end. */
    public List<String> rawLines() {
        var whole = new ArrayList<String>();
        for (int i = 0; i < text.lines().size(); i++) {
            whole.add(text.lines().get(i) + text.ends().get(i));
        }
        return whole;
    }

    /** The bytes of a file of these lines, each with its end, with the mark that this one has. */
    public byte[] withLinesOnly(List<String> lines) {
        return ((mark ? MARK : "") + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    /** The names of the sections, in the order of the file. */
    public List<String> sections() {
        return List.copyOf(parsed.sections().keySet());
    }

    /** The options of a section with their values, in the order of the file; empty if it is not there. */
    public Map<String, String> section(String name) {
        var found = new LinkedHashMap<String, String>();
        for (var option : parsed.options()) {
            if (option.section().equals(name)) {
                found.put(option.key(), option.value());
            }
        }
        return found;
    }

    /** An option; {@code -} and {@code _} in its name are the same, as in setuptools. */
    Optional<CfgOption> option(String section, String key) {
        return parsed.options().stream()
                .filter(option -> option.section().equals(section)
                        && option.key().replace('-', '_').equals(key.replace('-', '_')))
                .findFirst();
    }

    /** The same file with this value; one line stays on the line of the option, several go below it, indented. */
    public CfgDocument with(String section, String key, List<String> lines) {
        var option = option(section, key);
        if (option.isEmpty()) {
            return lines.size() == 1
                    ? added(section, List.of((key + " = " + lines.getFirst()).stripTrailing()))
                    : withLines(section, key, lines);
        }
        var found = option.get();
        if (lines.size() == 1 && !found.isMultiLine()) {
            var head = text.lines().get(found.first()).substring(0, headEnd(found));
            var written = (spaced(head) + lines.getFirst()).stripTrailing();
            return edited(text.replace(found.first(), found.end(), List.of(written)));
        }
        return edited(CfgItems.rewrite(text, found, headEnd(found), lines));
    }

    /** The same file with this value, each item on a line of its own even if it is the only one. */
    public CfgDocument withLines(String section, String key, List<String> lines) {
        var option = option(section, key);
        if (option.isPresent()) {
            return edited(CfgItems.rewrite(text, option.get(), headEnd(option.get()), lines));
        }
        var written = new ArrayList<String>();
        written.add(key + " =");
        lines.forEach(line -> written.add("    " + line));
        return added(section, written);
    }

    /** The same file without this option. */
    public CfgDocument without(String section, String key) {
        return option(section, key)
                .map(option -> edited(text.replace(option.first(), option.end(), List.of())))
                .orElse(this);
    }

    private CfgDocument added(String section, List<String> written) {
        var end = parsed.ends().get(section);
        if (end != null) {
            return edited(text.replace(end, end, written));
        }
        var whole = new ArrayList<String>();
        int last = text.lines().size();
        if (last > 0 && !text.lines().getLast().isBlank()) {
            whole.add("");
        }
        whole.add("[" + section + "]");
        whole.addAll(written);
        return edited(text.replace(last, last, whole));
    }

    private int headEnd(CfgOption option) {
        var line = text.lines().get(option.first());
        int equals = line.indexOf('=');
        int colon = line.indexOf(':');
        int delimiter = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
        return Math.max(delimiter + 1, Math.min(option.valueStart(), line.length()));
    }

    private static String spaced(String head) {
        return head.endsWith("=") || head.endsWith(":") ? head + " " : head;
    }

    /** Parsed again at once, so that an edit that would break the file is found here. */
    private CfgDocument edited(CfgText changed) {
        return new CfgDocument(file, mark, changed);
    }
}
