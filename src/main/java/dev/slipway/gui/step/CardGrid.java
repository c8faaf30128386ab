package dev.slipway.gui.step;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards side by side, all of one width, as many in a row as have room. */
final class CardGrid extends Pane {
    private final double gap;
    private final double least;

    CardGrid(double gap, double least) {
        this.gap = gap;
        this.least = least;
    }

    private int columns(double width) {
        int fit = (int) Math.max(1, (width + gap) / (least + gap));
        return Math.min(3, fit);
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return (width - gap * (columns - 1)) / columns;
    }

    private double rowHeight(double cardWidth) {
        double height = 0;
        for (Node card : getManagedChildren()) {
            height = Math.max(height, card.prefHeight(cardWidth));
        }
        return height;
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width > 0 ? width : getWidth();
        int cards = getManagedChildren().size();
        int columns = columns(known);
        int rows = (cards + columns - 1) / columns;
        return rows * rowHeight(cardWidth(known)) + Math.max(0, rows - 1) * gap;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = cardWidth(getWidth());
        double height = rowHeight(width);
        int columns = columns(getWidth());
        List<Node> cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i++) {
            double x = insets.getLeft() + (i % columns) * (width + gap);
            double y = insets.getTop() + (i / columns) * (height + gap);
            cards.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
        }
    }
}
