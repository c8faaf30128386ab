package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.project.folder.RelativePath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which modules must still be found by the names they had. */
final class OldNames {
    private OldNames() {}

    /**
     * Old top-level name to the name within the package, for those that a saved model or a computed import asks for.
     *
     * @param data files that go along
     */
    static Map<String, String> of(
            Project project, ModuleMap map, Map<String, Module> modules, Set<String> data, Notes notes) {
        Map<String, String> top = topLevel(map);
        Map<String, String> needed = new TreeMap<>();
        for (ModelFile model : project.models()) {
            for (String module : model.modules()) {
                String first = module.split("\\.", 2)[0];
                if (top.containsKey(first)) {
                    needed.put(first, top.get(first));
                    notes.add(Problem.info(
                                    Topic.PROJECT,
                                    RelativePath.nameOf(model.path()) + " knows the module " + first
                                            + " by its old name.")
                            .in(model.path(), 0, 0)
                            .so("_old_names.py in the package keeps it findable."));
                }
            }
        }
        for (Module module : modules.values()) {
            String computed = computed(module);
            if (!computed.isEmpty() && !top.isEmpty()) {
                needed.putAll(top);
                notes.add(Problem.info(Topic.PROJECT, "Names of modules are computed here.")
                        .in(module.file(), Integer.parseInt(computed), 0)
                        .so("_old_names.py in the package keeps modules findable by their old names."));
            }
        }
        return needed;
    }

    private static Map<String, String> topLevel(ModuleMap map) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String file : map.files().keySet()) {
            String inBase = map.base().isEmpty() ? file : file.replaceFirst("^\\Q" + map.base() + "/\\E", "");
            String first = RelativePath.stemOf(inBase.split("/", 2)[0]);
            String target = map.dotted(file).split("\\.", 2)[0];
            if (Identifiers.isIdentifier(first) && !first.startsWith("__") && file.endsWith(".py")) {
                names.put(first, target);
            }
        }
        return names;
    }

    /** The line of an import whose name is not a constant; empty if there is none. */
    private static String computed(Module module) {
        PySource source = module.source();
        for (int i = 0; i < source.tokens().size(); i++) {
            PyToken token = source.token(i);
            boolean imports = token.is("import_module") || token.is("__import__");
            PyToken argument = source.at(i + 2);
            boolean constant = argument.isString()
                    && !argument.formatted()
                    && (source.at(i + 3).is(")") || source.at(i + 3).is(","));
            if (imports && source.at(i + 1).is("(") && !constant) {
                return String.valueOf(source.lineNumber(token.start()));
            }
        }
        return "";
    }
}
