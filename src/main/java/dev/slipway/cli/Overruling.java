package dev.slipway.cli;

import dev.slipway.profile.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says the project is and what starts it, in place of what the scan finds. */
final class Overruling {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What the project is: script, package, notebooks, flask, fastapi, django, streamlit, dash, gradio ...")
    private @Nullable String kind;

    @Option(
            names = "--start",
            paramLabel = "TARGET",
            description = "What starts it: a file, a module, module:object, or a command; none for a library.")
    private @Nullable String start;

    Profile on(Profile profile) {
        Profile overruled = profile;
        if (kind != null) {
            overruled = overruled.withKind(kind).withStart(null);
        }
        return start == null ? overruled : overruled.withStart(start);
    }
}
