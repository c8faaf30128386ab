package dev.slipway.project;

import java.util.Locale;

/** Whether a file goes along. */
public enum Decision {
    INCLUDE,
    HOLD;

    /** The name in JSON, stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
