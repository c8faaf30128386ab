package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that name modules or scripts of the package: {@code uvicorn.run("app:app")}, {@code [python, "other.py"]}. */
final class NamesInText {
    private static final Pattern OBJECT = Pattern.compile("([A-Za-z_][\\w.]*):[A-Za-z_]\\w*");
    private static final Pattern COMMAND = Pattern.compile("(python[\\d.]*(?:\\s+-u)?\\s+)([\\w./-]+\\.py)\\b");
    private static final Set<String> RUNS =
            Set.of("run", "call", "check_call", "check_output", "Popen", "system", "popen");

    private final Module module;
    private final ModuleMap map;

    NamesInText(Module module, ModuleMap map) {
        this.module = module;
        this.map = map;
    }

    void rewrite() {
        PySource source = module.source();
        for (int i = 1; i < source.tokens().size(); i++) {
            PyToken token = source.token(i);
            if (!token.isString() || token.formatted() || token.prefix().contains("b")) {
                continue;
            }
            int open = module.expressions().opener(i);
            String callee = open < 0 ? "" : module.expressions().callee(open);
            if (source.at(i - 1).is("(") && callee.equals("run")) {
                object(token);
            }
            if (RUNS.contains(callee)) {
                command(token);
            } else if (open > 0
                    && source.token(open).is("[")
                    && source.at(i - 1).is(",")) {
                element(source, i, open);
            }
        }
    }

    private void object(PyToken token) {
        Matcher matcher = OBJECT.matcher(token.body());
        if (matcher.matches()) {
            map.resolve(matcher.group(1), module.file(), Set.of())
                    .ifPresent(target -> module.edits()
                            .replace(
                                    token.start(),
                                    token.end(),
                                    "\"" + map.name() + "." + target
                                            + token.body().substring(matcher.end(1)) + "\""));
        }
    }

    private void command(PyToken token) {
        Matcher matcher = COMMAND.matcher(token.text());
        while (matcher.find()) {
            Optional<String> target = target(matcher.group(2));
            target.ifPresent(dotted -> module.edits()
                    .replace(
                            token.start() + matcher.start(2),
                            token.start() + matcher.end(2),
                            "-m " + map.name() + "." + dotted));
        }
    }

    private void element(PySource source, int i, int open) {
        boolean first =
                source.at(open + 1).isString() && source.at(open + 1).body().matches("python[\\d.]*")
                        || source.written(new PySource.Span(open + 1, i)).startsWith("sys.executable");
        boolean inCall = module.expressions().opener(open) >= 0
                && RUNS.contains(
                        module.expressions().callee(module.expressions().opener(open)));
        if (first && inCall) {
            target(source.token(i).body())
                    .ifPresent(dotted -> module.edits()
                            .replace(
                                    source.token(i).start(),
                                    source.token(i).end(),
                                    "\"-m\", \"" + map.name() + "." + dotted + "\""));
        }
    }

    private Optional<String> target(String path) {
        String clean = DataIndex.clean(path);
        String inBase = ModuleMap.join(map.base(), clean);
        String file = map.holds(inBase) ? inBase : clean;
        return clean.endsWith(".py") && map.holds(file) ? Optional.of(map.dotted(file)) : Optional.empty();
    }
}
