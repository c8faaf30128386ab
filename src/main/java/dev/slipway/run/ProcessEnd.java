package dev.slipway.run;

import java.time.Duration;

/**
 * How a process ended, told after all its output was taken.
 *
 * @param exitCode 0 for success; 128 + n if signal n ended it
 * @param took wall time
 * @param cancelled whether it was ended because a person asked for it
 * @param tooLong whether it was ended because it took longer than it may
 * @param tooMany whether it was ended because it went on starting processes
 */
public record ProcessEnd(int exitCode, Duration took, boolean cancelled, boolean tooLong, boolean tooMany) {

    public boolean ok() {
        return exitCode == 0 && !cancelled && !tooLong && !tooMany;
    }
}
