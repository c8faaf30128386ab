package dev.slipway.metadata;

import java.util.List;

/**
 * One option of an INI file.
 *
 * @param section its section
 * @param key as written
 * @param first index of its line
 * @param end index behind the last line of its value
 * @param valueStart where in its first line the value begins
 * @param valueLines the lines of the value, stripped, as {@code configparser} joins them
 * @param lineIndexes where each of these stands; comments between them are left out
 */
record CfgOption(
        String section,
        String key,
        int first,
        int end,
        int valueStart,
        List<String> valueLines,
        List<Integer> lineIndexes) {

    /** The value as {@code configparser} gives it, without interpolation. */
    String value() {
        return String.join("\n", valueLines).stripTrailing();
    }

    boolean isMultiLine() {
        return valueLines.size() > 1;
    }
}
