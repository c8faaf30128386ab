package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the imports of siblings relative ones; others stay as they are, to the letter. */
final class ImportRewriter {
    private final PySource source;
    private final ModuleMap map;
    private final String file;
    private final Set<String> further;
    private final boolean absolute;
    private final TextEdits edits;

    /**
     * @param file the source, relative to the root as it was
     * @param further folders that the code puts on its path
     * @param absolute whether to name the package instead of dots, for a file that is not run as part of it
     */
    ImportRewriter(
            PySource source, ModuleMap map, String file, Set<String> further, boolean absolute, TextEdits edits) {
        this.source = source;
        this.map = map;
        this.file = file;
        this.further = further;
        this.absolute = absolute;
        this.edits = edits;
    }

    /** Tells how many modules it made relative. */
    int rewrite() {
        int count = 0;
        for (PySource.Line line : source.lines()) {
            for (PySource.Span span : source.statements(line)) {
                PyToken first = source.token(span.from());
                if (first.is("import")) {
                    count += plain(span);
                } else if (first.is("from")) {
                    count += from(span);
                }
            }
        }
        return count + dynamic();
    }

    private int from(PySource.Span span) {
        int i = span.from() + 1;
        if (!source.at(i).isName()) {
            return 0; // Relative already.
        }
        int end = dottedEnd(i, span.to());
        String module = dotted(i, end);
        Optional<String> target = map.resolve(module, file, further);
        if (target.isEmpty()) {
            return 0;
        }
        edits.replace(source.token(i).start(), source.token(end - 1).end(), path(target.get()));
        return 1;
    }

    private record Item(String module, String alias, Optional<String> target) {}

    private int plain(PySource.Span span) {
        List<Item> items = new ArrayList<>();
        int i = span.from() + 1;
        while (i < span.to() && source.token(i).isName()) {
            int end = dottedEnd(i, span.to());
            String module = dotted(i, end);
            String alias = "";
            if (source.at(end).is("as") && end + 1 < span.to()) {
                alias = source.token(end + 1).text();
                end += 2;
            }
            items.add(new Item(module, alias, map.resolve(module, file, further)));
            i = end + 1;
        }
        int local =
                (int) items.stream().filter(item -> item.target().isPresent()).count();
        if (local > 0) {
            List<String> statements = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Item item : items) {
                if (item.target().isEmpty()) {
                    others.add(item.module() + (item.alias().isEmpty() ? "" : " as " + item.alias()));
                } else {
                    flush(others, statements);
                    statements.addAll(local(item, item.target().get()));
                }
            }
            flush(others, statements);
            edits.replace(
                    source.token(span.from()).start(),
                    source.token(span.to() - 1).end(),
                    String.join("; ", statements));
        }
        return local;
    }

    private static void flush(List<String> others, List<String> statements) {
        if (!others.isEmpty()) {
            statements.add("import " + String.join(", ", others));
            others.clear();
        }
    }

    private List<String> local(Item item, String target) {
        if (!item.alias().isEmpty()) {
            return List.of(fromParent(target, item.alias()));
        }
        int dots = (int) item.module().chars().filter(c -> c == '.').count();
        if (dots == 0) {
            return List.of(fromParent(target, item.module()));
        }
        // import a.b binds a, and loads b so that a.b is there.
        List<String> parts = List.of(target.split("\\."));
        String top = String.join(".", parts.subList(0, Math.max(1, parts.size() - dots)));
        String first = item.module().substring(0, item.module().indexOf('.'));
        String last = item.module().substring(item.module().lastIndexOf('.') + 1);
        return List.of(fromParent(target, "_" + last), fromParent(top, first));
    }

    /** {@code from .a import b as alias} for the module {@code a.b} of the package. */
    private String fromParent(String target, String alias) {
        int dot = target.lastIndexOf('.');
        String name = target.substring(dot + 1);
        String parent = path(dot < 0 ? "" : target.substring(0, dot));
        return "from " + parent + " import " + name + (name.equals(alias) ? "" : " as " + alias);
    }

    private String path(String target) {
        if (absolute) {
            return target.isEmpty() ? map.name() : map.name() + "." + target;
        }
        if (target.isEmpty()) {
            return ".".repeat(map.folder(file).size() + 1);
        }
        return map.relative(file, target);
    }

    /** {@code import_module("helpers")} and {@code __import__("helpers")} with a constant. */
    private int dynamic() {
        int count = 0;
        for (int i = 0; i + 2 < source.tokens().size(); i++) {
            PyToken token = source.token(i);
            boolean imports = token.is("import_module") || token.is("__import__");
            PyToken argument = source.at(i + 2);
            if (!imports || !source.at(i + 1).is("(") || !argument.isString() || argument.formatted()) {
                continue;
            }
            boolean alone = source.at(i + 3).is(")") || source.at(i + 3).is(",");
            Optional<String> target = map.resolve(argument.body(), file, further);
            if (alone && target.isPresent() && !argument.prefix().contains("b")) {
                String more = token.is("__import__") && source.at(i + 3).is(")") ? ", fromlist=[\"\"]" : "";
                edits.replace(argument.start(), argument.end(), "\"" + map.name() + "." + target.get() + "\"" + more);
                count++;
            }
        }
        return count;
    }

    private int dottedEnd(int from, int to) {
        int i = from + 1;
        while (i + 1 < to && source.token(i).is(".") && source.token(i + 1).isName()) {
            i += 2;
        }
        return i;
    }

    private String dotted(int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(Normalizer.normalize(source.token(i).text(), Normalizer.Form.NFKC));
        }
        return name.toString();
    }
}
