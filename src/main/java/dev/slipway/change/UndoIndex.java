package dev.slipway.change;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code index.json} of one unit of edits, as it lies on the disk. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record UndoIndex(int version, String at, String title, String state, List<File> files, List<String> madeFolders) {
    static final int VERSION = 1;
    static final String APPLYING = "applying";
    static final String DONE = "done";
    static final String UNDONE = "undone";

    /**
     * @param path relative to the project with {@code /}, or absolute
     * @param kept name of the file beside the index that holds the old bytes; null if there was no file
     * @param before SHA-256 of the old bytes; null if there was no file
     * @param after SHA-256 of the new bytes; null if it was deleted
     * @param permissions of the old file as {@code rw-r--r--}; null where there are none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String path,
            @Nullable String kept,
            @Nullable String before,
            @Nullable String after,
            @Nullable String permissions) {}

    UndoIndex in(String newState) {
        return new UndoIndex(version, at, title, newState, files, madeFolders);
    }
}
