package dev.slipway.gui.packages;

import atlantafx.base.controls.CustomTextField;
import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.installed.Edge;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import dev.slipway.ship.upkeep.ProjectTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which package needs which, as a tree that unfolds. */
public final class NeedsView extends VBox {
    /**
     * A package in the tree.
     *
     * @param edge by which the one above needs it; null at the top
     */
    record Needed(String name, @Nullable Edge edge) {}

    private final Texts texts;
    private final NeedsModel model;
    private final TreeView<Needed> tree = new TreeView<>();
    private final VBox notes = new VBox(8);
    private final CustomTextField filter = new CustomTextField();

    /** @param picked hears the name of the package that is chosen */
    public NeedsView(Texts texts, NeedsModel model, Consumer<String> picked) {
        super(8);
        this.texts = texts;
        this.model = model;
        filter.setLeft(Icon.SEARCH.node());
        filter.setId("filter-needs");
        filter.setPromptText(texts.get("dependencies.filter"));
        filter.setAccessibleText(texts.get("dependencies.filter"));
        filter.getStyleClass().add("short");
        filter.setPrefWidth(150);
        filter.textProperty().bindBidirectional(model.lettersProperty());
        var group = new ToggleGroup();
        var tools = new FlowPane(
                8,
                8,
                filter,
                source(group, "environment", texts.get("step.environment"), false),
                source(group, "lock", texts.get("lock.title"), true));
        tree.setId("needs");
        tree.setShowRoot(false);
        tree.setAccessibleText(texts.get("needs.name"));
        tree.setCellFactory(_ -> new NeedsCell(texts, model));
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                picked.accept(item.getValue().name());
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(tools, notes, tree);
        model.treeProperty().addListener((_, _, _) -> refresh());
        model.missingProperty().addListener((_, _, _) -> refresh());
        model.lettersProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private ToggleButton source(ToggleGroup group, String id, String text, boolean lock) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("engine");
        button.setId("needs-" + id);
        button.setToggleGroup(group);
        button.setSelected(model.ofLockProperty().get() == lock);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.ofLockProperty().set(lock);
        });
        return button;
    }

    /** Lets a person type at once what is looked for. */
    public void find() {
        filter.requestFocus();
        filter.selectAll();
    }

    private void refresh() {
        ProjectTree known = model.treeProperty().get();
        Problem missing = model.missingProperty().get();
        notes.getChildren().clear();
        if (missing != null) {
            notes.getChildren().add(new ProblemNote(texts.tell(missing), _ -> {}));
        } else if (known == null) {
            notes.getChildren().add(Labels.of(texts.get("needs.reading"), "second"));
        } else {
            known.problems().forEach(one -> notes.getChildren().add(new ProblemNote(texts.tell(one), _ -> {})));
            if (known.graph().nodes().isEmpty()) {
                notes.getChildren().add(Labels.of(texts.get("needs.none"), "second"));
            }
        }
        Boxes.show(notes, !notes.getChildren().isEmpty());
        Boxes.show(tree, known != null && missing == null);
        var root = new TreeItem<>(new Needed("", null));
        if (known != null) {
            for (String name : model.tops()) {
                root.getChildren().add(item(known.graph(), new Needed(name, null), List.of(name)));
            }
        }
        tree.setRoot(root);
    }

    /** What is below is only made when a person unfolds it, since circles have no end. */
    private static TreeItem<Needed> item(DependencyGraph graph, Needed needed, List<String> path) {
        var item = new TreeItem<>(needed);
        List<Edge> edges = graph.needs(needed.name());
        if (edges.isEmpty()) {
            return item;
        }
        item.getChildren().add(new TreeItem<>(needed));
        item.expandedProperty().addListener(new javafx.beans.value.ChangeListener<Boolean>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Boolean> at, Boolean before, Boolean unfolded) {
                item.expandedProperty().removeListener(this);
                List<TreeItem<Needed>> below = new ArrayList<>();
                for (Edge edge : edges) {
                    List<String> further = new ArrayList<>(path);
                    further.add(edge.to());
                    var one = new Needed(edge.to(), edge);
                    below.add(path.contains(edge.to()) ? new TreeItem<>(one) : item(graph, one, further));
                }
                item.getChildren().setAll(below);
            }
        });
        return item;
    }
}
