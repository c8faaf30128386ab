package dev.slipway.verify;

import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a program is started once its distribution is installed. */
public sealed interface StartCommand {

    /** A command that the distribution brings. */
    record Program(String name, List<String> arguments) implements StartCommand {}

    /** {@code python -m}. */
    record Module(String module, List<String> arguments) implements StartCommand {}

    /** Nothing to run: its modules are imported. */
    record Import(List<String> modules) implements StartCommand {}

    /** What holds when the command succeeds. */
    default String title() {
        return switch (this) {
            case Program program -> "The command " + program.name() + " runs from another folder";
            case Module module -> "python -m " + module.module() + " runs from another folder";
            case Import imported -> "import " + String.join(", ", imported.modules()) + " works from another folder";
        };
    }

    /** Its argv in an environment. */
    default List<String> command(VenvLayout layout) {
        List<String> command = new ArrayList<>();
        switch (this) {
            case Program program -> {
                command.add(layout.program(program.name()).toString());
                command.addAll(program.arguments());
            }
            case Module module -> {
                command.addAll(List.of(layout.python().toString(), "-m", module.module()));
                command.addAll(module.arguments());
            }
            case Import imported ->
                command.addAll(List.of(
                        layout.python().toString(),
                        "-c",
                        "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"));
        }
        if (this instanceof Import imported) {
            command.addAll(imported.modules());
        }
        return command;
    }

    /**
     * How an entry point of the sources is started from the installed distribution.
     *
     * @param start what starts the project
     * @param arguments for programs that take some
     */
    static StartCommand of(EntryPoint start, List<String> arguments) {
        return switch (start.kind()) {
            case CONSOLE_SCRIPT, GUI_SCRIPT -> new Program(start.target(), arguments);
            case MODULE -> new Module(start.target(), arguments);
            case SCRIPT, STREAMLIT, GRADIO -> new Module(module(start.target()), arguments);
            case DJANGO -> new Module(module(start.target()), List.of("check"));
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
