package dev.slipway.gui.step;

import dev.slipway.environment.EnvironmentState;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.project.ModelFile;
import dev.slipway.project.PackagingFile;
import dev.slipway.project.SubProject;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.ship.Survey;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is in the folder besides: packaging files, models, an environment, further projects. */
final class ProjectSide extends VBox {
    private final Texts texts;
    private final Session session;
    private final Consumer<Path> open;

    ProjectSide(Texts texts, Session session, Consumer<Path> open) {
        super(24);
        this.texts = texts;
        this.session = session;
        this.open = open;
        session.surveyProperty().addListener((_, _, _) -> refresh());
        session.outlookProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        Survey survey = session.surveyProperty().get();
        var facts = new VBox();
        if (survey != null) {
            for (PackagingFile file : survey.project().packaging()) {
                facts.getChildren().add(fact(file.path(), texts.tell(file.what())));
            }
            if (survey.project().packaging().isEmpty()) {
                facts.getChildren().add(fact(texts.get("project.packaging"), texts.get("project.none")));
            }
            for (ModelFile model : survey.project().models()) {
                facts.getChildren().add(fact(RelativePath.nameOf(model.path()), model(model)));
            }
        }
        Outlook outlook = session.outlookProperty().get();
        if (outlook != null) {
            facts.getChildren()
                    .add(fact(
                            texts.get("step.environment"),
                            outlook.environment().map(this::environment).orElse(texts.get("project.none"))));
            facts.getChildren()
                    .add(fact(
                            texts.get("project.python"),
                            outlook.pythons()
                                    .chosen()
                                    .map(python -> texts.get("project.pythonTaken", python.version()))
                                    .orElse(texts.get("project.noPython"))));
        }
        getChildren().add(Boxes.section(texts.get("project.here"), facts));
        if (survey != null && session.projects().size() > 1) {
            var others = new VBox(4);
            for (SubProject sub : session.projects()) {
                others.getChildren().add(other(sub));
            }
            getChildren().add(Boxes.section(texts.get("project.others"), others));
        }
    }

    private HBox other(SubProject sub) {
        boolean taken = sub.path().equals(session.picked());
        Label name = Labels.path(sub.path().isEmpty() ? texts.get("project.whole") : sub.path(), "code");
        name.setMinWidth(0);
        Label kind = Labels.of(new Words(texts).kind(sub.kind()), "second", "caption");
        return Boxes.line(
                8,
                Boxes.wide(Boxes.column(0, name, kind)),
                taken
                        ? Labels.of(texts.get("project.taken"), "second", "small-text")
                        : Buttons.small(texts.get("project.take"), () -> session.pick(sub, open)));
    }

    private String environment(EnvironmentState state) {
        return switch (state.kind()) {
            case MISSING -> texts.get("project.none");
            case FITS -> texts.get("environment.stateFits", String.valueOf(state.version()));
            case OTHER_PYTHON -> texts.get("environment.stateOther", String.valueOf(state.version()));
            case STALE -> texts.get("environment.stateStale");
            case NOT_AN_ENVIRONMENT -> texts.get("environment.stateOdd");
        };
    }

    private static String model(ModelFile model) {
        String writers = model.writtenBy().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return writers.isEmpty() ? model.format() : writers;
    }

    static HBox fact(String name, String value) {
        Label left = Labels.path(name, "second", "small-text");
        Boxes.width(left, 112);
        Label right = Labels.wrapped(value, "small-text");
        HBox row = Boxes.line(12, left, Boxes.wide(right));
        row.setStyle("-fx-padding: 7 0 7 0;");
        return row;
    }
}
