package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which files go along, in the words of each backend but hatchling. What a backend cannot do is refused with the one that can. */
final class BackendSettings {
    private final NewProject project;
    private final StringBuilder text = new StringBuilder();

    private BackendSettings(NewProject project) {
        this.project = project;
    }

    /** @throws ShipException (BAD_INPUT) if the backend cannot pack this layout */
    static String of(NewProject project) {
        var settings = new BackendSettings(project);
        settings.write();
        return settings.text.toString();
    }

    private void write() {
        var outside = project.include().stream()
                .filter(file -> !NewPyproject.liesIn(file, NewPyproject.code(project.layout())))
                .toList();
        boolean loose = project.layout() instanceof NewProject.Layout.Modules;
        if (project.layout() instanceof NewProject.Layout.Modules(var _, var base) && !base.isEmpty()) {
            throw unfit("cannot install the files of `" + base + "` as if they lay in the root.");
        }
        switch (project.backend()) {
            case SETUPTOOLS -> {
                refuse(outside, "puts no data beside modules or outside packages into a wheel");
                setuptools();
            }
            case FLIT -> {
                refuse(outside, "packs one package or module and nothing beside it");
                if (names().size() != 1) {
                    throw unfit("packs one package or module, and here are " + names().size() + ".");
                }
                table("[tool.flit.module]");
                line("name", NewPyproject.quoted(names().getFirst()));
                excluded("[tool.flit.sdist]", "exclude");
            }
            case PDM -> {
                table("[tool.pdm.build]");
                line("includes", NewPyproject.array(NewPyproject.joined(NewPyproject.code(project.layout()), outside)));
                if (project.layout() instanceof NewProject.Layout.SrcPackages) {
                    line("package-dir", NewPyproject.quoted("src"));
                }
                if (!project.exclude().isEmpty()) {
                    line("excludes", NewPyproject.array(project.exclude()));
                }
            }
            case POETRY -> poetry();
            case UV -> {
                refuse(outside, "packs packages and nothing beside them");
                if (loose) {
                    throw unfit("packs packages only, and here are loose modules.");
                }
                table("[tool.uv.build-backend]");
                line(
                        "module-name",
                        names().size() == 1 ? NewPyproject.quoted(names().getFirst()) : NewPyproject.array(names()));
                line("module-root", NewPyproject.quoted(isSrc() ? "src" : ""));
                if (!project.exclude().isEmpty()) {
                    line("source-exclude", NewPyproject.array(rooted()));
                    line("wheel-exclude", NewPyproject.array(rooted()));
                }
            }
            case HATCHLING -> throw new IllegalArgumentException("written elsewhere");
        }
    }

    private void setuptools() {
        table("[tool.setuptools]");
        if (project.layout() instanceof NewProject.Layout.Modules(var files, var _)) {
            for (var file : files) {
                if (!file.matches("(?U)[^\\W\\d]\\w*\\.py")) {
                    throw unfit("takes no module of the name `" + file + "`.");
                }
            }
            line("py-modules", NewPyproject.array(names()));
            return;
        }
        line("include-package-data", "false");
        if (isSrc()) {
            line("package-dir", "{ \"\" = \"src\" }");
        }
        table("[tool.setuptools.packages.find]");
        if (isSrc()) {
            line("where", "[\"src\"]");
        }
        var patterns = new ArrayList<String>();
        names().forEach(name -> patterns.addAll(List.of(name, name + ".*")));
        line("include", NewPyproject.array(patterns));
        byPackage("package-data", project.include());
        byPackage("exclude-package-data", project.exclude());
    }

    private void byPackage(String name, List<String> files) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var file : files) {
            var path = isSrc() ? file.replaceFirst("^src/", "") : file;
            int slash = path.indexOf('/');
            if (slash > 0 && names().contains(path.substring(0, slash))) {
                rows.computeIfAbsent(path.substring(0, slash), _ -> new ArrayList<>())
                        .add(path.substring(slash + 1));
            }
        }
        if (!rows.isEmpty()) {
            table("[tool.setuptools." + name + "]");
            rows.forEach((key, items) -> line(NewPyproject.quoted(key), NewPyproject.array(items)));
        }
    }

    private void poetry() {
        table("[tool.poetry]");
        var packages = new ArrayList<String>();
        for (var code : NewPyproject.code(project.layout())) {
            packages.add(
                    isSrc()
                            ? "{ include = " + NewPyproject.quoted(code.substring(4)) + ", from = \"src\" }"
                            : "{ include = " + NewPyproject.quoted(code) + " }");
        }
        line("packages", "[" + String.join(", ", packages) + "]");
        if (!project.include().isEmpty()) {
            var files = project.include().stream()
                    .map(file -> "    { path = " + NewPyproject.quoted(file) + ", format = [\"sdist\", \"wheel\"] },\n")
                    .toList();
            line("include", "[\n" + String.join("", files) + "]");
        }
        if (!project.exclude().isEmpty()) {
            line("exclude", NewPyproject.array(project.exclude()));
        }
    }

    private void excluded(String table, String key) {
        if (!project.exclude().isEmpty()) {
            table(table);
            line(key, NewPyproject.array(project.exclude()));
        }
    }

    private List<String> rooted() {
        return project.exclude().stream().map(file -> "/" + file).toList();
    }

    private List<String> names() {
        return switch (project.layout()) {
            case NewProject.Layout.Modules(var files, var _) ->
                files.stream().map(file -> file.replaceFirst("\\.py$", "")).toList();
            case NewProject.Layout.Packages(var names) -> names;
            case NewProject.Layout.SrcPackages(var names) -> names;
        };
    }

    private boolean isSrc() {
        return project.layout() instanceof NewProject.Layout.SrcPackages;
    }

    private void table(String header) {
        text.append('\n').append(header).append('\n');
    }

    private void line(String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    private void refuse(List<String> outside, String why) {
        if (!outside.isEmpty()) {
            throw unfit(why + ", but `" + outside.getFirst() + "` lies there.");
        }
    }

    private ShipException unfit(String why) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.METADATA, "The backend " + project.backend().id() + " " + why)
                        .in(PyprojectFile.NAME, 0, 0)
                        .advise("Take hatchling, or move the file into a package."));
    }
}
