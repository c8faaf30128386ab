package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a path that is handed to a function of the project, or is a parameter's default, one step further. */
final class Handover {
    private Handover() {}

    /** What the function does with the path that begins at this token; PASSED where that cannot be told. */
    static PathUse use(Module module, int start, Map<String, Module> modules) {
        PySource source = module.source();
        int open = module.expressions().opener(start);
        if (open < 1) {
            return PathUse.PASSED;
        }
        String keyword = source.at(start - 1).is("=") ? source.at(start - 2).text() : "";
        boolean definition = source.at(open - 2).is("def");
        if (definition) {
            return keyword.isEmpty() ? PathUse.PASSED : judged(module, keyword);
        }
        String callee = module.expressions().callee(open);
        if (callee.equals("add_argument")) {
            return judged(module, option(source, open));
        }
        for (Module other : modules.values()) {
            List<String> parameters = parameters(other.source(), callee);
            String name = keyword.isEmpty() ? at(parameters, position(module, open, start)) : keyword;
            if (name != null && parameters.contains(name)) {
                return judged(other, name);
            }
        }
        return PathUse.PASSED;
    }

    /** What is done with a name in its module: writing weighs most. */
    private static PathUse judged(Module module, String name) {
        boolean written = false;
        PySource source = module.source();
        for (int i = 0; i < source.tokens().size(); i++) {
            if (source.token(i).is(name) && !source.at(i + 1).is("=")) {
                int first = module.expressions().dottedStart(i);
                written |= module.expressions().isHead(first)
                        && module.expressions().meaning(first).use() == PathUse.WRITE;
            }
        }
        return written ? PathUse.WRITE : PathUse.PASSED;
    }

    /** The name under which argparse keeps an option: {@code model_path} for {@code --model-path}. */
    private static String option(PySource source, int open) {
        String name = "";
        for (int i = open + 1; i < source.closing(open) && source.token(i).isString(); i += 2) {
            name = source.token(i).body().replaceFirst("^-+", "").replace('-', '_');
        }
        return name;
    }

    private static @Nullable String at(List<String> parameters, int index) {
        return index < parameters.size() ? parameters.get(index) : null;
    }

    private static int position(Module module, int open, int start) {
        int commas = 0;
        for (int i = open + 1; i < start; i++) {
            if (module.expressions().opener(i) == open
                    && module.source().token(i).is(",")) {
                commas++;
            }
        }
        return commas;
    }

    /** The parameters of a function outside of classes; none if the source defines no such function. */
    private static List<String> parameters(PySource source, String function) {
        List<String> names = new ArrayList<>();
        for (PySource.Line line : source.lines()) {
            if (!source.first(line).is("def") || !source.at(line.from() + 1).is(function) || line.column() > 0) {
                continue;
            }
            int close = source.closing(line.from() + 2);
            for (int i = line.from() + 3; i < close; i++) {
                PyToken before = source.token(i - 1);
                if (source.token(i).isName()
                        && source.token(i).depth() == 1
                        && (before.is("(") || before.is(",") || before.is("*"))) {
                    names.add(source.token(i).text());
                }
            }
            return names;
        }
        return names;
    }
}
