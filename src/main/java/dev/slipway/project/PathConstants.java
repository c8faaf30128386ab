package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paths that names stand for, in the file that sets them and in those that take them from there. */
final class PathConstants {
    private static final int DEEPEST = 5;
    private static final int MOST_VALUES = 3;

    private final Map<String, Map<String, List<PathLiteral>>> byFile = new HashMap<>();
    private final Map<String, List<String>> filesByModule = new HashMap<>();

    PathConstants(List<SourceFacts> sources) {
        for (SourceFacts source : sources) {
            Map<String, List<PathLiteral>> own = new HashMap<>();
            PathLiteral whole = null;
            for (PathLiteral literal : source.literals()) {
                if (literal.joined() && whole != null) {
                    whole = new PathLiteral(
                            whole.text().isEmpty() ? literal.text() : whole.text() + "/" + literal.text(),
                            whole.line(),
                            whole.use(),
                            false,
                            literal.whole(),
                            whole.base(),
                            whole.sets(),
                            false);
                    List<PathLiteral> values = own.get(whole.sets());
                    if (values != null) {
                        values.set(values.size() - 1, whole);
                    }
                } else {
                    whole = literal;
                    if (!literal.sets().isEmpty()) {
                        own.computeIfAbsent(literal.sets(), _ -> new ArrayList<>(1))
                                .add(literal);
                    }
                }
            }
            if (!own.isEmpty()) {
                byFile.put(source.file(), own);
                filesByModule
                        .computeIfAbsent(stem(source.file()), _ -> new ArrayList<>(1))
                        .add(source.file());
            }
        }
    }

    /** The last part of a name that text goes on. */
    static String last(String base) {
        String name = base.startsWith("+") ? base.substring(1) : base;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a file takes a name from elsewhere: by itself, or with the module that has it. */
    static boolean isImported(List<ImportUse> imports, String base) {
        String name = last(base);
        String owner = owner(base);
        return imports.stream().anyMatch(use -> holds(use, name, owner));
    }

    /** What the base of a literal in this file may stand for; nothing if it is not known. */
    List<String> values(SourceFacts source, String base) {
        return values(source, base, 0);
    }

    private List<String> values(SourceFacts source, String base, int depth) {
        String name = last(base);
        List<PathLiteral> own = byFile.getOrDefault(source.file(), Map.of()).get(name);
        if (own != null) {
            return texts(source, own, depth);
        }
        String owner = owner(base);
        for (ImportUse use : source.imports()) {
            if (holds(use, name, owner)) {
                String module = use.module().isEmpty()
                        ? owner
                        : use.module().substring(use.module().lastIndexOf('.') + 1);
                List<PathLiteral> there = byFile.getOrDefault(file(module, source.file()), Map.of())
                        .get(name);
                if (there == null && use.names().contains(owner)) {
                    there = byFile.getOrDefault(file(owner, source.file()), Map.of())
                            .get(name);
                }
                if (there != null) {
                    return texts(source, there, DEEPEST);
                }
            }
        }
        return List.of();
    }

    private List<String> texts(SourceFacts source, List<PathLiteral> literals, int depth) {
        List<String> found = new ArrayList<>();
        for (PathLiteral literal : literals) {
            if (!literal.whole() || found.size() >= MOST_VALUES) {
                continue;
            }
            boolean itself = last(literal.base()).equals(literal.sets());
            List<String> before = literal.base().isEmpty() || itself || depth >= DEEPEST
                    ? List.of()
                    : values(source, literal.base(), depth + 1);
            if (before.isEmpty() && (!literal.text().isEmpty() || literal.quiet())) {
                found.add(literal.text());
            }
            before.forEach(value -> found.add(literal.on(value).text()));
        }
        return found;
    }

    private static String owner(String base) {
        String name = base.startsWith("+") ? base.substring(1) : base;
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private static boolean holds(ImportUse use, String name, String owner) {
        if (owner.isEmpty()) {
            return use.names().contains(name) || use.names().contains("*");
        }
        return use.names().contains(owner)
                || use.names().isEmpty()
                        && (use.module().equals(owner) || use.module().endsWith("." + owner));
    }

    /** The file of a module, the one beside the asking file before others; empty if it cannot be told. */
    private String file(String module, String source) {
        List<String> files = filesByModule.getOrDefault(module, List.of());
        String folder = RelativePath.folderOf(source);
        return files.stream()
                .filter(file -> RelativePath.folderOf(file).equals(folder))
                .findFirst()
                .orElse(files.size() == 1 ? files.getFirst() : "");
    }

    private static String stem(String file) {
        String name = RelativePath.nameOf(file);
        String bare = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
        return bare.equals("__init__") ? RelativePath.nameOf(RelativePath.folderOf(file)) : bare;
    }
}
