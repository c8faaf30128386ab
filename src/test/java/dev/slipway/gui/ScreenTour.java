package dev.slipway.gui;

import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.dependency.PythonFit;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Staged;
import dev.slipway.gui.theme.Texts;
import dev.slipway.platform.Platform;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.ship.Sample;
import dev.slipway.ship.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Every screen of the window, in each of its states, the same each time. */
final class ScreenTour {
    /** Looks at one of them. */
    interface Visitor {
        void see(String screen, StagedWindow window) throws Exception;
    }

    private static final int SHIP = 4;

    private final Path home;
    private final Locale locale;
    private final Visitor visitor;
    private final StagedWorld world;

    private ScreenTour(Path home, Locale locale, Visitor visitor) {
        this.home = home;
        this.locale = locale;
        this.visitor = visitor;
        this.world = new StagedWorld(home);
    }

    /** @param home an empty folder, which is the user's home meanwhile */
    static void through(Path home, Locale locale, Visitor visitor) throws Exception {
        String real = System.getProperty("user.home");
        System.setProperty("user.home", home.toString());
        try {
            new ScreenTour(home, locale, visitor).all();
        } finally {
            System.setProperty("user.home", real);
        }
    }

    private void all() throws Exception {
        start();
        script();
        package_();
        shipping();
        tools();
    }

