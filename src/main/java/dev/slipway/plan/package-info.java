/**
 * What will be done, as data: a {@link dev.slipway.plan.Plan} of immutable steps that can be shown, compared and run.
 *
 * <p>Making a plan has no side effect. Nothing in here starts a process or writes a file.
 */
@NullMarked
package dev.slipway.plan;

import org.jspecify.annotations.NullMarked;
