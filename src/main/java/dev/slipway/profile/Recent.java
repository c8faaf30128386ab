package dev.slipway.profile;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project that was open lately.
 *
 * @param path the folder, or the profile if it is not the folder's own
 * @param name what the project calls itself
 * @param kind id of its kind
 * @param opened when it was last open
 * @param result what came of the last shipping, as a person reads it; empty if there was none
 * @param failed whether that shipping failed
 * @param shipped when that was; null if never
 */
public record Recent(
        Path path,
        String name,
        String kind,
        Instant opened,
        String result,
        boolean failed,
        @Nullable Instant shipped) {

    Recent at(Path elsewhere) {
        return new Recent(elsewhere, name, kind, opened, result, failed, shipped);
    }
}