    private void start() throws Exception {
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.act(() -> window.desk().showStart());
            machine(window);
            visitor.see("start-empty", window);
            window.act(() -> window.desk().showSettings());
            visitor.see("settings-alone", window);
        }
        RecentProjects.write(world.folders(), home);
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.answered(
                    () -> window.desk().showStart(),
                    () -> window.desk().lookupAll(".recent").size() == 3
                            && window.desk().lookup(".recent .gone") != null);
            machine(window);
            visitor.see("start-full", window);
        }
    }

    /** The line about the machine at the foot of the start screen, which is another one on each machine. */
    private void machine(StagedWindow window) {
        window.act(() -> {
            var label = (Label) window.desk().lookup("#machine");
            label.textProperty().unbind();
            label.setText("Python 3.8, 3.10, 3.11, 3.13 · uv");
        });
    }

    private void script() throws Exception {
        Path project = copy(Sample.SHIP_LOG, "ship-log");
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.open(project);
            visitor.see("looking", window);
            known(window, project, profile -> profile, StagedWorld.allFit(), null);
            visitor.see("project-script", window);
            window.answered(
                    () -> button(window, "package.turn").fire(),
                    () -> window.desk().lookup("#package-name") != null
                            && !button(window, "package.write").isDisabled());
            visitor.see("project-package", window);
            go(window, 1);
            visitor.see("metadata-script", window);
            go(window, 2);
            visitor.see("dependencies-script", window);
        }
    }

    private void package_() throws Exception {
        Path project = copy(Sample.MLM_DEMO, "mlm-demo");
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.open(project);
            Survey survey = known(window, project, profile -> profile, StagedWorld.allFit(), null);
            window.act(() -> Staged.listings(window.session(), StagedWorld.listings(survey)));
            visitor.see("project", window);
            go(window, 1);
            visitor.see("metadata", window);
            window.act(() -> ((TextInputControl) window.desk().lookup("#field-description"))
                    .setText("Tells what a house is worth"));
            known(window, project, profile -> profile, StagedWorld.allFit(), null);
            visitor.see("metadata-changed", window);
            known(window, project, profile -> profile.withNothingPending(), StagedWorld.allFit(), null);
            go(window, 2);
            visitor.see("dependencies", window);
            window.act(() -> ((TableView<?>) window.desk().lookup("#dependencies"))
                    .getSelectionModel()
                    .select(0));
            visitor.see("dependencies-chosen", window);
            go(window, 3);
            visitor.see("environment-to-make", window);
            known(window, project, profile -> profile, StagedWorld.oldOnesFit(), "3.13");
            visitor.see("environment-does-not-fit", window);
            known(window, project, profile -> profile, StagedWorld.oldOnesFit(), null);
            visitor.see("environment-other-python", window);
            known(window, project, profile -> profile, StagedWorld.allFit(), null);
            Outlook outlook =
                    Objects.requireNonNull(window.session().outlookProperty().get());
            var run = new StagedRun(window, outlook.making(), home.resolve("logs"));
            run.environment();
            visitor.see("environment-running", window);
        }
    }

    private void shipping() throws Exception {
        Path project = copy(Sample.MLM_DEMO, "mlm-regressor");
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.open(project);
            known(window, project, profile -> profile, StagedWorld.allFit(), null);
            go(window, SHIP);
            visitor.see("ship", window);
            known(
                    window,
                    project,
                    profile -> profile.withArtifact("wheel", null).withArtifact("sdist", null),
                    StagedWorld.allFit(),
                    null);
            visitor.see("ship-nothing-chosen", window);
            known(
                    window,
                    project,
                    profile -> profile.withArtifact("wheel", Map.of()).withArtifact("executable", Map.of()),
                    StagedWorld.allFit(),
                    null);
            visitor.see("ship-options", window);
            known(
                    window,
                    project,
                    profile -> profile.withArtifact("executable", null).withArtifact("sdist", Map.of()),
                    StagedWorld.allFit(),
                    null);
            Outlook outlook =
                    Objects.requireNonNull(window.session().outlookProperty().get());
            var run = new StagedRun(window, outlook.shipping(), home.resolve("logs"));
            run.halfWay();
            visitor.see("ship-running", window);
            run.done();
            visitor.see("ship-done", window);
            run.failed();
            visitor.see("ship-failed", window);
            window.act(() -> window.session().showLog(run.loud()));
            visitor.see("console", window);
            window.act(() -> window.wizard().toggleConsole());
            run.cancelled();
            visitor.see("ship-cancelled", window);
        }
    }

    private void tools() throws Exception {
        Path project = copy(Sample.MLM_DEMO, "mlm-profiles");
        try (var window = StagedWindow.open(locale, world, home, docker())) {
            window.open(project);
            known(window, project, profile -> profile, StagedWorld.allFit(), null);
            window.answered(() -> window.wizard().tool("profiles"), () -> true);
            visitor.see("profiles-empty", window);
            ProfileFile.fresh(project.resolve("slipway.json")).save(Profile.proposed());
            ProfileFile.fresh(project.resolve("windows.json"))
                    .save(Profile.proposed().withPython("3.11").withArtifact("executable", Map.of("windowed", "true")));
            window.answered(
                    () -> window.wizard().tool("profiles"),
                    () -> window.desk().lookupAll(".row.tall").size() == 2);
            window.answered(
                    () -> button(window, "profiles.compare", 1).fire(),
                    () -> window.desk().lookup(".diff-line") != null
                            || window.desk().lookup(".side-scroll") == null);
            visitor.see("profiles", window);
            window.answered(() -> window.wizard().tool("history"), () -> true);
            visitor.see("history-empty", window);
            edit(project);
            window.answered(
                    () -> window.wizard().tool("history"),
                    () -> window.desk().lookupAll(".two-lines").size() == 3);
            visitor.see("history", window);
            if (Files.exists(home.resolve("bin/docker"))) {
                window.answered(
                        () -> window.wizard().tool("containers"),
                        () -> window.desk().lookupAll(".row").size() >= 4);
                visitor.see("containers", window);
            }
            window.answered(
                    () -> window.wizard().tool("settings"), () -> window.desk().lookup("#search") != null);
            visitor.see("settings", window);
            window.act(() -> ((TextInputControl) window.desk().lookup("#search")).setText("proxy"));
            visitor.see("settings-search", window);
        }
        try (var window = StagedWindow.open(locale, world, home, "")) {
            window.open(project);
            window.answered(
                    () -> window.wizard().tool("containers"),
                    () -> window.desk().lookup(".note") != null);
            visitor.see("containers-none", window);
        }
    }

    private static void edit(Path project) throws IOException {
        UndoHistory history = UndoHistory.of(project);
        history.apply(List.of(FileChange.create(project.resolve("LICENSE"), "Apache License\n", "Write LICENSE")));
        history.undo();
        Path setup = project.resolve("setup.cfg");
        byte[] before = Files.readAllBytes(setup);
        byte[] after = new String(before, StandardCharsets.UTF_8)
                .replace("h5py", "h5py>=3")
                .getBytes(StandardCharsets.UTF_8);
        history.apply(List.of(FileChange.replace(setup, before, after, "Declare h5py>=3 in setup.cfg")));
        history.apply(List.of(
                FileChange.create(
                        project.resolve("a file with a long name that says a lot/notes.md"), "a\n", "Write notes.md"),
                FileChange.create(project.resolve("docs/how this came about.md"), "b\n", "Write notes.md")));
    }

    /** A program that answers as Docker does; empty where programs cannot be made so. */
    private String docker() throws IOException {
        if (Platform.current() == Platform.WINDOWS) {
            return "";
        }
        Path program = Files.createDirectories(home.resolve("bin")).resolve("docker");
        Files.writeString(program, """
                #!/bin/sh
                case "$1 $2" in
                  "--version "*) echo "Docker version 27.5.1, build 9f9e405";;
                  "version "*) echo 27.5.1;;
                  "buildx "*) echo "github.com/docker/buildx v0.20.0";;
                  "ps "*|"container "*) cat <<'END'
                {"ID":"4f1c2a9b7d3e","Names":"loan-approval","Image":"loan-approval:1.0.0","Command":"\\"python -m loan\\"","Status":"Up 2 hours","State":"running","Ports":"0.0.0.0:8501->8501/tcp","CreatedAt":"2026-03-02 10:11:12 +0000 UTC","Size":"0B"}
                {"ID":"9a8b7c6d5e4f","Names":"nightly-report","Image":"report:latest","Command":"\\"report\\"","Status":"Exited (1) 3 days ago","State":"exited","Ports":"","CreatedAt":"2026-02-27 02:00:00 +0000 UTC","Size":"0B"}
                END
                  ;;
                  "images "*|"image "*) cat <<'END'
                {"ID":"sha256:aa11bb22cc33","Repository":"loan-approval","Tag":"1.0.0","CreatedAt":"2026-03-02 10:00:00 +0000 UTC","CreatedSince":"2 weeks ago","Size":"412MB"}
                {"ID":"sha256:dd44ee55ff66","Repository":"python","Tag":"3.11-slim","CreatedAt":"2026-01-15 08:00:00 +0000 UTC","CreatedSince":"2 months ago","Size":"125MB"}
                END
                  ;;
                  *) exit 0;;
                esac
                """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.getParent().toString();
    }

    private Path copy(Sample sample, String name) {
        Path folder = home.resolve("projects").resolve(name);
        sample.copyTo(folder);
        return folder;
    }

    private Survey known(
            StagedWindow window,
            Path project,
            UnaryOperator<Profile> choice,
            List<PythonFit> fits,
            @Nullable String python) {
        Profile profile = choice.apply(window.session().profileProperty().get());
        Survey survey = StagedWorld.survey(project, profile);
        Outlook outlook = world.outlook(project, survey, profile, fits, python);
        window.act(() -> {
            window.session().change(_ -> profile);
            Staged.known(window.session(), survey, outlook);
        });
        return survey;
    }

    private void go(StagedWindow window, int step) {
        window.act(() -> window.wizard().go(step));
    }

    private Button button(StagedWindow window, String key) {
        return button(window, key, 0);
    }

    private Button button(StagedWindow window, String key, int place) {
        String text = Texts.of(locale).get(key);
        return window.desk().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .skip(place)
                .findFirst()
                .orElseThrow();
    }
}
