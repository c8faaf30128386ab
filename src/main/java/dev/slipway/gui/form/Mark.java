package dev.slipway.gui.form;

/** How something stands; shown by shape and by colour. */
public enum Mark {
    TODO,
    NOW,
    YES,
    MIND,
    NO,
    /** Neither done nor to be done: skipped, cancelled. */
    OFF
}
