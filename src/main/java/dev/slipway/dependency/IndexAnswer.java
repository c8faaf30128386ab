package dev.slipway.dependency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an index says about a name. */
public sealed interface IndexAnswer {

    /** Why it tells of no files, as words for a person; empty if it has the distribution. */
    default String trouble() {
        return switch (this) {
            case Found _ -> "";
            case Absent _ -> "the index has nothing of that name";
            case Unknown unknown -> unknown.reason();
            case Refused refused -> refused.host() + " asks for a name and a password";
        };
    }

    /**
     * It has the distribution.
     *
     * @param stale whether the index could not be reached, so that this is what it said some time ago
     * @param status what is said of the project as a whole (PEP 792); null if nothing
     */
    record Found(
            String name,
            List<IndexFile> files,
            boolean stale,
            @Nullable ProjectStatus status) implements IndexAnswer {}

    /** It has none of that name. */
    record Absent(String name) implements IndexAnswer {}

    /**
     * It could not be asked.
     *
     * @param reason for a person, without credentials
     */
    record Unknown(String name, String reason) implements IndexAnswer {}

    /**
     * It wants a name and a password, and was given none or others.
     *
     * @param host to be shown
     */
    record Refused(String name, String host) implements IndexAnswer {}
}
