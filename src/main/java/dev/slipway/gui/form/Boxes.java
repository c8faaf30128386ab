package dev.slipway.gui.form;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Arrangements that every screen uses. */
public final class Boxes {
    /** What is seen below what was asked for: two more lines of a list. */
    private static final double REVEALED = 68;

    private Boxes() {}

    /** From left to right, centred upon each other. */
    public static HBox row(double gap, Node... nodes) {
        var box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** From top to bottom. */
    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** One line of a list, with a hairline below. */
    public static HBox line(double gap, Node... nodes) {
        HBox box = row(gap, nodes);
        box.getStyleClass().add("row");
        return box;
    }

    /** Takes the room that is left. */
    public static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** Lets {@code node} take the room that is left in its row. */
    public static <N extends Region> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        node.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    /** Gives {@code node} exactly this width. */
    public static <N extends Region> N width(N node, double width) {
        node.setMinWidth(width);
        node.setPrefWidth(width);
        node.setMaxWidth(width);
        return node;
    }

    /** A heading with what stands below it. */
    public static VBox section(String heading, Node... nodes) {
        VBox box = column(8, Labels.section(heading));
        box.getChildren().addAll(nodes);
        return box;
    }

    /** Scrolls up and down when it has to; never sideways. */
    public static ScrollPane scrolling(Region content, Insets padding) {
        content.setPadding(padding);
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        // The scroll bar stands in the padding, so that what scrolls ends where all else does.
        pane.viewportBoundsProperty().addListener((_, _, view) -> {
            double bar = Math.max(0, pane.getWidth() - view.getWidth());
            content.setPadding(new Insets(
                    padding.getTop(),
                    Math.max(0, padding.getRight() - (pane.getWidth() > 0 ? bar : 0)),
                    padding.getBottom(),
                    padding.getLeft()));
        });
        pane.skinProperty().addListener((_, _, _) -> keepNoPicture(pane));
        return pane;
    }

    /**
     * What is scrolled is drawn anew. By itself JavaFX keeps a picture of it, which is made again whenever anything in it changes, and which
     * stays in memory, some megabytes each, for screens that nobody looks at any more.
     */
    private static void keepNoPicture(ScrollPane pane) {
        Node view = pane.lookup(".viewport");
        if (view != null) {
            view.setCache(false);
        }
    }

    /** Scrolls as little as is needed for it to be seen, once it is laid out. */
    public static void reveal(ScrollPane pane, Node node) {
        Platform.runLater(() -> {
            Node content = pane.getContent();
            double room = content.getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            if (room <= 0 || node.getScene() == null) {
                return;
            }
            Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double top = pane.getVvalue() * room;
            double bottom = top + pane.getViewportBounds().getHeight();
            if (place.getMinY() < top) {
                pane.setVvalue(place.getMinY() / room);
            } else if (place.getMaxY() > bottom) {
                pane.setVvalue(Math.min(1, (place.getMaxY() + REVEALED - bottom + top) / room));
            }
        });
    }

    /** Shows it or takes it out of the layout. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
