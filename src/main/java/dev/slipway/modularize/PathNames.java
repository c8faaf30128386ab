package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a name whose value is a path is used. */
final class PathNames {
    private PathNames() {}

    /**
     * One use of a name.
     *
     * @param source the file
     * @param start first token of the expression: the name, what it is a member of, or the f-string it begins
     * @param use what is done with it
     */
    record NameUse(String source, int start, PathUse use) {}

    /**
     * The uses of a name in the file that sets it, and in those that take it from there.
     *
     * @param name the name
     * @param home the file that sets it
     */
    static List<NameUse> uses(String name, String home, Map<String, Module> modules) {
        List<NameUse> uses = new ArrayList<>();
        for (Module module : modules.values()) {
            boolean own = module.file().equals(home);
            Set<String> imported = own ? Set.of() : importedNames(module.source());
            for (int i = 0; i < module.source().tokens().size(); i++) {
                PyToken token = module.source().token(i);
                boolean member = module.source().at(i - 1).is(".") && i > 0;
                if (token.is(name) && (own ? !member : member || imported.contains(name))) {
                    use(module, i).ifPresent(uses::add);
                } else if (token.formatted()
                        && (own || imported.contains(name))
                        && token.text().contains("{" + name)) {
                    uses.add(new NameUse(
                            module.file(), i, module.expressions().meaning(i).use()));
                }
            }
        }
        return uses;
    }

    private static Optional<NameUse> use(Module module, int index) {
        PySource source = module.source();
        PyToken next = source.at(index + 1);
        boolean set = next.is("=") || next.is(":") && source.at(index - 1).kind() == PyToken.Kind.NEWLINE;
        boolean imports =
                source.at(index - 1).is("import") || source.at(index - 1).is("as");
        if (set || imports || source.at(index - 1).is("global")) {
            return Optional.empty();
        }
        int start = module.expressions().dottedStart(index);
        PathUse use = module.expressions().isHead(start)
                ? module.expressions().meaning(start).use()
                : PathUse.NO_PATH;
        return Optional.of(new NameUse(module.file(), start, use));
    }

    private static Set<String> importedNames(PySource source) {
        Set<String> names = new LinkedHashSet<>();
        for (PySource.Line line : source.lines()) {
            if (source.first(line).is("from")) {
                names.addAll(source.names(line.from(), line.to()));
                if (source.text().substring(line.start(), line.end()).contains("*")) {
                    names.addAll(source.names(0, source.tokens().size()));
                }
            }
        }
        return names;
    }
}
