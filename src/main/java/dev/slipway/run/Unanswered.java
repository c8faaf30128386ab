package dev.slipway.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A standard input in which nobody types, and that tells whether the program waits for somebody who does. It stays open while the program
 * goes on printing; once that is quiet, the input comes to its end. A program that waited for an answer does something at that very
 * moment: it ends, or asks again. One that computes takes no notice.
 */
final class Unanswered implements Input {
    /** So long a program is quiet that has left its last line open, as a question does. */
    private static final Duration AFTER_A_QUESTION = Duration.ofMillis(1_500);

    /** So long any other is quiet: it may read what it works on, or load a library. */
    private static final Duration AFTER_A_LINE = Duration.ofSeconds(10);

    /** Who waited for an answer is awake so soon. */
    private static final Duration REACTS = Duration.ofMillis(700);

    private static final int LOOKS_EVERY_MILLIS = 50;
    private static final int LONGEST_QUESTION = 500;
    /** Asked so often again, it will ask for ever. */
    private static final int REPEATED = 3;

    /** Nobody reads more of what a program says when there is no answer. */
    private static final long MOST = 1 << 20;

    private final Runnable enough;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder since = new StringBuilder();
    private long lastHeard = System.nanoTime();
    private long over;
    private long reacted;
    private long saidSince;
    private int repeated;
    private String question = "";
    private boolean done;
    private @Nullable OutputStream pipe;

    /** @param enough ends the program; called once it is sure that it asks for ever */
    Unanswered(Runnable enough) {
        this.enough = enough;
    }

    /** The program reads from this. */
    synchronized void goesTo(OutputStream program) {
        pipe = program;
        lastHeard = System.nanoTime();
        Thread.ofVirtual().start(this::watch);
    }

    /** What the program prints. */
    void heard(byte[] bytes, int offset, int length) {
        boolean tooMuch;
        synchronized (this) {
            lastHeard = System.nanoTime();
            // Only compared with itself: any encoding in which no byte is lost will do.
            String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            if (over == 0) {
                keepOpenLine(text);
                return;
            }
            if (reacted == 0) {
                reacted = lastHeard;
            }
            saidSince += length;
            count(text);
            tooMuch = !done && hasAsked() && (repeated >= REPEATED || saidSince > MOST);
            done |= tooMuch;
        }
        if (tooMuch) {
            enough.run();
        }
    }

    /** The program has ended. */
    synchronized void programEnded() {
        if (over != 0 && reacted == 0) {
            reacted = System.nanoTime();
        }
        end();
    }

    /** Whether the input came to its end while the program ran. */
    synchronized boolean isOver() {
        return over != 0;
    }

    /** Whether the program waited for an answer when its input came to its end. */
    synchronized boolean hasAsked() {
        return reacted != 0 && reacted - over <= REACTS.toNanos();
    }

    /** Whether it was ended because it asks again and again. */
    synchronized boolean asksForEver() {
        return done;
    }

    /** So long nothing happened before its input ended. */
    synchronized Duration waited() {
        return over == 0 ? Duration.ZERO : question.isEmpty() ? AFTER_A_LINE : AFTER_A_QUESTION;
    }

    private void keepOpenLine(String text) {
        int start = text.lastIndexOf('\n') + 1;
        if (start > 0) {
            line.setLength(0);
        }
        line.append(text, start, text.length());
        if (line.length() > LONGEST_QUESTION) {
            line.delete(0, line.length() - LONGEST_QUESTION);
        }
    }

    private void count(String text) {
        if (question.isEmpty()) {
            return;
        }
        since.append(text);
        int found = since.indexOf(question);
        while (found >= 0) {
            repeated++;
            since.delete(0, found + question.length());
            found = since.indexOf(question);
        }
        if (since.length() > question.length()) {
            since.delete(0, since.length() - question.length());
        }
    }

    private void watch() {
        try {
            while (!endsNow()) {
                Thread.sleep(LOOKS_EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean endsNow() {
        if (pipe == null) {
            return true;
        }
        // What is drawn over and over is a bar of progress.
        boolean open = !line.toString().isBlank() && line.indexOf("\r") < 0;
        Duration quiet = open ? AFTER_A_QUESTION : AFTER_A_LINE;
        if (System.nanoTime() - lastHeard < quiet.toNanos()) {
            return false;
        }
        question = open ? line.toString() : "";
        over = System.nanoTime();
        end();
        return true;
    }

    private void end() {
        OutputStream to = pipe;
        pipe = null;
        if (to == null) {
            return;
        }
        try {
            to.close();
        } catch (IOException _) {
            // The program is gone: nothing is left to be ended.
        }
    }
}
