package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Subject;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.modularize.Identifiers;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an executable does when it is started.
 *
 * @param scripts files of the project that are carried out, relative to it with {@code /}
 * @param launchers what is written and carried out before them, by file name
 * @param modules modules that it imports in a way that cannot be seen
 * @param words arguments it is given where a person gives none; {@code {host}} and {@code {port}} stand for where it serves
 * @param environment variables that it sets where nobody else did
 * @param port it serves on, where nobody says another; 0 if it does not serve
 */
record Starter(
        List<String> scripts,
        Map<String, String> launchers,
        List<String> modules,
        List<String> words,
        Map<String, String> environment,
        int port) {

    static Starter of(Subject subject, EntryPoint start) {
        String target = start.target();
        return switch (start.kind()) {
            case SCRIPT -> script(subject, start);
            case MODULE -> {
                String module = start.file().endsWith("/__main__.py") && !target.endsWith("__main__")
                        ? target + ".__main__"
                        : target;
                yield launched("module.py", Map.of("module", module), 0);
            }
            case CONSOLE_SCRIPT, GUI_SCRIPT -> command(subject, target);
            case FLASK -> web("wsgi.py", target, "", 5000);
            case DASH -> web("wsgi.py", target, ".server", 8050);
            case FASTAPI -> web(subject.server().equals("hypercorn") ? "hypercorn.py" : "asgi.py", target, "", 8000);
            case STREAMLIT ->
                launched(
                        "streamlit.py",
                        Map.of(
                                "module",
                                told(subject.project().imports(), start.file()),
                                "file",
                                RelativePath.installed(start.file())),
                        8501);
            case DJANGO ->
                new Starter(
                        List.of(start.file()),
                        Map.of(),
                        List.of(),
                        List.of("runserver", "--noreload", "{host}:{port}"),
                        Map.of(),
                        8000);
            case GRADIO ->
                new Starter(
                        List.of(start.file()),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of("GRADIO_ANALYTICS_ENABLED", "False"),
                        7860);
            case NOTEBOOK -> new Starter(List.of(), Map.of(), List.of(), List.of(), Map.of(), 0);
        };
    }

    /** Without a launcher of ours the script has nobody who says that it is frozen before it starts processes. */
    private static Starter script(Subject subject, EntryPoint start) {
        boolean processes = subject.project().imports().stream()
                .anyMatch(one -> Stream.of("multiprocessing", "concurrent.futures", "joblib", "sklearn", "torch")
                        .anyMatch(name ->
                                one.module().equals(name) || one.module().startsWith(name + ".")));
        String module = RelativePath.stemOf(start.file());
        boolean importable = module.matches("[A-Za-z_]\\w*");
        return new Starter(
                List.of(start.file()),
                processes && importable
                        ? Map.of("slipway_support.py", text("support.py").replace("{module}", module))
                        : Map.of(),
                processes && importable ? List.of(module) : List.of(),
                List.of(),
                Map.of(),
                0);
    }

    /** By what the analysis of a bundle finds what the script imports: the script itself, or that, where its name is none of a module. */
    static String told(List<ImportUse> imports, String script) {
        String module = module(script);
        if (isName(module)) {
            return module;
        }
        String imported = imports.stream()
                .filter(one -> one.file().equals(script) && one.level() == 0)
                .map(ImportUse::module)
                .filter(Starter::isName)
                .distinct()
                .collect(Collectors.joining(", "));
        return imported.isEmpty() ? "sys" : imported;
    }

    private static boolean isName(String module) {
        return Stream.of(module.split("\\.", -1)).allMatch(Identifiers::isIdentifier);
    }

    private static Starter command(Subject subject, String command) {
        Map<String, String> all = new LinkedHashMap<>(subject.metadata().guiScripts());
        all.putAll(subject.metadata().scripts());
        ObjectReference called = ObjectReference.parse(all.getOrDefault(command, command));
        return launched("command.py", Map.of("module", called.module(), "object", called.objectOr("main")), 0);
    }

    private static Starter web(String launcher, String target, String suffix, int port) {
        ObjectReference served = ObjectReference.parse(target);
        boolean factory = served.isFactory();
        String name = served.uncalled().objectOr("app");
        String object = name.split("\\.", 2)[0];
        return launched(
                launcher,
                Map.of(
                        "module",
                        served.module(),
                        "import",
                        imported(served.module(), object),
                        "made",
                        name.replaceFirst("^[^.]+", "app") + (factory ? "()" : "") + suffix,
                        "factory",
                        factory ? "True" : "False"),
                port);
    }

    /** A file may be called what no statement can name. */
    private static String imported(String module, String object) {
        return isName(module)
                ? String.join(" ", "from", module, "import", object, "as", "app")
                : "import importlib\n\napp = importlib.import_module(\"" + module + "\")." + object;
    }

    private static Starter launched(String launcher, Map<String, String> values, int port) {
        String text = text(launcher).replace("{port}", Integer.toString(port));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Starter(
                List.of(),
                Map.of("slipway_launch.py", text),
                List.of(values.getOrDefault("module", "")),
                List.of(),
                Map.of(),
                port);
    }

    /**
     * Where a file lies for an app that is known by the plain name of its module: what lies in the folder of that module is beside the
     * program, as where it is started in that folder.
     */
    static String placed(EntryPoint start, String file) {
        boolean plain = switch (start.kind()) {
            case FLASK, FASTAPI, DASH ->
                !ObjectReference.parse(start.target()).module().contains(".");
            case DJANGO, STREAMLIT, GRADIO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> false;
        };
        String base = plain ? start.file().substring(0, start.file().lastIndexOf('/') + 1) : "";
        return !base.isEmpty() && file.startsWith(base) ? file.substring(base.length()) : RelativePath.installed(file);
    }

    static String module(String file) {
        return RelativePath.moduleOf(RelativePath.installed(file));
    }

    /** Whether it is a server of ours, or one that takes its port from a variable. */
    static boolean serves(EntryKind kind) {
        return kind.isWebApp();
    }

    static String text(String name) {
        try (InputStream in = Starter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
