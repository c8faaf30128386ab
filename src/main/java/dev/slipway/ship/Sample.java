package dev.slipway.ship;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project to try Slipway on.
 *
 * @param id name of its folder
 * @param title what a person calls it
 * @param files what it holds, relative with {@code /}
 */
public record Sample(String id, String title, List<String> files) {

    /** A small package that any Python from 3.9 on can run. */
    public static final Sample TIDE_TABLE = new Sample(
            "tide-table",
            "Tide table",
            List.of(
                    "README.md",
                    "pyproject.toml",
                    "src/tides/__init__.py",
                    "src/tides/__main__.py",
                    "src/tides/harbours.json",
                    "src/tides/harbours.py",
                    "src/tides/moon.py"));

    /** A package with a scikit-learn model whose pins the newest Pythons cannot meet. */
    public static final Sample MLM_DEMO = new Sample(
            "mlm-demo",
            "Regression package",
            List.of(
                    "MANIFEST.in",
                    "README.md",
                    "pyproject.toml",
                    "setup.cfg",
                    "regressor/__init__.py",
                    "regressor/__main__.py",
                    "regressor/data.json",
                    "regressor/model.pickle",
                    "regressor/predict.py",
                    "regressor/train.py"));

    /** A single script with no packaging file. */
    public static final Sample SHIP_LOG = new Sample("ship-log", "Bare script", List.of("arrivals.csv", "report.py"));

    public static List<Sample> all() {
        return List.of(TIDE_TABLE, MLM_DEMO, SHIP_LOG);
    }

    /**
     * Copies the sample. Files that are there already stay as they are, so that a sample that somebody worked on can be opened again.
     *
     * @param folder where it goes; made when missing
     * @throws ShipException (CANNOT_WRITE) if the folder cannot be written
     */
    public void copyTo(Path folder) {
        for (String file : files) {
            Path target = folder.resolve(file);
            try (InputStream in = Sample.class.getResourceAsStream("/dev/slipway/samples/" + id + "/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the sample " + id + " lacks " + file);
                }
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            } catch (FileAlreadyExistsException e) {
                if (Files.isRegularFile(target)) {
                    continue;
                }
                throw cannotCopy(folder, e);
            } catch (IOException e) {
                throw cannotCopy(folder, e);
            }
        }
    }

    private static ShipException cannotCopy(Path folder, IOException cause) {
        return new ShipException(
                ShipException.Kind.CANNOT_WRITE,
                Problem.error(
                                Topic.PROJECT,
                                "The sample cannot be copied to " + folder + ": " + cause.getMessage() + ".")
                        .advise("Name another folder for it."),
                cause);
    }
}
