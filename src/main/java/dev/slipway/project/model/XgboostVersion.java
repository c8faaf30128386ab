package dev.slipway.project.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds {@code "version": [1, 7, 4]} in a model of XGBoost, in JSON or in universal binary JSON. */
final class XgboostVersion {
    private static final byte[] KEY = "version".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 48;

    private int matched;
    private final int[] tail = new int[LONGEST];
    private int length = -1;
    private String text = "";

    /** One byte after the other. */
    void take(int b) {
        if (length == 0) {
            Arrays.fill(tail, 0);
        }
        if (length >= 0) {
            tail[length++] = b;
            if (length == LONGEST) {
                text = read();
                length = -1;
            }
        } else {
            matched = b == KEY[matched] ? matched + 1 : b == KEY[0] ? 1 : 0;
            if (matched == KEY.length) {
                matched = 0;
                length = 0;
            }
        }
    }

    /** The bytes end here. */
    void end() {
        if (length > 0) {
            text = read();
            length = -1;
        }
    }

    boolean isFound() {
        return !text.isEmpty();
    }

    String text() {
        return text;
    }

    private String read() {
        int open = 0;
        while (open < 4 && tail[open] != '[') {
            open++;
        }
        if (tail[open] != '[') {
            return "";
        }
        return tail[open + 1] == '#' || tail[open + 1] == '$' || tail[open + 1] == 'i'
                ? binary(open + 1)
                : json(open + 1);
    }

    private String json(int from) {
        StringBuilder version = new StringBuilder();
        if (tail[from] < '0' || tail[from] > '9') {
            return "";
        }
        for (int i = from; i < LONGEST && tail[i] != ']'; i++) {
            if (tail[i] == ',') {
                version.append('.');
            } else if (tail[i] >= '0' && tail[i] <= '9') {
                version.append((char) tail[i]);
            } else if (tail[i] != ' ') {
                return "";
            }
        }
        return version.toString();
    }

    /** Items as {@code i} and one byte each; a typed or counted array has its type and length before them. */
    private String binary(int from) {
        StringBuilder version = new StringBuilder();
        int i = from;
        if (tail[i] == '#') {
            i += tail[i + 1] == 'L' ? 10 : tail[i + 1] == 'l' ? 6 : 3;
        }
        for (int part = 0; part < 3 && i + 1 < LONGEST; part++) {
            int width = tail[i] == 'i' || tail[i] == 'U'
                    ? 1
                    : tail[i] == 'I' ? 2 : tail[i] == 'l' ? 4 : tail[i] == 'L' ? 8 : 0;
            if (width == 0 || i + width >= LONGEST) {
                return "";
            }
            version.append(part == 0 ? "" : ".").append(tail[i + width]);
            i += width + 1;
        }
        return version.toString();
    }
}
