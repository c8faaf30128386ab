package dev.slipway.gui.step;

import dev.slipway.gui.form.Arrival;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.packages.AuditModel;
import dev.slipway.gui.packages.AuditView;
import dev.slipway.gui.packages.ChangeModel;
import dev.slipway.gui.packages.ChangePanel;
import dev.slipway.gui.packages.LockModel;
import dev.slipway.gui.packages.LockPanel;
import dev.slipway.gui.packages.NeedsModel;
import dev.slipway.gui.packages.NeedsView;
import dev.slipway.gui.packages.WhyPanel;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Topic;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The third step: what the project needs, declared and detected side by side; what that needs; what is known of it. */
public final class DependenciesStep {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    /** So many rows are always seen; the page scrolls where they have no room. */
    private static final int LEAST_ROWS = 5;

    private static final double LEAST_TREE = 240;

    /** The ways to look at the packages. */
    private enum View {
        TABLE,
        NEEDS,
        SAFETY
    }

    private final Texts texts;
    private final DependencyModel model;
    private final ScrollPane content;
    private final VBox side;
    private final VBox body = new VBox();
    private final HBox views = Boxes.row(8);
    private final Label wrong = Labels.wrapped("", "caption", "wrong");
    private final NeedsModel needs;
    private final ChangeModel change;
    private final VBox packages;
    private final NeedsView needsView;
    private final AuditView audit;
    private final VBox aboutRow;
    private final WhyPanel why;

    public DependenciesStep(Texts texts, Session session, DependencyModel model, Outside outside) {
        this.texts = texts;
        this.model = model;
        this.needs = new NeedsModel(session);
        var table = new DependencyTable(texts, model.lines(), (row, text) -> tell(model.constrain(row, text)));
        var rows = Bindings.size(model.lines());
        table.prefHeightProperty()
                .bind(Bindings.max(2, rows).multiply(DependencyTable.ROW).add(DependencyTable.HEAD));
        table.minHeightProperty()
                .bind(Bindings.min(LEAST_ROWS, Bindings.max(2, rows))
                        .multiply(DependencyTable.ROW)
                        .add(DependencyTable.HEAD));
        VBox.setVgrow(table, Priority.ALWAYS);
        change = new ChangeModel(session);
        var acts = new DependencyActs(texts, model, table, change);
        var tools = new DependencyTools(texts, session, model, table, acts, this::tell);
        Boxes.show(wrong, false);
        var notes = new TopicNotes(texts, session, Topic.DEPENDENCIES, problem -> !model.isToldInRow(problem));
        packages = new VBox(8, notes, tools, wrong);
        Arrival.within(packages, List.of(() -> packages.getChildren().add(table), table::fill));
        why = new WhyPanel(texts, needs);
        needsView = new NeedsView(texts, needs, name -> why.show(name, true));
        needsView.setMinHeight(LEAST_TREE);
        audit = new AuditView(texts, new AuditModel(session));
        for (VBox view : List.of(packages, needsView)) {
            VBox.setVgrow(view, Priority.ALWAYS);
        }
        views.setPadding(new Insets(0, 0, 16, 0));
        content = Boxes.scrolling(body, new Insets(0, 24, 0, 32));
        content.setFitToHeight(true);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                find(tools);
                event.consume();
            }
        });
        aboutRow = Boxes.column(
                24,
                new DependencyDetails(
                        texts,
                        session,
                        table,
                        model,
                        new PackageAbout(texts, session, outside),
                        new WhyPanel(texts, needs)),
                new FixPreview(texts, session, table));
        side = Boxes.column(
                24,
                new ChangePanel(texts, change),
                aboutRow,
                why,
                new LockPanel(texts, new LockModel(session)),
                new FitsPanel(texts, session));
        var group = new ToggleGroup();
        views.getChildren()
                .addAll(
                        toggle(group, View.TABLE, texts.get("dependencies.viewTable")),
                        toggle(group, View.NEEDS, texts.get("dependencies.viewNeeds")),
                        toggle(group, View.SAFETY, texts.get("dependencies.viewSafety")));
        show(View.TABLE);
    }

    private ToggleButton toggle(ToggleGroup group, View view, String text) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("engine");
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setId("view-" + view.name());
        button.setToggleGroup(group);
        button.setSelected(view == View.TABLE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            show(view);
        });
        return button;
    }

    /** Only what is seen is there: what is hidden would be styled all the same. */
    private void show(View view) {
        Node shown = switch (view) {
            case TABLE -> packages;
            case NEEDS -> needsView;
            case SAFETY -> audit;
        };
        body.getChildren().setAll(views, shown);
        Boxes.show(aboutRow, view == View.TABLE);
        if (view == View.NEEDS) {
            needs.want();
        } else {
            why.show("", true);
        }
    }

    private void find(DependencyTools tools) {
        if (body.getChildren().contains(needsView)) {
            needsView.find();
        } else if (body.getChildren().contains(packages)) {
            tools.find();
        }
    }

    private void tell(String says) {
        wrong.setText(says);
        Boxes.show(wrong, !says.isEmpty());
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.DEPENDENCIES, texts.get("step.dependencies"), model.standing(), content)
                .beside(side, change.shownProperty().map(shown -> !(shown instanceof ChangeModel.Still)));
    }
}
