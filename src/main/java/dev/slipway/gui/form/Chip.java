package dev.slipway.gui.form;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A word or two about something, on a round ground. */
public final class Chip extends Label {

    public Chip(String text, Mark mark) {
        super(text);
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        show(mark);
    }

    public Chip(String text) {
        this(text, Mark.TODO);
    }

    public void show(Mark mark) {
        getStyleClass().removeAll("yes", "mind", "no");
        switch (mark) {
            case YES -> getStyleClass().add("yes");
            case MIND -> getStyleClass().add("mind");
            case NO -> getStyleClass().add("no");
            case TODO, NOW, OFF -> {
                // The grey ground stands for all that needs no attention.
            }
        }
    }
}
