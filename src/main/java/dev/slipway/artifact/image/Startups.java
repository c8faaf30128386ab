package dev.slipway.artifact.image;

import dev.slipway.artifact.Subject;
import dev.slipway.metadata.ObjectReference;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What starts each kind of project in a container: web apps by a server that is made for it, on all addresses and on the port that
 * {@code PORT} names; commands as an entry point that takes arguments; notebooks as a job.
 *
 * @param place where the files of the project lie and are started from
 */
record Startups(Subject subject, Servers servers, PlaceInImage place, int port) {
    private static final Pattern DASH_SERVER = Pattern.compile("(?m)^server\\s*=\\s*\\w+\\.server\\b");
    /** A worker may load a model for longer than the 30 seconds that gunicorn allows it; /tmp may be on a slow disk. */
    private static final String GUNICORN =
            "gunicorn --bind 0.0.0.0:${PORT} --timeout 300 --worker-tmp-dir /dev/shm --access-logfile - ";

    Startup choose() {
        return subject.entryPoint()
                .map(this::of)
                .orElseGet(() -> Startup.job(List.of("python"), List.of(), "A library: starts Python"));
    }

    private Startup of(EntryPoint start) {
        return switch (start.kind()) {
            case CONSOLE_SCRIPT, GUI_SCRIPT ->
                Startup.program(
                        List.of(start.target()), "The command " + start.target() + "; arguments are handed on to it");
            case MODULE ->
                Startup.program(
                        List.of("python", "-m", start.target()),
                        "python -m " + start.target() + "; arguments are handed on to it");
            case SCRIPT ->
                Startup.program(
                        List.of("python", place.file(start.file())), start.file() + "; arguments are handed on to it");
            case FLASK -> wsgi(place.object(start));
            case DASH -> dash(start);
            case FASTAPI -> asgi(place.object(start));
            case DJANGO -> django(start);
            case STREAMLIT ->
                Startup.server(
                        "streamlit run " + shell(place.file(start.file()))
                                + " --server.address 0.0.0.0 --server.port ${PORT} --server.headless true"
                                + " --server.fileWatcherType none --browser.gatherUsageStats false",
                        port,
                        "/_stcore/health",
                        List.of(),
                        "",
                        "Served by Streamlit itself");
            case GRADIO ->
                Startup.server(
                                "env GRADIO_SERVER_PORT=${PORT} python " + shell(place.file(start.file())),
                                port,
                                "/",
                                List.of(),
                                Startup.INTERRUPT,
                                "Served by Gradio itself")
                        .with(Map.of("GRADIO_SERVER_NAME", "0.0.0.0", "GRADIO_ANALYTICS_ENABLED", "False"));
            case NOTEBOOK ->
                Startup.job(
                        List.of("jupyter", "execute", "--inplace", place.file(start.file())),
                        servers.notebook(),
                        "A job: runs " + start.file() + " to its end and keeps its outputs in it");
        };
    }

    private Startup wsgi(String object) {
        if (servers.has("waitress") && !servers.has("gunicorn")) {
            ObjectReference served = ObjectReference.parse(object);
            String call = (served.isFactory() ? "--call " : "")
                    + shell(served.uncalled().text());
            return Startup.server(
                    "waitress-serve --host 0.0.0.0 --port ${PORT} " + call,
                    port,
                    "/",
                    List.of(),
                    Startup.INTERRUPT,
                    "Served by waitress, which is declared");
        }
        return Startup.server(GUNICORN + shell(object), port, "/", servers.gunicorn(), "", "Served by gunicorn");
    }

    private Startup dash(EntryPoint start) {
        ObjectReference object = ObjectReference.parse(place.object(start));
        String module = object.module();
        if (DASH_SERVER.matcher(text(start.file())).find()) {
            return wsgi(module + ":server");
        }
        // Its own server: an attribute of an object is nothing that gunicorn could be told.
        String code = "import os; from " + module + " import " + object.objectOr("app") + " as app; "
                + "app.run(host='0.0.0.0', port=int(os.environ['PORT']), debug=False)";
        return new Startup(
                List.of(),
                List.of("python", "-c", code),
                port,
                "/",
                Map.of(),
                List.of(),
                Startup.INTERRUPT,
                "Served by Dash itself: `server = app.server` beside the app would let gunicorn do it");
    }

    private Startup asgi(String object) {
        ObjectReference served = ObjectReference.parse(object);
        if (subject.server().equals("hypercorn")) {
            return Startup.server(
                    "hypercorn --bind 0.0.0.0:${PORT} " + shell(object),
                    port,
                    "/",
                    List.of(),
                    "",
                    "Served by hypercorn");
        }
        return Startup.server(
                "uvicorn " + shell(served.uncalled().text()) + (served.isFactory() ? " --factory" : "")
                        + " --host 0.0.0.0 --port ${PORT}",
                port,
                "/",
                servers.asgi(subject.server()),
                "",
                "Served by uvicorn");
    }

    /** gunicorn serves no static files, so it is taken only where something is declared that shows that this is known. */
    private Startup django(EntryPoint start) {
        String folder = place.folder().isEmpty() ? "" : place.folder() + "/";
        var wsgi = subject.project().sources().stream()
                .filter(file -> file.startsWith(folder) && file.endsWith("/wsgi.py"))
                .map(file -> file.substring(folder.length(), file.length() - ".py".length())
                        .replace('/', '.'))
                .findFirst();
        if (wsgi.isPresent() && (servers.has("gunicorn") || servers.has("whitenoise"))) {
            return wsgi(wsgi.get() + ":application");
        }
        return Startup.server(
                "python " + shell(place.file(start.file())) + " runserver --noreload 0.0.0.0:${PORT}",
                port,
                "/",
                List.of(),
                Startup.INTERRUPT,
                "Served by Django's own server: declare gunicorn and whitenoise for more than a trial");
    }

    private String text(String file) {
        try {
            return Files.readString(subject.project().root().resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    /** One word of a command that a shell reads. */
    static String shell(String word) {
        return word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Whether this kind is started from its files, since what starts it is a file and no module. */
    static boolean needsFiles(EntryKind kind) {
        return switch (kind) {
            case SCRIPT, DJANGO, STREAMLIT, GRADIO, NOTEBOOK -> true;
            case CONSOLE_SCRIPT, GUI_SCRIPT, MODULE, FLASK, FASTAPI, DASH -> false;
        };
    }
}
