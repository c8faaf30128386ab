package dev.slipway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A large made-up project: 10,000 Python files with about 900,000 lines, 50,000 other files, and an environment in the
 * tree. The same each time.
 */
record PythonTree(Path root) {
    private static final int PYTHON_FILES = 10_000;
    private static final int OTHER_FILES = 50_000;
    private static final int FILES_IN_ENVIRONMENT = 5_000;
    private static final List<String> THIRD_PARTY =
            List.of("numpy", "pandas", "sklearn.linear_model", "yaml", "requests", "torch.nn", "PIL.Image", "cv2");
    private static final List<String> STANDARD = List.of("os", "sys", "json", "re", "pathlib", "collections.abc");

    /** Makes the tree unless it is there. */
    void make() throws IOException {
        Path done = root.resolveSibling(root.getFileName() + ".done");
        if (Files.exists(done)) {
            return;
        }
        var random = new Random(25);
        Files.createDirectories(root);
        Files.writeString(
                root.resolve("pyproject.toml"),
                "[project]\nname = \"large\"\nversion = \"1.0\"\ndependencies = [\"numpy\", \"pandas\", \"requests\"]\n");
        for (int i = 0; i < PYTHON_FILES; i++) {
            Path folder = root.resolve("large/part" + i % 20 + "/area" + i / 20 % 25);
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("__init__.py"), "");
                Files.writeString(folder.resolveSibling("__init__.py"), "");
            }
            Files.writeString(folder.resolve("module" + i + ".py"), module(i, random));
        }
        for (int i = 0; i < OTHER_FILES; i++) {
            Path folder = Files.createDirectories(root.resolve("data/set" + i / 500));
            Files.writeString(folder.resolve("sample" + i + ".csv"), "a,b,c\n1,2," + i + "\n");
        }
        Files.writeString(root.resolve("large/__init__.py"), "");
        Path environment = root.resolve(".venv");
        Files.createDirectories(environment);
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = /usr/bin\nversion = 3.11.7\n");
        for (int i = 0; i < FILES_IN_ENVIRONMENT; i++) {
            Path folder =
                    Files.createDirectories(environment.resolve("lib/python3.11/site-packages/package" + i / 100));
            Files.writeString(folder.resolve("module" + i + ".py"), module(i, random));
        }
        Files.writeString(done, "");
    }

    private static String module(int number, Random random) {
        var text = new StringBuilder("\"\"\"Module " + number + ".\n\nIt isn't what it seems.\n\"\"\"\n");
        text.append("import ").append(pick(STANDARD, random)).append('\n');
        text.append("import ").append(pick(THIRD_PARTY, random)).append(" as third\n");
        text.append("from large.part").append(random.nextInt(20)).append(" import area0\n\n\n");
        for (int function = 0; text.length() < 2_600; function++) {
            text.append("def function_").append(function).append("(first, second=None, *rest, **named):\n");
            text.append("    '''Adds up, and more.'''\n");
            text.append("    total = {\"a\": [first, 1, 2], 'b': (3, 4)}  # a comment with \"quotes\"\n");
            text.append("    if second is None:\n        import decimal\n        second = decimal.Decimal(0)\n");
            text.append("    for item in rest:\n        total[\"a\"].append(f\"{item!r:>{10}} of {named}\")\n");
            text.append("    try:\n        with open('data/file.txt') as handle:\n");
            text.append("            return handle.read()\n    except OSError:\n        return total\n\n\n");
        }
        return text.toString();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
