package dev.slipway.gui.packages;

import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.dependency.installed.Reasons;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.upkeep.ProjectTree;
import java.util.List;
import javafx.scene.layout.VBox;

/** Why a package is in the environment: the ways that lead to it from what the project wants. */
public final class WhyPanel extends VBox {
    private static final int MOST = 6;

    private final Texts texts;
    private final NeedsModel model;
    private String name = "";
    private boolean alone;

    public WhyPanel(Texts texts, NeedsModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        setId("why");
        model.treeProperty().addListener((_, _, _) -> refresh());
        Boxes.show(this, false);
    }

    /**
     * Shows the ways to a package.
     *
     * @param name empty for none
     * @param alone whether nothing else tells of the package, so that it is told by its name and also where the project wants it itself
     */
    public void show(String name, boolean alone) {
        this.name = name;
        this.alone = alone;
        if (!name.isEmpty()) {
            model.want();
        }
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        ProjectTree known = model.treeProperty().get();
        List<Reasons.Way> ways = name.isEmpty() ? List.of() : model.why(name);
        if (known != null) {
            for (Reasons.Way way : ways.stream().limit(MOST).toList()) {
                if (alone || !way.edges().isEmpty()) {
                    getChildren().add(way(known, way));
                }
            }
            if (ways.size() > MOST) {
                getChildren()
                        .add(Labels.of(texts.get("dependencies.morePlaces", ways.size() - MOST), "second", "caption"));
            }
        }
        if (!getChildren().isEmpty()) {
            getChildren().addFirst(Labels.section(texts.get("needs.why", name)));
        }
        Boxes.show(this, !getChildren().isEmpty());
    }

    /** That the project itself wants a package, and which file says so where that is known. */
    static String wanted(Texts texts, ProjectTree known, String name) {
        String place = known.places().getOrDefault(name, "");
        return place.isEmpty() ? texts.get("needs.wanted") : texts.get("needs.wantedIn", place);
    }

    private VBox way(ProjectTree known, Reasons.Way way) {
        DependencyGraph graph = known.graph();
        var steps = Boxes.column(2);
        steps.getChildren()
                .add(Labels.of(graph.shown(way.root()) + " " + graph.nodes().getOrDefault(way.root(), ""), "code"));
        String indent = "";
        for (Edge edge : way.edges()) {
            steps.getChildren().add(Labels.of(indent + "└ " + edge.wanted(), "code", "second"));
            indent += "  ";
        }
        String origin = way.wanted() ? wanted(texts, known, way.root()) : texts.get("needs.leftSays");
        steps.getChildren().add(Labels.wrapped(origin, "second", "caption"));
        return steps;
    }
}
