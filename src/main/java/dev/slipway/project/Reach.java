package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The source files that a program uses, followed from its first file over imports. */
final class Reach {
    private final Map<String, SourceFacts> byFile = new HashMap<>();
    private final Map<String, Set<String>> byModule = new HashMap<>();

    Reach(List<SourceFacts> sources, PythonLayout layout) {
        for (SourceFacts source : sources) {
            byFile.put(source.file(), source);
            String module = layout.moduleName(source.file());
            byModule.computeIfAbsent(module, key -> new HashSet<>()).add(source.file());
            String name = RelativePath.nameOf(source.file());
            if (!layout.isPackage(RelativePath.folderOf(source.file()))) {
                String path = source.file().substring(0, source.file().length() - name.length());
                String dotted = path.replace('/', '.') + module;
                byModule.computeIfAbsent(dotted, key -> new HashSet<>()).add(source.file());
            }
        }
    }

    /** The files reached from this one, itself among them. Too many rather than too few. */
    Set<String> from(String file, PythonLayout layout) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(file);
        while (!open.isEmpty()) {
            SourceFacts source = byFile.get(open.pop());
            if (source == null || !reached.add(source.file())) {
                continue;
            }
            for (ImportUse use : source.imports()) {
                String base = base(use, source, layout);
                follow(base, open);
                use.names().forEach(name -> follow(base.isEmpty() ? name : base + "." + name, open));
            }
        }
        return reached;
    }

    private void follow(String module, Deque<String> open) {
        String part = module;
        while (!part.isEmpty()) {
            open.addAll(byModule.getOrDefault(part, Set.of()));
            int dot = part.lastIndexOf('.');
            part = dot < 0 ? "" : part.substring(0, dot);
        }
    }

    /** The absolute name of what an import takes names from. */
    private static String base(ImportUse use, SourceFacts source, PythonLayout layout) {
        if (use.level() == 0) {
            return use.module();
        }
        String name = layout.moduleName(source.file());
        int ups = RelativePath.nameOf(source.file()).equals("__init__.py") ? use.level() - 1 : use.level();
        for (int i = 0; i < ups; i++) {
            int dot = name.lastIndexOf('.');
            name = dot < 0 ? "" : name.substring(0, dot);
        }
        return use.module().isEmpty() ? name : name.isEmpty() ? use.module() : name + "." + use.module();
    }
}
