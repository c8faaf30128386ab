/**
 * Model files, read without executing anything: which modules loading one imports, and which library wrote it.
 *
 * <p>Every reader works on a stream, within fixed memory, and ends quietly at what it does not understand: a model is hostile
 * until shown otherwise. What its modules mean for dependencies is decided above.
 */
@NullMarked
package dev.slipway.project.model;

import org.jspecify.annotations.NullMarked;
