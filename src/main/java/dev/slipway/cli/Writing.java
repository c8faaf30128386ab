package dev.slipway.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * Whether a command that edits a person's files writes what it shows. The same two words are understood by all of them, so that who says one
 * need not know what each does where nothing is said: what rewrites code or prints a whole file only shows it, all else writes.
 */
final class Writing {
    @ArgGroup
    private @Nullable Said said;

    /** One of them, or none. */
    static final class Said {
        @Option(names = "--write", description = "Write what is shown; it can be taken back.")
        private boolean write;

        @Option(names = "--dry-run", description = "Only show what would change.")
        private boolean dry;
    }

    /** For what writes unless a person says otherwise. */
    boolean isDry() {
        return said != null && said.dry;
    }

    /** For what only shows unless a person says otherwise. */
    boolean isSaid() {
        return said != null && said.write;
    }
}
