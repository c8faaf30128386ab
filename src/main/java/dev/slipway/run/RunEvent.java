package dev.slipway.run;

import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What happens while a plan runs.
 *
 * <p>Order: one {@link Started}, then events of steps, last one {@link Finished}, always. For each step of the plan exactly
 * one {@link StepEnded}; before it, when it really ran, one {@link StepStarted}, and between them its output and progress.
 * Events of different steps may interleave. Listeners are called by one thread at a time.
 */
public sealed interface RunEvent {

    record Started(Plan plan) implements RunEvent {}

    /** {@code log} receives all output of the step from now on and may be read at any time. */
    record StepStarted(Step step, OutputLog log) implements RunEvent {}

    /**
     * Output arrived, secrets already blanked. {@code bytes} belongs to the listener; blocks are as they come from the pipe,
     * up to 64 KiB, and may end inside a line or a character.
     */
    record Output(String step, byte[] bytes) implements RunEvent {}

    /** {@code fraction} from 0 to 1, or negative where it is unknown; {@code text} is what is being worked on. */
    record Progress(String step, double fraction, String text) implements RunEvent {}

    record StepEnded(StepResult result) implements RunEvent {}

    /** Something a person should know that belongs to no single step. */
    record Found(Problem problem) implements RunEvent {}

    /** {@code steps} in the order of the plan. */
    record Finished(List<StepResult> steps, Duration took, boolean cancelled) implements RunEvent {}
}
