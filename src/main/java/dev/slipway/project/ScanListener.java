package dev.slipway.project;

/** Follows a scan. Called from the scan's threads; must return quickly. */
public interface ScanListener {

    /** Listens to nothing and never cancels. */
    ScanListener SILENT = new ScanListener() {};

    /** So many Python files of those found have been read. */
    default void progress(int read, int found) {}

    /** Asked often; true ends the scan with {@code ShipException} of kind CANCELLED. */
    default boolean isCancelled() {
        return false;
    }
}
