package dev.slipway.verify;

import dev.slipway.metadata.ObjectReference;
import dev.slipway.plan.Action;
import dev.slipway.platform.VenvLayout;
import dev.slipway.project.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each framework's apps are started and asked on a port. */
final class WebTrial {
    private static final String PORT = Action.Serve.PORT;
    private static final String FILES = "installed_file.py";

    private WebTrial() {}

    static List<Trial> of(StartCommand.WebApp app, VenvLayout layout) {
        String python = layout.python().toString();
        return switch (app.framework()) {
            case FLASK -> List.of(flask(app, python));
            case FASTAPI -> List.of(fastapi(app, python));
            case DASH -> List.of(dash(app, python));
            case DJANGO -> django(app, python);
            case STREAMLIT -> streamlit(app, python);
            case GRADIO -> List.of(gradio(app, python));
            case SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> List.of();
        };
    }

    /** One that its own launcher serves, as in an executable. */
    static List<Trial> of(StartCommand.Launched app, VenvLayout layout) {
        String program = layout.program(app.name()).toString();
        Map<String, String> variables = app.kind() == EntryKind.GRADIO
                ? Map.of(
                        "GRADIO_SERVER_PORT",
                        PORT,
                        "GRADIO_SERVER_NAME",
                        "127.0.0.1",
                        "GRADIO_ANALYTICS_ENABLED",
                        "False")
                : Map.of("PORT", PORT, "HOST", "127.0.0.1");
        Trial serve = new Trial.Serve(
                "The command " + app.name() + " serves the app, which answers on its port",
                List.of(program),
                variables,
                paths(app.kind()),
                List.of());
        String check = "import os; os.environ['SLIPWAY_CHECK'] = '1'; from " + app.module() + " import main; main()";
        return switch (app.kind()) {
            case STREAMLIT ->
                List.of(
                        new Trial.Run(
                                "The Streamlit app runs without an exception",
                                List.of(List.of(layout.python().toString(), "-c", check)),
                                List.of()),
                        serve);
            case DJANGO ->
                List.of(
                        new Trial.Run(
                                "manage.py check finds nothing wrong", List.of(List.of(program, "check")), List.of()),
                        serve);
            case FLASK, FASTAPI, DASH, GRADIO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> List.of(serve);
        };
    }

    /** What an app of this framework is asked for. */
    static List<String> paths(EntryKind framework) {
        return switch (framework) {
            case FASTAPI -> List.of("/", "/openapi.json");
            case DASH -> List.of("/", "/_dash-layout");
            case STREAMLIT -> List.of("/", "/_stcore/health");
            case FLASK, DJANGO, GRADIO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> List.of("/");
        };
    }

    private static Trial flask(StartCommand.WebApp app, String python) {
        List<String> command = new ArrayList<>(List.of(python, "-m", "flask", "run", "--host", "127.0.0.1"));
        command.addAll(List.of("--port", PORT, "--no-debugger", "--no-reload"));
        return serve(app, command, Map.of("FLASK_APP", app.target()), List.of("/"));
    }

    /** Answers to {@code /openapi.json} unless the app turned it off, and then at least with "not found". */
    private static Trial fastapi(StartCommand.WebApp app, String python) {
        List<String> command = new ArrayList<>(List.of(python, "-m", app.server()));
        ObjectReference object = ObjectReference.parse(app.target());
        if (app.server().equals("hypercorn")) {
            command.addAll(List.of("--bind", "127.0.0.1:" + PORT, object.text()));
        } else {
            command.addAll(List.of(object.uncalled().text(), "--host", "127.0.0.1", "--port", PORT));
            if (object.isFactory()) {
                command.add("--factory");
            }
        }
        return serve(app, command, Map.of(), List.of("/", "/openapi.json"));
    }

    private static Trial dash(StartCommand.WebApp app, String python) {
        ObjectReference object = ObjectReference.parse(app.target());
        List<String> command =
                List.of(python, Trial.SCRIPTS + "/" + TrialScripts.DASH, object.module(), object.objectOr("app"), PORT);
        return new Trial.Serve(
                title(app), command, Map.of(), List.of("/", "/_dash-layout"), List.of(TrialScripts.DASH));
    }

    /** Its own checks first: they name what a request would only stumble over. */
    private static List<Trial> django(StartCommand.WebApp app, String python) {
        String manage = app.module();
        List<String> run = List.of(python, "-m", manage, "runserver", "127.0.0.1:" + PORT, "--noreload");
        return List.of(
                new Trial.Run(
                        "manage.py check finds nothing wrong",
                        List.of(List.of(python, "-m", manage, "check")),
                        List.of()),
                serve(app, run, Map.of(), List.of("/")));
    }

    private static List<Trial> streamlit(StartCommand.WebApp app, String python) {
        String folder = Trial.SCRIPTS + "/";
        Trial run = new Trial.Run(
                "The Streamlit app " + app.file() + " runs without an exception",
                List.of(List.of(python, folder + TrialScripts.STREAMLIT_TEST, app.file(), app.module())),
                List.of(TrialScripts.STREAMLIT_TEST, FILES));
        List<String> command = List.of(python, folder + TrialScripts.STREAMLIT, app.file(), app.module(), PORT);
        return List.of(
                run,
                new Trial.Serve(
                        title(app),
                        command,
                        Map.of(),
                        List.of("/", "/_stcore/health"),
                        List.of(TrialScripts.STREAMLIT, FILES)));
    }

    private static Trial gradio(StartCommand.WebApp app, String python) {
        Map<String, String> variables = Map.of(
                "GRADIO_SERVER_PORT", PORT, "GRADIO_SERVER_NAME", "127.0.0.1", "GRADIO_ANALYTICS_ENABLED", "False");
        return serve(app, List.of(python, "-m", app.module()), variables, List.of("/"));
    }

    private static Trial serve(
            StartCommand.WebApp app, List<String> command, Map<String, String> variables, List<String> paths) {
        return new Trial.Serve(title(app), command, variables, paths, List.of());
    }

    private static String title(StartCommand.WebApp app) {
        String name = switch (app.framework()) {
            case FLASK -> "Flask";
            case FASTAPI -> "FastAPI";
            case DASH -> "Dash";
            case STREAMLIT -> "Streamlit";
            case GRADIO -> "Gradio";
            case DJANGO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> "";
        };
        return app.framework() == EntryKind.DJANGO
                ? "The Django site answers on its port"
                : "The " + name + " app " + app.target() + " answers on its port";
    }
}
