package dev.slipway.verify;

import dev.slipway.metadata.ObjectReference;
import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.folder.RelativePath;
import java.util.List;
import java.util.stream.Stream;

/** How a program is started once its distribution is installed. */
public sealed interface StartCommand {
    String IMPORTS = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]";

    /** A command that the distribution brings. */
    record Program(String name, Arguments arguments) implements StartCommand {}

    /** {@code python -m}. */
    record Module(String module, Arguments arguments) implements StartCommand {}

    /**
     * Something that is served on a port.
     *
     * @param framework FLASK, FASTAPI, DASH, DJANGO, STREAMLIT or GRADIO
     * @param target as that of its {@link EntryPoint}
     * @param file the file it lies in, as it is installed
     * @param module the module it lies in
     * @param server the module that serves it, for an ASGI app: {@code uvicorn}
     */
    record WebApp(EntryKind framework, String target, String file, String module, String server)
            implements StartCommand {}

    /**
     * A command that goes to the folder of its files and starts a script or an app there; an app serves where PORT says.
     *
     * @param name of the command
     * @param module that holds it
     * @param kind of what it starts
     */
    record Launched(String name, String module, EntryKind kind, Arguments arguments) implements StartCommand {}

    /** Nothing to run: its modules are imported. */
    record Import(List<String> modules) implements StartCommand {}

    /**
     * What a program is started with.
     *
     * @param words the arguments
     * @param chosen whether a person chose them; else a program that declines them is asked for its help instead, which shows as
     *     well that it starts
     */
    record Arguments(List<String> words, boolean chosen) {
        /** What it is started with, one after another until one succeeds. */
        public List<List<String>> ways() {
            if (chosen) {
                return List.of(words);
            }
            return words.isEmpty() ? List.of(words, List.of("--help")) : List.of(words, List.of("--help"), List.of());
        }
    }

    /** What is tried in an environment, in this order. */
    default List<Trial> trials(VenvLayout layout) {
        String python = layout.python().toString();
        return switch (this) {
            case Program(String name, Arguments arguments) ->
                run(
                        "The command " + name + " runs from another folder",
                        with(List.of(layout.program(name).toString()), arguments.ways()));
            case Module(String module, Arguments arguments) ->
                run(
                        "python -m " + module + " runs from another folder",
                        with(List.of(python, "-m", module), arguments.ways()));
            case Import(List<String> modules) ->
                run(
                        "import " + String.join(", ", modules) + " works from another folder",
                        with(List.of(python, "-c", IMPORTS), List.of(modules)));
            case WebApp app -> WebTrial.of(app, layout);
            case Launched(String name, var _, EntryKind kind, Arguments arguments)
            when !kind.isWebApp() ->
                run(
                        "The command " + name + " runs from another folder",
                        with(List.of(layout.program(name).toString()), arguments.ways()));
            case Launched app -> WebTrial.of(app, layout);
        };
    }

    private static List<Trial> run(String title, List<List<String>> ways) {
        return List.of(new Trial.Run(title, ways, List.of()));
    }

    private static List<List<String>> with(List<String> program, List<List<String>> arguments) {
        return arguments.stream()
                .map(words -> Stream.concat(program.stream(), words.stream()).toList())
                .toList();
    }

    /**
     * How an entry point of the sources is started from the installed distribution.
     *
     * @param start what starts the project
     * @param arguments for programs that take some
     * @param server the module that serves an ASGI app
     */
    static StartCommand of(EntryPoint start, Arguments arguments, String server) {
        return switch (start.kind()) {
            case CONSOLE_SCRIPT, GUI_SCRIPT -> new Program(start.target(), arguments);
            case MODULE -> new Module(start.target(), arguments);
            case SCRIPT -> new Module(module(start.target()), arguments);
            case DJANGO, STREAMLIT, GRADIO ->
                new WebApp(
                        start.kind(),
                        start.target(),
                        RelativePath.installed(start.file()),
                        module(start.target()),
                        server);
            case FLASK, FASTAPI, DASH ->
                new WebApp(
                        start.kind(),
                        start.target(),
                        RelativePath.installed(start.file()),
                        ObjectReference.parse(start.target()).module(),
                        server);
            case NOTEBOOK -> new Import(List.of());
        };
    }

    private static String module(String file) {
        return RelativePath.moduleOf(RelativePath.installed(file));
    }
}
