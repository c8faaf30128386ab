package dev.slipway.gui.packages;

import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.upkeep.ProjectTree;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** One package of the tree: its name, its version, what is asked of that, and whether that holds. */
final class NeedsCell extends TreeCell<NeedsView.Needed> {
    private final Texts texts;
    private final NeedsModel model;

    NeedsCell(Texts texts, NeedsModel model) {
        this.texts = texts;
        this.model = model;
    }

    @Override
    protected void updateItem(NeedsView.@Nullable Needed needed, boolean empty) {
        super.updateItem(needed, empty);
        setText(null);
        ProjectTree known = model.treeProperty().get();
        if (empty || needed == null || known == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        DependencyGraph graph = known.graph();
        String version = graph.nodes().getOrDefault(needed.name(), "");
        Label name = Labels.of(graph.shown(needed.name()), "strong");
        name.setMinWidth(USE_PREF_SIZE);
        Label asked = Labels.of(asked(known, needed), "second", "small-text");
        asked.setMinWidth(0);
        HBox row = Boxes.row(12, name, Labels.of(version, "code", "second"), Boxes.wide(asked));
        state(known, needed, row);
        row.setMaxWidth(Double.MAX_VALUE);
        setGraphic(row);
        setAccessibleText(graph.shown(needed.name()) + " " + version + ", " + asked.getText());
    }

    /** At the top where it is wanted, else what the one above asks of it. */
    private String asked(ProjectTree known, NeedsView.Needed needed) {
        Edge edge = needed.edge();
        if (edge == null) {
            return known.wanted().contains(needed.name()) ? WhyPanel.wanted(texts, known, needed.name()) : "";
        }
        String asked = edge.requirement().specifier().isEmpty()
                ? texts.get("dependencies.anyVersion")
                : edge.requirement().specifier().toString();
        return edge.extra().isEmpty() ? asked : asked + " · " + texts.get("needs.extra", edge.extra());
    }

    private void state(ProjectTree known, NeedsView.Needed needed, HBox row) {
        Edge edge = needed.edge();
        if (edge == null) {
            if (!known.wanted().contains(needed.name())
                    && known.graph().neededBy(needed.name()).isEmpty()) {
                row.getChildren().add(new Chip(texts.get("needs.left")));
            }
            return;
        }
        switch (edge.state()) {
            case MET -> {
                // Nothing to say.
            }
            case MISSING -> row.getChildren().add(new Chip(texts.get("dependencies.missing"), Mark.NO));
            case OTHER_VERSION -> row.getChildren().add(new Chip(texts.get("dependencies.conflict"), Mark.NO));
        }
    }
}
