package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project that declares Flask 2.2.2, which allows any newer Werkzeug and cannot be imported with that. */
final class ServedThing {
    private ServedThing() {}

    /** @param more what it requires and imports besides, such as {@code itsdangerous}; empty for nothing */
    static void write(Path folder, String more) throws IOException {
        Files.writeString(folder.resolve("pyproject.toml"), """
                [build-system]
                requires = ["hatchling"]
                build-backend = "hatchling.build"
                [project]
                name = "served-thing"
                version = "1.0"
                dependencies = ["flask==2.2.2"%s]
                [project.scripts]
                served-thing = "served_thing:main"
                """.formatted(more.isEmpty() ? "" : ", \"" + more + "\""));
        Path init = Files.createDirectories(folder.resolve("served_thing")).resolve("__init__.py");
        Files.writeString(
                init,
                "import flask\n" + (more.isEmpty() ? "" : "import " + more + "\n")
                        + "\ndef main():\n    print('flask', flask.__version__)\n");
    }
}
