package dev.slipway.gui.form;

import dev.slipway.gui.theme.Icon;
import javafx.scene.control.Label;

/** The round mark in front of a step, a check, an artifact. */
public final class MarkDot extends Label {
    private final String number;

    /** @param number what stands in it while it is neither done nor wrong; may be empty */
    public MarkDot(String number, boolean small) {
        this.number = number;
        getStyleClass().add("dot-mark");
        if (small) {
            getStyleClass().add("small-mark");
        }
        setFocusTraversable(false);
        show(Mark.TODO);
    }

    public void show(Mark mark) {
        getStyleClass().removeAll("now", "yes", "mind", "no", "off");
        setGraphic(null);
        setText("");
        switch (mark) {
            case TODO -> setText(number);
            case NOW -> {
                getStyleClass().add("now");
                setText(number);
            }
            case YES -> {
                getStyleClass().add("yes");
                setGraphic(Icon.CHECK.node("good"));
            }
            case MIND -> {
                getStyleClass().add("mind");
                setText("!");
            }
            case NO -> {
                getStyleClass().add("no");
                setGraphic(Icon.CROSS.node("wrong"));
            }
            case OFF -> {
                getStyleClass().add("off");
                setText("–");
            }
        }
    }
}
