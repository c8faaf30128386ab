package dev.slipway.artifact;

import java.util.List;

/**
 * One thing that can be chosen about an artifact; form, command line and profile field all come from it.
 *
 * @param id name in the profile
 * @param title what the form says
 * @param kind how it is entered
 * @param choices the values there are, for {@link Kind#CHOICE}; else empty
 * @param standard value where nothing is chosen
 */
public record Option(String id, String title, Kind kind, List<String> choices, String standard) {

    /** How an option is entered. */
    public enum Kind {
        FLAG,
        TEXT,
        CHOICE,
        PATH
    }
}
