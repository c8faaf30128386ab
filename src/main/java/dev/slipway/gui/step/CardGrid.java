package dev.slipway.gui.step;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
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

    /** As high as its highest card. */
    private double rowHeight(int row, double width) {
        List<Node> cards = getManagedChildren();
        int columns = columns(width);
        double height = 0;
        for (int i = row * columns; i < Math.min(cards.size(), (row + 1) * columns); i++) {
            height = Math.max(height, cards.get(i).prefHeight(cardWidth(width)));
        }
        return snapSizeY(height);
    }

    private int rows(double width) {
        int columns = columns(width);
        return (getManagedChildren().size() + columns - 1) / columns;
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width > 0 ? width : getWidth();
        double height = Math.max(0, rows(known) - 1) * gap;
        for (int row = 0; row < rows(known); row++) {
            height += rowHeight(row, known);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = cardWidth(getWidth());
        int columns = columns(getWidth());
        List<Node> cards = getManagedChildren();
        double y = insets.getTop();
        for (int row = 0; row < rows(getWidth()); row++) {
            double height = rowHeight(row, getWidth());
            for (int i = row * columns; i < Math.min(cards.size(), (row + 1) * columns); i++) {
                double x = insets.getLeft() + (i % columns) * (width + gap);
                cards.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), height);
            }
            y += height + gap;
        }
    }
}
