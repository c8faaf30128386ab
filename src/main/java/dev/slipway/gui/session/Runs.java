package dev.slipway.gui.session;

import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.run.Cancellation;
import dev.slipway.run.Input;
import dev.slipway.run.RunListener;
import dev.slipway.run.StepState;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.RunNow;
import dev.slipway.ship.ShipResult;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs plans in the background, one at a time, and brings what happens back once a frame. */
final class Runs {
    /** What a run does; it hears of the person's wish to end. */
    @FunctionalInterface
    interface Work {
        Optional<ShipResult> run(RunListener listener, Cancellation cancellation);
    }

    private final Background background;
    private final Rest rest;
    private final RunState state = new RunState();
    private final FxListener listener = new FxListener();
    private final Frames frames = new Frames(this::frame);
    private Cancellation cancellation = new Cancellation();
    private Runnable onFrame = () -> {};

    Runs(Background background) {
        this.background = background;
        this.rest = new Rest(background);
    }

    /**
     * Starts a run; nothing happens while another one is going on.
     *
     * @param forecast what earlier runs tell about it
     * @param ended what is to be done afterwards, with the result where something was made
     */
    void start(
            Plan plan, Forecast forecast, RunState.Purpose purpose, Work work, Consumer<Optional<ShipResult>> ended) {
        if (state.runningProperty().get()) {
            return;
        }
        Cancellation mine = new Cancellation();
        cancellation = mine;
        if (purpose == RunState.Purpose.RUN) {
            state.beginMore(plan);
        } else {
            state.begin(plan, forecast, purpose);
        }
        rest.disturbed();
        frames.start();
        background.run(
                () -> work.run(listener, mine),
                result -> {
                    stopFrames();
                    result.ifPresent(state::shipped);
                    ended.accept(result);
                },
                (Problem problem) -> {
                    stopFrames();
                    state.stop(problem);
                    ended.accept(Optional.empty());
                });
    }

    /**
     * Runs what was made, for a person who may type to it.
     *
     * @param begun called when it starts
     */
    void now(OpenProject project, RunNow run, Runnable begun) {
        var typed = new Input.Typed();
        // What serves asks nobody.
        Input input = run.port() == 0 ? typed : Input.NONE;
        start(
                run.plan(),
                Forecast.NONE,
                RunState.Purpose.RUN,
                (events, mine) -> {
                    project.runOnly(run.plan(), input, events, mine);
                    return Optional.empty();
                },
                _ -> {});
        state.hears(run.port() == 0 ? typed : null);
        TaskRow row = state.row(run.step());
        if (row != null) {
            row.stateProperty().addListener((_, _, now) -> {
                if (now == StepState.RUNNING) {
                    begun.run();
                }
            });
        }
    }

    private void stopFrames() {
        frames.stop();
        frame();
        rest();
    }

    /** Something that took room has ended. */
    void rest() {
        rest.soon();
    }

    void touched() {
        rest.touched();
    }

    private void frame() {
        long now = System.nanoTime();
        listener.drain(event -> state.apply(event, now));
        state.tick(now);
        onFrame.run();
    }

    /** Ends the run with all its processes; returns when they were told. */
    void cancel() {
        cancellation.request();
    }

    /** Ends it, and tells nobody any more. */
    void close() {
        cancellation.request();
        frames.stop();
    }

    void onFrame(Runnable listener) {
        this.onFrame = listener;
    }

    RunState state() {
        return state;
    }
}
