package dev.slipway.gui.step;

import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Topic;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The second step: what the distribution says about itself. */
public final class MetadataStep {
    private final Texts texts;
    private final MetadataModel model;
    private final Region content;
    private final VBox side;
    private final SimpleObjectProperty<@Nullable Act> primary = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<List<Act>> acts;

    public MetadataStep(Texts texts, Session session, MetadataModel model) {
        this.texts = texts;
        this.model = model;
        var any = Bindings.createBooleanBinding(
                () -> !model.changesProperty().get().isEmpty(), model.changesProperty());
        acts = new SimpleObjectProperty<>(List.of(new Act(texts.get("metadata.write"), session::write, any)));
        content = Boxes.scrolling(
                new VBox(new TopicNotes(texts, session, Topic.METADATA), new MetadataForm(texts, model)),
                new Insets(0, 32, 24, 32));
        Label importName = Labels.of("", "code");
        VBox imported = Boxes.section(texts.get("metadata.importName"), importName);
        model.baseProperty().addListener((_, _, _) -> {
            importName.setText("import " + model.importName());
            Boxes.show(imported, !model.importName().isEmpty());
        });
        importName.setText("import " + model.importName());
        Boxes.show(imported, !model.importName().isEmpty());
        side = Boxes.column(24, new ChangesPanel(texts, session), imported);
    }

    /** The step as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.METADATA, texts.get("step.metadata"), model.standing(), content)
                .beside(side)
                .doing(acts, primary);
    }
}
