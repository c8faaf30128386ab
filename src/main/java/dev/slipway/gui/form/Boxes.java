package dev.slipway.gui.form;

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
        return pane;
    }

    /** Shows it or takes it out of the layout. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
