package dev.slipway.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the pyproject.toml of a folder that has no packaging file. The backend is hatchling unless another is chosen: of those that need no
 * files beside it, it alone puts a data file next to a loose module into the wheel, at the place where the script looks for it.
 */
final class NewPyproject {
    private NewPyproject() {}

    static byte[] bytes(NewProject project) {
        return text(project).getBytes(StandardCharsets.UTF_8);
    }

    /** The whole file, with a build system. */
    static String text(NewProject project) {
        var backend = project.backend();
        return "[build-system]\nrequires = " + array(backend.requires()) + "\nbuild-backend = "
                + quoted(backend.object()) + "\n\n" + tables(project, true);
    }

    /** {@code [project]} and, if the backend is ours, what goes into the files that it builds. */
    static String tables(NewProject project, boolean withBuild) {
        var text = new StringBuilder("[project]\n");
        text.append("name = ").append(quoted(project.name())).append('\n');
        text.append("version = ").append(quoted(project.version())).append('\n');
        if (!project.readme().isEmpty()) {
            text.append("readme = ").append(quoted(project.readme())).append('\n');
        }
        if (!project.requiresPython().isEmpty()) {
            text.append("requires-python = ")
                    .append(quoted(project.requiresPython()))
                    .append('\n');
        }
        text.append("dependencies = ").append(array(project.dependencies())).append('\n');
        pairs(text, "project.scripts", project.scripts());
        if (withBuild) {
            text.append(settings(project));
        }
        return text.toString();
    }

    /** What the backend has to be told of the files that go along; begins with a blank line. */
    static String settings(NewProject project) {
        if (project.backend() != Backend.HATCHLING) {
            return BackendSettings.of(project);
        }
        var text = new StringBuilder();
        hatch(text, project);
        return text.toString();
    }

    private static void hatch(StringBuilder text, NewProject project) {
        var code = code(project.layout());
        var beside =
                project.include().stream().filter(file -> !liesIn(file, code)).toList();
        var exclude =
                project.exclude().stream().filter(file -> liesIn(file, code)).toList();
        if (project.dependencies().stream().anyMatch(one -> one.contains(" @ "))) {
            text.append("\n[tool.hatch.metadata]\nallow-direct-references = true\n");
        }
        text.append("\n[tool.hatch.build]\n");
        if (!project.include().isEmpty()) {
            text.append("# These go along even where .gitignore names them.\n");
            text.append("artifacts = ").append(array(rooted(project.include()))).append('\n');
        }
        if (!exclude.isEmpty()) {
            text.append("exclude = ").append(array(rooted(exclude))).append('\n');
        }
        if (text.toString().endsWith("[tool.hatch.build]\n")) {
            text.setLength(text.length() - "\n[tool.hatch.build]\n".length());
        }
        text.append("\n[tool.hatch.build.targets.sdist]\n");
        text.append("only-include = ").append(array(joined(code, beside))).append('\n');
        text.append("\n[tool.hatch.build.targets.wheel]\n");
        text.append("only-include = ").append(array(joined(code, beside))).append('\n');
        if (project.layout() instanceof NewProject.Layout.SrcPackages) {
            text.append("sources = [\"src\"]\n");
        }
        if (project.layout() instanceof NewProject.Layout.Modules(var _, String base) && !base.isEmpty()) {
            text.append("sources = ").append(array(List.of(base))).append('\n');
        }
    }

    static boolean liesIn(String file, List<String> code) {
        return code.stream().anyMatch(each -> file.equals(each) || file.startsWith(each + "/"));
    }

    static List<String> code(NewProject.Layout layout) {
        return switch (layout) {
            case NewProject.Layout.Modules(var files, var _) -> files;
            case NewProject.Layout.Packages(var names) -> names;
            case NewProject.Layout.SrcPackages(var names) ->
                names.stream().map(name -> "src/" + name).toList();
        };
    }

    static List<String> joined(List<String> one, List<String> two) {
        var all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    /** Patterns as in .gitignore, bound to the root; what such a pattern would take as a sign is escaped. */
    private static List<String> rooted(List<String> files) {
        return files.stream()
                .map(file -> "/" + file.replaceAll("([\\\\*?\\[\\]!#])", "\\\\$1"))
                .toList();
    }

    private static void pairs(StringBuilder text, String table, Map<String, String> pairs) {
        if (!pairs.isEmpty()) {
            text.append("\n[").append(table).append("]\n");
            pairs.forEach((key, value) -> text.append(TomlText.key(key))
                    .append(" = ")
                    .append(quoted(value))
                    .append('\n'));
        }
    }

    static String array(List<String> items) {
        if (items.isEmpty()) {
            return "[]";
        }
        if (items.size() == 1) {
            return "[" + quoted(items.getFirst()) + "]";
        }
        return "[\n"
                + String.join(
                        "",
                        items.stream()
                                .map(item -> "    " + quoted(item) + ",\n")
                                .toList()) + "]";
    }

    static String quoted(String text) {
        return TomlText.quoted(text);
    }
}
