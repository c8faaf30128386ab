package dev.slipway.metadata.move;

import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.SetupCfgFile;
import dev.slipway.metadata.SetupPyFile;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What describes a project today, where that is not {@code [project]}. */
public enum MoveSource {
    /** {@code [tool.poetry]}. */
    POETRY("Poetry's own table"),
    /** {@code [tool.flit.metadata]}. */
    FLIT("Flit's old table"),
    /** setup.cfg, with what setup.py adds. */
    SETUP_CFG("setup.cfg"),
    /** setup.py alone. */
    SETUP_PY("setup.py");

    private final String title;

    MoveSource(String title) {
        this.title = title;
    }

    /** What a sentence calls it. */
    public String title() {
        return title;
    }

    /** What describes the project in this folder; empty if that is {@code [project]} or nothing, or cannot be read. */
    public static Optional<MoveSource> of(Path root) {
        try {
            var pyproject = root.resolve(PyprojectFile.NAME);
            if (Files.isRegularFile(pyproject)) {
                switch (PyprojectFile.read(pyproject).style()) {
                    case POETRY -> {
                        return Optional.of(POETRY);
                    }
                    case FLIT -> {
                        return Optional.of(FLIT);
                    }
                    case PROJECT -> {
                        return Optional.empty();
                    }
                    case NONE -> {
                        // Another file may say it.
                    }
                }
            }
            var cfg = root.resolve(SetupCfgFile.NAME);
            if (Files.isRegularFile(cfg)
                    && SetupCfgFile.of(Files.readAllBytes(cfg)).metadata().isDeclared()) {
                return Optional.of(SETUP_CFG);
            }
            var py = root.resolve(SetupPyFile.NAME);
            return Files.isRegularFile(py)
                            && SetupPyFile.of(Files.readAllBytes(py)).callsSetup()
                    ? Optional.of(SETUP_PY)
                    : Optional.empty();
        } catch (ShipException | IOException e) {
            return Optional.empty();
        }
    }
}
