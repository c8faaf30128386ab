package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why an edit cannot be made where a setup.py has its say: its arguments win over setup.cfg, and it is a program. */
final class SetupPyEdit {
    private SetupPyEdit() {}

    /** Refuses edits of setup.cfg that would have no effect, because the call of setup() gives the same field. */
    static void refuseTaken(Path root, MetadataEdits edits) {
        var path = root.resolve(SetupPyFile.NAME);
        if (!Files.isRegularFile(path)) {
            return;
        }
        var file = read(path);
        for (var field : edits.fields().keySet()) {
            arguments(field).forEach(argument -> refuse(file, argument));
        }
        if (!edits.declare().isEmpty() || !edits.undeclare().isEmpty()) {
            refuse(file, "install_requires");
        }
    }

    private static void refuse(SetupPyFile file, String argument) {
        if (file.argument(argument).isPresent()) {
            throw refused(
                    "The call of setup() in setup.py gives `" + argument + "`, which wins over setup.cfg.",
                    file.line(argument));
        }
    }

    private static List<String> arguments(Field field) {
        return switch (field) {
            case NAME, VERSION, DESCRIPTION, LICENSE, KEYWORDS, CLASSIFIERS -> List.of(field.key());
            case README -> List.of("long_description");
            case REQUIRES_PYTHON -> List.of("python_requires");
            case LICENSE_FILES -> List.of("license_files");
            case AUTHORS -> List.of("author", "author_email");
            case MAINTAINERS -> List.of("maintainer", "maintainer_email");
            case URLS -> List.of("url", "project_urls");
            case SCRIPTS, GUI_SCRIPTS -> List.of("entry_points");
        };
    }

    static ShipException refused(String why, int line) {
        var problem = Problem.error(Topic.METADATA, why)
                .in(SetupPyFile.NAME, line, 0)
                .advise("Edit setup.py by hand, or move the metadata to pyproject.toml.");
        return new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }

    private static SetupPyFile read(Path path) {
        try {
            return SetupPyFile.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new ShipException(ShipException.Kind.BAD_INPUT, PyprojectFile.unreadable(SetupPyFile.NAME, e), e);
        }
    }
}
