package dev.slipway.run;

/**
 * What a short program answered.
 *
 * @param exitCode 0 for success; 128 + n if signal n ended it; -1 if it was ended for taking too long
 * @param output what it wrote to its standard output, as UTF-8, the first 4 MiB
 * @param errors the same of its standard error
 * @param ended whether it was ended because it took too long
 */
public record Captured(int exitCode, String output, String errors, boolean ended) {

    public boolean ok() {
        return exitCode == 0 && !ended;
    }
}
