package dev.slipway.gui.form;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something that can be done from the bar.
 *
 * @param text what its button says
 * @param action what it does
 * @param enabled whether it can be done now
 */
public record Act(String text, Runnable action, ObservableBooleanValue enabled) {

    public Act(String text, Runnable action) {
        this(text, action, new SimpleBooleanProperty(true));
    }
}
