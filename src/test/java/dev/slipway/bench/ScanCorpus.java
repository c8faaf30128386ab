package dev.slipway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Makes a folder to measure scans on: packages of plausible Python, with data, an environment and a Node front end beside
 * them. The same numbers give the same folder.
 */
public final class ScanCorpus {
    private static final List<String> LIBRARIES = List.of(
            "os",
            "sys",
            "re",
            "json",
            "logging",
            "pathlib",
            "dataclasses",
            "typing",
            "numpy as np",
            "pandas as pd",
            "requests",
            "sklearn.linear_model",
            "collections.abc",
            "yaml",
            "itertools");
    private static final int FILES_IN_PACKAGE = 50;
    private static final int FILES_IN_FOLDER = 500;

    private final Random random = new Random(20260217);
    private long lines;

    private ScanCorpus() {}

    /**
     * Writes the corpus.
     *
     * @param folder made if it is not there
     * @param pythonFiles about 90 lines each
     * @param otherFiles spread over {@code data}, {@code .venv} and {@code node_modules}
     * @return lines of Python
     */
    public static long write(Path folder, int pythonFiles, int otherFiles) throws IOException {
        ScanCorpus corpus = new ScanCorpus();
        corpus.packages(folder, pythonFiles);
        Path environment = Files.createDirectories(folder.resolve(".venv"));
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        corpus.others(folder.resolve("data"), otherFiles * 2 / 5, "csv", "a,b\n1,2\n");
        corpus.others(environment.resolve("lib"), otherFiles * 2 / 5, "py", "import os\n");
        corpus.others(folder.resolve("node_modules"), otherFiles / 5, "js", "export {}\n");
        return corpus.lines;
    }

    private void packages(Path folder, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Path home = folder.resolve("package" + i / FILES_IN_PACKAGE);
            if (i % FILES_IN_PACKAGE == 0) {
                Files.createDirectories(home);
                write(home.resolve("__init__.py"), "\"\"\"Package " + i + ".\"\"\"\n");
            } else {
                write(home.resolve("module" + i + ".py"), source(i));
            }
        }
        write(
                folder.resolve("main.py"),
                "from package0 import module1\n\nif __name__ == \"__main__\":\n    module1.main()\n");
    }

    private void write(Path file, String text) throws IOException {
        lines += text.chars().filter(c -> c == '\n').count();
        Files.writeString(file, text);
    }

    private void others(Path folder, int files, String extension, String text) {
        for (int i = 0; i < files; i++) {
            Path home = folder.resolve("part" + i / FILES_IN_FOLDER);
            try {
                if (i % FILES_IN_FOLDER == 0) {
                    Files.createDirectories(home);
                }
                Files.writeString(home.resolve("file" + i + "." + extension), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String source(int number) {
        StringBuilder text = new StringBuilder(
                "\"\"\"Module " + number + ": reads, checks and writes records.\n\nMade up.\n\"\"\"\n");
        for (int i = 0; i < 5; i++) {
            text.append("import ")
                    .append(LIBRARIES.get(random.nextInt(LIBRARIES.size())))
                    .append('\n');
        }
        text.append("from . import module")
                .append(number + 1)
                .append("\n\ntry:\n    import ujson as fast\nexcept ImportError:\n");
        text.append("    fast = None\n\nLIMIT = ").append(random.nextInt(1000)).append('\n');
        for (int i = 0; i < 4; i++) {
            text.append(function(i));
        }
        text.append("\n\nclass Record").append(number).append(":\n    \"\"\"One record.\"\"\"\n\n");
        text.append("    def __init__(self, name, *values, **options):\n        self.name = name  # as given\n");
        text.append(
                "        self.values = [value for value in values if value is not None]\n        self.options = options\n\n");
        text.append("    def __repr__(self):\n        return f\"Record({self.name!r}, {len(self.values)})\"\n");
        return text.toString();
    }

    private String function(int number) {
        return """


                def step%d(path, columns=("a", "b"), *, strict=False):
                    \"\"\"Reads a file and returns its rows.

                    :param path: the file; "-" is not allowed here
                    :param columns: which columns are wanted, in their order
                    \"\"\"
                    rows = []
                    with open(path, encoding="utf-8") as stream:
                        for index, line in enumerate(stream):
                            if not line.strip() or line.startswith("#"):
                                continue
                            parts = [part.strip() for part in line.split(",")]
                            if strict and len(parts) != len(columns):
                                raise ValueError("line %%d has %%d parts" %% (index + 1, len(parts)))
                            rows.append(dict(zip(columns, parts)))
                    return {"rows": rows, "limit": LIMIT * %d}
                """.formatted(number, random.nextInt(100));
    }
}
