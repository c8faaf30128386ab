package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.environment.Interpreter;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import dev.slipway.project.ModelFile;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known to go wrong with frozen programs, found before one is made. */
public final class Hazards {
    private Hazards() {}

    /** Those of this shipment, with what is done about each. */
    public static List<Problem> of(Shipment shipment, FreezeOptions options) {
        List<Problem> problems = new ArrayList<>();
        Optional<EntryPoint> start = shipment.subject().entryPoint();
        if (start.isEmpty() || start.get().kind() == EntryKind.NOTEBOOK) {
            problems.add(Problem.error(
                            Topic.PROJECT,
                            start.isEmpty()
                                    ? "Nothing here can be started, so no executable can be made."
                                    : "A notebook cannot be made an executable as it is.")
                    .advise(
                            start.isEmpty()
                                    ? "Give a script a main guard, or declare a command; or ship a wheel only."
                                    : "Turn it into a script first, in the step Project."));
            return problems;
        }
        library(shipment).ifPresent(problems::add);
        processes(shipment, start.get(), options).ifPresent(problems::add);
        models(shipment).ifPresent(problems::add);
        dynamic(shipment).ifPresent(problems::add);
        windowed(shipment, start.get(), options).ifPresent(problems::add);
        served(start.get()).ifPresent(problems::add);
        lying(shipment, start.get(), options).ifPresent(problems::add);
        icon(shipment, options).ifPresent(problems::add);
        kept(shipment, start.get(), options).ifPresent(problems::add);
        changed(shipment, start.get(), options).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> library(Shipment shipment) {
        Interpreter python = shipment.python();
        if (python.sharedLibrary() || shipment.platform() == Platform.WINDOWS) {
            return Optional.empty();
        }
        Problem problem = Problem.error(
                        Topic.ENVIRONMENT, "Python " + python.version() + " was built without a shared library.")
                .so("PyInstaller cannot make an executable with it.");
        return Optional.of(
                shipment.pythons().stream()
                        .filter(Interpreter::sharedLibrary)
                        .findFirst()
                        .map(other -> problem.fix("Use Python " + other.version(), new Fix.UsePython(other.version())))
                        .orElseGet(
                                () -> problem.advise(
                                        "Build it with --enable-shared (pyenv: PYTHON_CONFIGURE_OPTS=--enable-shared), or take one from uv or python.org.")));
    }

    private static Optional<Problem> processes(Shipment shipment, EntryPoint start, FreezeOptions options) {
        if (options.keepsSpec()) {
            return Optional.empty();
        }
        return shipment.subject().project().imports().stream()
                .filter(one -> one.module().startsWith("multiprocessing")
                        || one.module().equals("concurrent.futures")
                                && one.names().contains("ProcessPoolExecutor"))
                .findFirst()
                .map(one -> Problem.info(Topic.SHIP, "The program starts processes of its own.")
                        .in(one.file(), one.line(), 0)
                        .so(
                                "A frozen one would start itself over and over; the executable calls freeze_support first, before "
                                        + start.file() + "."));
    }

    private static Optional<Problem> models(Shipment shipment) {
        List<ModelFile> models = shipment.subject().project().models().stream()
                .filter(model -> !model.modules().isEmpty())
                .toList();
        if (models.isEmpty()) {
            return Optional.empty();
        }
        long modules = models.stream()
                .flatMap(model -> model.modules().stream())
                .distinct()
                .count();
        return Optional.of(Problem.info(
                        Topic.SHIP,
                        models.getFirst().path() + " needs " + modules + (modules == 1 ? " module" : " modules")
                                + " that only the model names.")
                .so("PyInstaller cannot see them; they are given to it as hidden imports."));
    }

    private static Optional<Problem> dynamic(Shipment shipment) {
        return shipment.subject().project().imports().stream()
                .filter(ImportUse::dynamic)
                .findFirst()
                .map(one -> Problem.info(Topic.SHIP, one.module() + " is imported by name while the program runs.")
                        .in(one.file(), one.line(), 0)
                        .so("It is given to PyInstaller as a hidden import."));
    }

    private static Optional<Problem> windowed(Shipment shipment, EntryPoint start, FreezeOptions options) {
        boolean windowed = new SpecFile(shipment, start, options).windowed();
        if (!windowed) {
            return Optional.empty();
        }
        if (start.evidence().contains("asks for input")) {
            return Optional.of(
                    Problem.warning(Topic.SHIP, "The program asks for input, and a windowed one has nowhere to type.")
                            .in(start.file(), start.line(), 0)
                            .fix(
                                    "Give it a console",
                                    new Fix.SetOption(FreezeOptions.ARTIFACT, FreezeOptions.WINDOW, "console")));
        }
        return Optional.of(Problem.info(Topic.SHIP, "A windowed program on Windows has no place to print to.")
                .so("What it prints is dropped, so that print does not fail."));
    }

    private static Optional<Problem> served(EntryPoint start) {
        return switch (start.kind()) {
            case STREAMLIT ->
                Optional.of(Problem.info(Topic.SHIP, "A Streamlit app does not start by itself when it is frozen.")
                        .so("The executable gets a launcher that serves it; PORT and HOST say where."));
            case DASH, FLASK, FASTAPI, DJANGO ->
                Optional.of(Problem.info(Topic.SHIP, "The executable serves the app by a launcher of its own.")
                        .so("It starts no second process to watch files; PORT and HOST say where."));
            case GRADIO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> Optional.empty();
        };
    }

    /** Whether what the program changes among its files is gone at its next start. */
    private static boolean forgets(SpecFile spec) {
        return spec.options().oneFile()
                && !spec.options().keepsSpec()
                && !spec.folder().equals("user");
    }

    /** Where a single file keeps what it stores in a database. */
    private static Optional<Problem> kept(Shipment shipment, EntryPoint start, FreezeOptions options) {
        if (!options.oneFile() || options.keepsSpec()) {
            return Optional.empty();
        }
        String how =
                "A single file unpacks itself at each start; what it stores is kept in a folder of its user, which it tells.";
        List<String> lasting = new SpecFile(shipment, start, options).lasting();
        if (lasting.isEmpty() && SqliteFiles.isMadeBy(shipment.subject(), start)) {
            return options.value(FreezeOptions.FOLDER).equals("auto")
                    ? Optional.of(Problem.info(Topic.SHIP, "The app may keep a database beside its code.")
                            .so(how))
                    : Optional.empty();
        }
        if (lasting.isEmpty()) {
            return SqliteFiles.besideCode(shipment)
                    .map(one -> Problem.warning(Topic.SHIP, "The program may keep a database beside its code.")
                            .in(one.file(), one.line(), 0)
                            .so(
                                    "A single file unpacks itself at each start, so what is stored there is gone at the next one.")
                            .fix(
                                    "Make it a folder",
                                    new Fix.SetOption(
                                            FreezeOptions.ARTIFACT, FreezeOptions.FORM, FreezeOptions.ONE_FOLDER)));
        }
        Problem told = Problem.info(Topic.SHIP, lasting.getFirst() + " is a database and goes along.")
                .in(lasting.getFirst(), 0, 0)
                .so(how);
        // Windows lets few users make links, and a script's own __file__ stays in the bundle.
        return Optional.of(
                shipment.platform() == Platform.WINDOWS && start.kind() == EntryKind.SCRIPT
                        ? told.advise("Make it a folder if the script finds its database by __file__.")
                        : told);
    }

    /** A single file unpacks itself anew each time, so what is changed there is lost without a word. */
    private static Optional<Problem> changed(Shipment shipment, EntryPoint start, FreezeOptions options) {
        SpecFile spec = new SpecFile(shipment, start, options);
        if (!forgets(spec)) {
            return Optional.empty();
        }
        List<String> lasting = spec.lasting();
        return shipment.subject().project().dataFiles().stream()
                .filter(file ->
                        !file.changedIn().isEmpty() && shipment.cargo().used().contains(file.path()))
                .filter(file -> !lasting.contains(file.path()))
                .findFirst()
                .map(file -> Problem.warning(
                                Topic.SHIP, "The program changes " + file.path() + ", which goes along with it.")
                        .at(file.changedIn().getFirst())
                        .so("A single file unpacks itself at each start, so the change is gone at the next one.")
                        .fix(
                                "Keep its files with the user",
                                new Fix.SetOption(FreezeOptions.ARTIFACT, FreezeOptions.FOLDER, "user")));
    }

    private static Optional<Problem> icon(Shipment shipment, FreezeOptions options) {
        String icon = options.value("icon");
        if (icon.isEmpty() || Files.isRegularFile(shipment.folders().root().resolve(icon))) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(Topic.SHIP, "The icon " + icon + " is not there.")
                .in(icon, 0, 0)
                .fix("Take no icon", new Fix.SetOption(FreezeOptions.ARTIFACT, "icon", "")));
    }

    /** A spec of the person's own that lies there unused is easily taken for the one that is used. */
    private static Optional<Problem> lying(Shipment shipment, EntryPoint start, FreezeOptions options) {
        String file = new SpecFile(shipment, start, options).name() + ".spec";
        if (options.keepsSpec()
                || !Files.isRegularFile(shipment.folders().root().resolve(file))) {
            return Optional.empty();
        }
        return Optional.of(Problem.info(Topic.SHIP, file + " lies in the project and is not used.")
                .in(file, 0, 0)
                .fix("Use " + file, new Fix.SetOption(FreezeOptions.ARTIFACT, FreezeOptions.SPEC, FreezeOptions.KEPT)));
    }
}
