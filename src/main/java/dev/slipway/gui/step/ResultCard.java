package dev.slipway.gui.step;

import dev.slipway.artifact.Artifacts;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.session.TaskRow;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.plan.CheckResult;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.ship.ArtifactResult;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What came of one artifact: the file, and the checks that say it works. */
final class ResultCard extends VBox {
    /** A program's answer longer than this is in the log. */
    private static final int MOST_LINES = 8;

    ResultCard(Texts texts, ArtifactResult result, Session session, RunModel running, Outside outside) {
        super(6);
        getStyleClass().addAll("choice", "still");
        if (!result.verified()) {
            getStyleClass().add("failed");
        }
        setPadding(new Insets(14, 17, 14, 17));
        List<TaskRow> failed = failed(result, session);
        String title = Artifacts.of(result.id())
                .map(artifact -> ArtifactCard.title(texts, artifact))
                .orElse(result.id());
        getChildren().add(head(texts, title, result, failed, session));
        var checks = new VBox(4);
        checks.setPadding(new Insets(0, 0, 0, 32));
        for (TaskRow row : failed) {
            StepResult ended = row.result();
            if (ended != null && ended.problem() != null) {
                checks.getChildren().add(failure(texts, texts.tell(ended.problem()), session));
            }
        }
        for (CheckResult check : result.checks()) {
            checks.getChildren().add(check(texts, check));
        }
        expecting(texts, result, session, checks);
        if (!result.sha256().isEmpty()) {
            checks.getChildren().add(Labels.path("SHA-256 " + result.sha256(), "code", "third"));
        }
        getChildren().add(checks);
        if (result.path() != null || result.name() != null) {
            var acts = new ResultActs(texts, title, result, session, running, outside);
            VBox.setMargin(acts, new Insets(8, 0, 0, 32));
            getChildren().add(acts);
        }
    }

    private static List<TaskRow> failed(ArtifactResult result, Session session) {
        return session.run().rows().stream()
                .filter(row -> result.id().equals(row.step().artifact())
                        && row.stateProperty().get() == StepState.FAILED)
                .toList();
    }

    /** The cause, what follows, and the button that solves it. */
    private static VBox failure(Texts texts, Problem problem, Session session) {
        VBox box = Boxes.column(2, Labels.wrapped(problem.message(), "strong"));
        String detail = ProblemNote.detail(problem);
        if (!detail.isEmpty()) {
            box.getChildren().add(Labels.wrapped(detail, "second", "small-text"));
        }
        Remedy remedy = problem.remedy();
        if (remedy != null && remedy.fix() != null) {
            Fix fix = remedy.fix();
            Button button = Buttons.small(texts.get("ship.fixAgain", remedy.text()), () -> session.applyAndShip(fix));
            button.setId("fix-and-ship");
            button.getStyleClass().add("accent");
            VBox.setMargin(button, new Insets(6, 0, 0, 0));
            box.getChildren().add(button);
        }
        VBox.setMargin(box, new Insets(0, 0, 6, 0));
        return box;
    }

    /** What it printed can be made what is expected from the next run on, or that can be forgotten. */
    private static void expecting(Texts texts, ArtifactResult result, Session session, VBox checks) {
        boolean expects = !session.profileProperty().get().agreed().expected().isEmpty();
        List<String> lines = expects ? List.of() : result.printed();
        if (!expects && lines.isEmpty()) {
            return;
        }
        Button button =
                Buttons.small(expects ? texts.get("ship.expectNothing") : texts.get("ship.expectThis"), () -> {});
        button.setId("expect");
        button.setOnAction(_ -> {
            session.apply(new Fix.Expect(lines));
            button.setText(expects ? texts.get("ship.expectsNothing") : texts.get("ship.expectsThis"));
            button.setDisable(true);
        });
        VBox.setMargin(button, new Insets(4, 0, 2, 0));
        checks.getChildren().add(button);
    }

    private static HBox head(Texts texts, String title, ArtifactResult result, List<TaskRow> failed, Session session) {
        var dot = new MarkDot("", false);
        dot.show(result.verified() ? Mark.YES : Mark.NO);
        Label name = Labels.of(title, "strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox head = Boxes.row(12, dot, name);
        Path path = result.path();
        String tag = result.name();
        if (path == null && tag == null) {
            String says = result.checks().isEmpty() ? texts.get("ship.notMade") : texts.get("ship.notPassed");
            head.getChildren().addAll(Labels.of(says, "second"), Boxes.spring());
            failed.stream()
                    .findFirst()
                    .ifPresent(row -> head.getChildren()
                            .add(Buttons.small(
                                    texts.get("task.log"),
                                    () -> session.showLog(row.step().id()))));
            return head;
        }
        String shown = tag != null ? tag : path == null ? "" : String.valueOf(path.getFileName());
        Label file = Labels.path(shown, "code", "second");
        file.setMinWidth(40);
        Label size = Labels.of(Words.bytes(result.bytes()), "code", "second");
        size.setMinWidth(USE_PREF_SIZE);
        head.getChildren().addAll(Boxes.wide(file), size);
        return head;
    }

    private static VBox check(Texts texts, CheckResult check) {
        Label title = Labels.wrapped(texts.tell(check.title()), "small-text", check.ok() ? "second" : "plain");
        var icon = check.ok() ? Icon.CHECK.node("good", "tiny") : Icon.CROSS.node("wrong", "tiny");
        VBox box = Boxes.column(4, Boxes.row(6, icon, Boxes.wide(title)));
        String output = check.output().strip();
        if (!output.isEmpty()) {
            var block = new VBox();
            block.getStyleClass().add("block");
            output.lines().limit(MOST_LINES).forEach(line -> {
                Label label = Labels.of(line, "code");
                block.getChildren().add(label);
            });
            if (output.lines().count() > MOST_LINES) {
                block.getChildren().add(Labels.of("…", "code", "third"));
            }
            box.getChildren().add(block);
        }
        return box;
    }
}
