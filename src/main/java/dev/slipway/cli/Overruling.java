package dev.slipway.cli;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Profile;
import dev.slipway.ship.Start;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
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

    /**
     * What is said, fitted to a folder: a file may be named as seen from the folder that was opened, too.
     *
     * @throws ShipException (BAD_ARGUMENT) if it cannot be followed there
     */
    Profile on(Profile profile, Workspace workspace, Survey survey) {
        Profile said = on(profile);
        if (kind == null && start == null) {
            return said;
        }
        String inside = workspace.project() + "/";
        String named = said.start();
        if (start != null && named != null) {
            String plain = named.replace('\\', '/').replaceFirst("^\\./", "");
            if (new File(plain).isAbsolute()) {
                Path path = Path.of(plain).normalize();
                plain = path.startsWith(workspace.root())
                        ? workspace.root().relativize(path).toString().replace('\\', '/')
                        : plain;
            }
            boolean fromOutside =
                    plain.startsWith(inside) && !survey.project().sources().contains(plain);
            said = said.withStart(fromOutside ? plain.substring(inside.length()) : plain);
        }
        Optional<Problem> refusal =
                Start.refusal(survey.project(), survey.found().metadata(), said);
        if (refusal.isPresent()) {
            throw new ShipException(ShipException.Kind.BAD_ARGUMENT, refusal.get());
        }
        return said;
    }

    private Profile on(Profile profile) {
        Profile overruled = profile;
        if (kind != null) {
            overruled = overruled.withKind(kind).withStart(null);
        }
        return start == null ? overruled : overruled.withStart(start);
    }
}
