package dev.slipway.run;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** A process and everything that came of it, to be ended as one. */
final class ProcessTree {
    /** So long they may tidy up. */
    private static final long GRACE_MILLIS = 3_000;

    /** So long the system may take to end what was killed. */
    private static final long KILL_MILLIS = 5_000;

    private static final long PAUSE_MILLIS = 25;

    private final ProcessHandle root;
    private final ProcessMark mark;
    private final Set<ProcessHandle> known = new HashSet<>();
    private final ReentrantLock ending = new ReentrantLock();

    ProcessTree(ProcessHandle root, ProcessMark mark) {
        this.root = root;
        this.mark = mark;
        known.add(root);
    }

    /**
     * Asks all to end, and after a grace of 3 seconds makes them; also what they start meanwhile. Returns when none is left,
     * or when the system could not end them within another 5 seconds.
     */
    void end() {
        ending.lock();
        try {
            if (!endWithin(GRACE_MILLIS, false)) {
                endWithin(KILL_MILLIS, true);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            living().forEach(ProcessHandle::destroyForcibly);
        } finally {
            ending.unlock();
        }
    }

    /** Makes all end at once, also what they start meanwhile. */
    void kill() throws InterruptedException {
        ending.lock();
        try {
            endWithin(KILL_MILLIS, true);
        } finally {
            ending.unlock();
        }
    }

    /** How many there are. */
    long size() {
        return 1 + root.descendants().count();
    }

    private boolean endWithin(long millis, boolean forcibly) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        Set<ProcessHandle> told = new HashSet<>();
        while (System.nanoTime() < deadline) {
            Set<ProcessHandle> living = living();
            if (living.isEmpty()) {
                return true;
            }
            for (ProcessHandle process : living) {
                if (forcibly) {
                    process.destroyForcibly();
                } else if (told.add(process)) {
                    // By its handle: Process.destroy would also close the pipes, and its last words were lost.
                    process.destroy();
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return living().isEmpty();
    }

    /** Descendants first: those of a parent that has ended can no longer be found, so they are remembered. */
    private Set<ProcessHandle> living() {
        Set<ProcessHandle> parents = new HashSet<>(known);
        parents.add(root);
        for (ProcessHandle parent : parents) {
            if (parent.isAlive()) {
                parent.descendants().forEach(known::add);
            }
        }
        known.addAll(mark.bearers());
        return known.stream().filter(ProcessMark::lives).collect(Collectors.toSet());
    }
}
