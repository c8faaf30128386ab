package dev.slipway.gui.step;

import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.problem.Topic;
import dev.slipway.project.DataFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The first step: what the folder is, what starts it, what goes along. */
public final class ProjectStep {
    /** More rows than anybody reads; the rest is counted. */
    private static final int MOST_ROWS = 300;

    private final Texts texts;
    private final Session session;
    private final ProjectModel model;
    private final VBox cargo = new VBox();
    private final TextField arguments = new TextField();
    private final StackPane content = new StackPane();
    private final PackageModel packaging;
    private final VBox side;
    private final SimpleObjectProperty<@Nullable Act> primary = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<List<Act>> acts;

    /** @param open opens another folder */
    public ProjectStep(Texts texts, Session session, Consumer<Path> open) {
        this.texts = texts;
        this.session = session;
        this.model = new ProjectModel(texts, session);
        this.packaging = new PackageModel(session);
        this.acts = new SimpleObjectProperty<>(List.of());
        this.side = Boxes.column(
                24,
                new StartPreview(texts, session),
                new ChangesPanel(texts, session),
                new ProjectSide(texts, session, open));
        VBox startSection =
                Boxes.section(texts.get("project.starts"), new StartList(texts, session, model), argumentsRow());
        VBox cargoSection = Boxes.section(texts.get("project.along"), cargo);
        Region overview = Boxes.scrolling(
                new VBox(new TopicNotes(texts, session, Topic.PROJECT), Boxes.column(28, startSection, cargoSection)),
                new Insets(0, 32, 24, 32));
        model.cargo().addListener((ListChangeListener<ProjectModel.Cargo>) _ -> showCargo());
        session.surveyProperty().addListener((_, _, _) -> {
            showCargo();
        });
        showCargo();
        var preview = new PackagePreview(texts, packaging);
        content.getChildren().setAll(overview, preview);
        packaging.shownProperty().addListener((_, _, _) -> turn(overview, preview));
        packaging.canPackageProperty().addListener((_, _, _) -> turn(overview, preview));
        packaging.canConvertProperty().addListener((_, _, _) -> turn(overview, preview));
        turn(overview, preview);
    }

    /** The overview, or what would become of the folder. */
    private void turn(Node overview, Node preview) {
        boolean shown = packaging.shownProperty().get() != PackageModel.Shown.NOTHING;
        Boxes.show(overview, !shown);
        Boxes.show(preview, shown);
        // What would be written without it stands against what is looked at.
        side.setVisible(!shown);
        if (shown) {
            acts.set(List.of(new Act(texts.get("package.cancel"), packaging::close)));
            primary.set(new Act(
                    packaging.shownProperty().get() == PackageModel.Shown.SCRIPT
                            ? texts.get("package.writeScript")
                            : texts.get("package.write"),
                    packaging::write,
                    packaging.previewProperty().isNotNull()));
            return;
        }
        List<Act> quiet = new ArrayList<>();
        if (packaging.canConvertProperty().get()) {
            quiet.add(new Act(texts.get("package.notebook"), packaging::showScript));
        }
        if (packaging.canPackageProperty().get()) {
            quiet.add(new Act(texts.get("package.turn"), packaging::showPackage));
        }
        quiet.add(new Act(texts.get("project.rescan"), session::rescan));
        acts.set(quiet);
        primary.set(null);
    }

    private Node argumentsRow() {
        arguments.setText(model.givenArguments());
        arguments.promptTextProperty().bind(model.proposedArgumentsProperty());
        arguments.getStyleClass().add("code-field");
        arguments.setId("arguments");
        arguments.textProperty().addListener((_, _, typed) -> model.arguments(typed));
        Label label = Labels.of(texts.get("project.arguments"), "second", "small-text");
        label.setLabelFor(arguments);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Boxes.row(12, label, Boxes.wide(arguments));
        row.setPadding(new Insets(4, 0, 0, 0));
        row.visibleProperty().bind(model.startProperty().isNotNull());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void showCargo() {
        cargo.getChildren().clear();
        var survey = session.surveyProperty().get();
        if (survey == null) {
            return;
        }
        int files = survey.project().counts().pythonFiles()
                + survey.project().counts().notebooks();
        HBox code = row(
                Boxes.width(Boxes.row(0, Icon.CHECK.node("third")), 16),
                texts.get("project.codeFiles", files),
                texts.get("project.code"),
                Labels.of(texts.get("project.always"), "second", "small-text"));
        cargo.getChildren().add(code);
        for (ProjectModel.Cargo one : model.cargo().stream().limit(MOST_ROWS).toList()) {
            cargo.getChildren().add(cargoRow(one));
        }
        if (model.cargo().size() > MOST_ROWS) {
            String rest = texts.get("project.moreFiles", model.cargo().size() - MOST_ROWS);
            cargo.getChildren().add(Boxes.line(0, Labels.of(rest, "second")));
        }
    }

    private HBox cargoRow(ProjectModel.Cargo one) {
        DataFile file = one.file();
        var check = new CheckBox();
        check.setSelected(one.included());
        check.setAccessibleText(texts.get("project.includes", file.path()));
        check.setOnAction(_ -> model.include(file, check.isSelected()));
        Label reason = Labels.of(
                one.chosen() ? texts.get("project.chosen", texts.tell(file.reason())) : texts.tell(file.reason()),
                "small-text",
                one.included() ? "second" : "attention");
        return row(check, file.path(), Words.bytes(file.bytes()), reason);
    }

    private static HBox row(Node first, String name, String size, Label reason) {
        Label path = Labels.path(name, "code");
        Boxes.width(path, 220);
        Label bytes = Labels.of(size, "code", "third");
        Boxes.width(bytes, 70);
        Boxes.wide(reason);
        reason.setMinWidth(60);
        return Boxes.line(12, first, path, bytes, reason);
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.PROJECT, texts.get("step.project"), model.standing(), content)
                .beside(side)
                .doing(acts, primary);
    }
}
