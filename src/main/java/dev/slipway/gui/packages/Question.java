package dev.slipway.gui.packages;

/** Only the answer to the last question counts; used on the toolkit's thread. */
final class Question {
    private long last;

    /** Asks anew: what was asked before is answered in vain. */
    long ask() {
        return ++last;
    }

    /** Takes an answer, if nothing was asked since. */
    void answered(long question, Runnable take) {
        if (question == last) {
            take.run();
        }
    }
}
