package dev.slipway.project;

import java.util.List;

/**
 * One module that one statement imports, as Python's {@code ast} tells it.
 *
 * @param file the file, relative to the root with {@code /}
 * @param line the line the statement starts in, from 1; in a notebook the line of all code cells joined, a newline after each
 * @param module the dotted name without leading dots; empty for {@code from . import x}
 * @param level the number of leading dots
 * @param names what {@code from ... import} names, {@code *} included; empty for {@code import module}
 * @param condition under which condition it is carried out
 * @param dynamic whether it is a call of {@code importlib.import_module} or {@code __import__} with a constant
 */
public record ImportUse(
        String file,
        int line,
        String module,
        int level,
        List<String> names,
        ImportCondition condition,
        boolean dynamic) {

    /** The first part of the module's name; empty where the import is relative. */
    public String topLevel() {
        if (level > 0) {
            return "";
        }
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }

    /** {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }
}
