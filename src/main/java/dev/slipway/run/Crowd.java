package dev.slipway.run;

/**
 * Looks how many processes a program has going, and ends it before they bring the machine down: a frozen program that starts itself
 * over and over has thousands within a minute, and no memory is left to end them in.
 */
final class Crowd implements AutoCloseable {
    /** More than a compiler or a pool of workers on all processors needs. */
    static final int MOST = 128 + 8 * Runtime.getRuntime().availableProcessors();

    private static final long PAUSE_MILLIS = 500;

    private final Thread watch;
    private volatile boolean tooMany;

    private Crowd(ProcessTree tree) {
        watch = Thread.ofVirtual().start(() -> look(tree));
    }

    static Crowd of(ProcessTree tree) {
        return new Crowd(tree);
    }

    /** Whether it was ended for that. */
    boolean isTooMany() {
        return tooMany;
    }

    private void look(ProcessTree tree) {
        try {
            do {
                Thread.sleep(PAUSE_MILLIS);
            } while (tree.size() <= MOST);
            tooMany = true;
            tree.kill();
        } catch (InterruptedException _) {
            // The program ended before there were too many.
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
