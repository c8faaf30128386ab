package dev.slipway.verify;

import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryPoint;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a program is started once its distribution is installed. */
public sealed interface StartCommand {

    /** A command that the distribution brings. */
    record Program(String name, Arguments arguments) implements StartCommand {}

    /** {@code python -m}. */
    record Module(String module, Arguments arguments) implements StartCommand {}

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
        List<List<String>> ways() {
            if (chosen) {
                return List.of(words);
            }
            return words.isEmpty() ? List.of(words, List.of("--help")) : List.of(words, List.of("--help"), List.of());
        }
    }

    /** What holds when the command succeeds. */
    default String title() {
        return switch (this) {
            case Program program -> "The command " + program.name() + " runs from another folder";
            case Module module -> "python -m " + module.module() + " runs from another folder";
            case Import imported -> "import " + String.join(", ", imported.modules()) + " works from another folder";
        };
    }

    /** Its argv in an environment: the first that succeeds shows that it works. */
    default List<List<String>> commands(VenvLayout layout) {
        return switch (this) {
            case Program(String name, Arguments arguments) ->
                with(List.of(layout.program(name).toString()), arguments.ways());
            case Module(String module, Arguments arguments) ->
                with(List.of(layout.python().toString(), "-m", module), arguments.ways());
            case Import(List<String> modules) ->
                with(
                        List.of(
                                layout.python().toString(),
                                "-c",
                                "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"),
                        List.of(modules));
        };
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
     */
    static StartCommand of(EntryPoint start, Arguments arguments) {
        return switch (start.kind()) {
            case CONSOLE_SCRIPT, GUI_SCRIPT -> new Program(start.target(), arguments);
            case MODULE -> new Module(start.target(), arguments);
            case SCRIPT, STREAMLIT, GRADIO -> new Module(module(start.target()), arguments);
            case DJANGO -> new Module(module(start.target()), new Arguments(List.of("check"), true));
            case FLASK, FASTAPI, DASH -> new Import(List.of(start.target().split(":", 2)[0]));
            case NOTEBOOK -> new Import(List.of());
        };
    }

    private static String module(String file) {
        String path = file.replaceFirst("\\.pyw?$", "");
        return Pattern.compile("/")
                .splitAsStream(path.startsWith("src/") ? path.substring(4) : path)
                .reduce((left, right) -> left + "." + right)
                .orElse(path);
    }
}
