package dev.slipway.gui.step;

import dev.slipway.gui.console.TaskList;
import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.plan.Step;
import dev.slipway.problem.Topic;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.ShipResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fifth step: what is made, the run, and what came of it. */
public final class ShipStep {
    private static final double CARD_WIDTH = 260;

    private final Texts texts;
    private final Session session;
    private final ShipModel model;
    private final Outside outside;
    private final RunModel runs;
    private final ShipPreview side;
    private final VBox body = new VBox();
    private final ScrollPane content;
    private final CardGrid cards = new CardGrid(12, CARD_WIDTH);
    private final VBox options = new VBox(20);
    private final Map<String, ArtifactCard> byArtifact = new HashMap<>();
    private final Map<String, OptionForm> forms = new HashMap<>();
    private final Region gap = space(20);
    private final VBox notes;
    private final Node planHead;
    private final VBox planned = new VBox();
    private final Node running;
    private final Node done;
    private final Button cancel;
    private final SimpleObjectProperty<@Nullable Act> primary = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<List<Act>> acts = new SimpleObjectProperty<>(List.of());

    /** @param outside the desktop */
    public ShipStep(Texts texts, Session session, ShipModel model, Outside outside) {
        this.texts = texts;
        this.session = session;
        this.outside = outside;
        this.model = model;
        this.runs = new RunModel(session);
        this.side = new ShipPreview(texts, session, model);
        notes = new VBox(
                new RunNotes(texts, session, RunState.Purpose.SHIP), new TopicNotes(texts, session, Topic.SHIP));
        planHead = Labels.section(texts.get("ship.plan"));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(session.run().progressProperty());
        var tasks = new TaskList(texts, session);
        done = new TaskList(texts, session);
        running = Boxes.column(18, bar, tasks);
        cancel = Buttons.quiet(texts.get("ship.cancel"), session::cancel);
        cancel.setGraphic(Icon.CROSS.node());
        cancel.setId("cancel");
        content = Boxes.scrolling(body, new Insets(0, 32, 24, 32));
        session.run().currentProperty().addListener((_, _, row) -> {
            if (row != null) {
                Boxes.reveal(content, tasks.of(row));
            }
        });
        model.phaseProperty().addListener((_, _, _) -> refresh());
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.profileProperty().addListener((_, _, _) -> showCards());
        session.run().resultProperty().addListener((_, _, _) -> refresh());
        model.standing().stopsProperty().addListener((_, _, _) -> choosePrimary());
        refresh();
    }

    private void refresh() {
        ShipModel.Phase phase = model.phaseProperty().get();
        Boxes.show(cancel, phase == ShipModel.Phase.RUNNING);
        showCards();
        switch (phase) {
            case CHOOSING -> {
                showPlan();
                show(List.of(notes, cards, options, gap, planHead, planned));
            }
            case RUNNING -> show(List.of(cards, gap, running));
            case RESULT -> {
                body.getChildren().setAll(notes);
                showResult();
            }
        }
        choosePrimary();
    }

    /** What stays where it is keeps the focus. */
    private void show(List<Node> parts) {
        if (!body.getChildren().equals(parts)) {
            body.getChildren().setAll(parts);
        }
    }

    private static Region space(double height) {
        var space = new Region();
        space.setMinHeight(height);
        return space;
    }

    private void showCards() {
        boolean locked = model.phaseProperty().get() == ShipModel.Phase.RUNNING;
        // While something is made the room is for what is being done.
        List<ArtifactCard> shown = model.artifacts().stream()
                .filter(artifact -> !locked || model.isChosen(artifact))
                .map(artifact ->
                        byArtifact.computeIfAbsent(artifact.id(), _ -> new ArtifactCard(texts, model, artifact)))
                .toList();
        shown.forEach(card -> card.refresh(locked));
        if (!cards.getChildren().equals(shown)) {
            cards.getChildren().setAll(shown);
        }
        showOptions();
    }

    /** The forms stay while they are typed in. */
    private void showOptions() {
        List<OptionForm> shown = model.artifacts().stream()
                .filter(artifact ->
                        model.isChosen(artifact) && !artifact.options().isEmpty())
                .map(artifact -> forms.computeIfAbsent(artifact.id(), _ -> new OptionForm(texts, model, artifact)))
                .toList();
        shown.forEach(OptionForm::refresh);
        if (!options.getChildren().equals(shown)) {
            options.getChildren().setAll(shown);
        }
        options.setPadding(new Insets(shown.isEmpty() ? 0 : 20, 0, 0, 0));
    }

    private void showPlan() {
        planned.getChildren().clear();
        for (Step step : model.planned()) {
            var line = Boxes.row(12, new MarkDot("", true), Labels.of(texts.tell(step.title())));
            line.setMinHeight(34);
            planned.getChildren().add(line);
        }
        if (model.planned().isEmpty()) {
            planned.getChildren().add(Labels.of(texts.get("ship.noPlan"), "second"));
        }
    }

    private void showResult() {
        ShipResult result = session.run().resultProperty().get();
        if (result == null) {
            return;
        }
        var made = new VBox(12);
        for (ArtifactResult one : result.artifacts()) {
            made.getChildren().add(new ResultCard(texts, one, session, runs, outside));
        }
        body.getChildren().addAll(made, space(24), Labels.section(texts.get("ship.steps")), done);
    }

    private void choosePrimary() {
        var possible = Bindings.createBooleanBinding(
                () -> model.standing().stopsProperty().get().isEmpty()
                        && !session.run().runningProperty().get()
                        && !session.lookingProperty().get()
                        && session.outlookProperty().get() != null,
                model.standing().stopsProperty(),
                session.run().runningProperty(),
                session.lookingProperty(),
                session.outlookProperty());
        acts.set(afterwards());
        primary.set(
                switch (model.phaseProperty().get()) {
                    case CHOOSING -> new Act(texts.get("step.ship"), session::ship, possible);
                    case RUNNING, RESULT -> null;
                });
    }

    private List<Act> afterwards() {
        if (model.phaseProperty().get() != ShipModel.Phase.RESULT) {
            return List.of();
        }
        var idle = Bindings.not(session.run().runningProperty().or(session.lookingProperty()));
        Path output = session.project().output(session.profileProperty().get());
        return List.of(
                new Act(texts.get("ship.choose"), model::chooseAgain),
                new Act(texts.get("ship.openOutput", String.valueOf(output.getFileName())), () -> outside.show(output)),
                new Act(texts.get("ship.again"), session::ship, idle));
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.SHIP, texts.get("step.ship"), model.standing(), content)
                .beside(side)
                .cornered(cancel)
                .doing(acts, primary);
    }
}
