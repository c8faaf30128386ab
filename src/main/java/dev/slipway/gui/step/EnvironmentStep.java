package dev.slipway.gui.step;

import dev.slipway.gui.console.TaskList;
import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.CommandBlock;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.plan.Step;
import dev.slipway.problem.Topic;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The fourth step: which Python, which engine, and the environment itself. */
public final class EnvironmentStep {
    private final Texts texts;
    private final Session session;
    private final EnvironmentModel model;
    private final Region content;
    private final VBox side = new VBox(24);
    private final Button cancel;
    private final SimpleObjectProperty<@Nullable Act> primary = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<List<Act>> acts = new SimpleObjectProperty<>(List.of());

    public EnvironmentStep(Texts texts, Session session, EnvironmentModel model) {
        this.texts = texts;
        this.session = session;
        this.model = model;
        var other = Buttons.small(texts.get("environment.other"), this::chooseOther);
        other.setId("other-interpreter");
        VBox pythons = Boxes.section(texts.get("project.python"), new PythonList(texts, session, model), other);
        VBox engines = Boxes.section(texts.get("environment.madeBy"), new EngineChoiceRow(texts, session, model));
        VBox tasks = Boxes.section(texts.get("environment.steps"), new TaskList(texts, session));
        tasks.visibleProperty().bind(model.ranProperty());
        tasks.managedProperty().bind(model.ranProperty());
        content = Boxes.scrolling(
                new VBox(
                        new RunNotes(texts, session, RunState.Purpose.ENVIRONMENT),
                        new TopicNotes(texts, session, Topic.ENVIRONMENT),
                        Boxes.column(
                                28,
                                tasks,
                                new EnvironmentCard(texts, session, model),
                                pythons,
                                engines,
                                Boxes.section(texts.get("environment.versions"), new VersionChoices(texts, session)))),
                new Insets(0, 32, 24, 32));
        cancel = Buttons.quiet(texts.get("ship.cancel"), session::cancel);
        cancel.setGraphic(Icon.CROSS.node());
        cancel.visibleProperty().bind(model.runningProperty());
        session.outlookProperty().addListener((_, _, _) -> refresh());
        model.runningProperty().addListener((_, _, _) -> refresh());
        model.toBeMadeProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        side.getChildren().clear();
        for (Step step : model.steps()) {
            List<String> commands = model.commands(step);
            if (!commands.isEmpty()) {
                side.getChildren()
                        .add(Boxes.section(
                                texts.tell(step.title()), new CommandBlock(commands, texts.get("drawer.copy"))));
            }
        }
        side.getChildren()
                .add(Boxes.section(
                        texts.get("environment.where"),
                        Labels.wrapped(texts.get("environment.whereText"), "second", "small-text")));
        boolean make = model.toBeMadeProperty().get()
                && model.canMake()
                && !model.runningProperty().get();
        var idle = Bindings.not(session.run().runningProperty());
        acts.set(
                model.toBeMadeProperty().get()
                        ? List.of()
                        : List.of(new Act(texts.get("environment.again"), session::makeEnvironment, idle)));
        primary.set(make ? new Act(texts.get("environment.create"), session::makeEnvironment) : null);
    }

    private void chooseOther() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("environment.other"));
        File chosen = chooser.showOpenDialog(content.getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.toPath());
        }
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.ENVIRONMENT, texts.get("step.environment"), model.standing(), content)
                .beside(side)
                .cornered(cancel)
                .doing(acts, primary);
    }
}
