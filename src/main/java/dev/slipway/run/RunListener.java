package dev.slipway.run;

/** Hears what happens while a plan runs, in the order and with the guarantees of {@link RunEvent}. */
@FunctionalInterface
public interface RunListener {

    /** Must return soon: the process waits while output cannot be handed over. */
    void on(RunEvent event);
}
