package dev.slipway.change;

import java.time.Instant;
import java.util.List;

/**
 * One unit of edits that was made.
 *
 * @param id its name in the history; later ones sort after earlier ones
 * @param at when
 * @param title what it did
 * @param files the files, relative to the project with {@code /} where they lie inside
 * @param state how far it got
 */
public record UndoEntry(String id, Instant at, String title, List<String> files, State state) {

    /** How far a unit of edits got. */
    public enum State {
        /** All of it was written. */
        DONE,
        /** The process ended in the middle: some files are new, the others old. It can be undone. */
        INTERRUPTED,
        /** It was taken back. */
        UNDONE
    }
}
