package dev.slipway.artifact.image;

import java.nio.file.Path;

/** The names of containers that Slipway starts, one for each use of each project: a container that was left over is known, and no other is removed. */
public final class ContainerName {
    private static final String TRIED = "slipway-try-";
    private static final String PERSONS = "slipway-run-";

    private ContainerName() {}

    /** That of a trial. */
    static String tried(String which, Path project) {
        return TRIED + which + "-" + Integer.toHexString(project.toString().hashCode());
    }

    /** Whether a word is the name of a trial's container. */
    public static boolean isTried(String word) {
        return word.startsWith(TRIED);
    }

    /**
     * That of the same container where a person runs it, which outlives trials.
     *
     * @param which tells it from others that run at the same time
     */
    public static String persons(String tried, String which) {
        return PERSONS + tried.substring(TRIED.length()) + "-" + which;
    }
}
