package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.Subject;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be told about an image before it is built. */
public final class RecipeProblems {
    private static final Pattern NO_HOSTS =
            Pattern.compile("(?m)^\\s*ALLOWED_HOSTS\\s*(?::[^=]+)?=\\s*(?:\\[\\s*\\]|\\(\\s*\\))");
    private static final Pattern MUSL = Pattern.compile("(?i)alpine|musl");

    private RecipeProblems() {}

    /** All of them, with what becomes of a Dockerfile that is there. */
    public static List<Problem> of(Shipment shipment) {
        List<Problem> problems = new ArrayList<>();
        Existing.of(shipment).ifPresent(_ -> problems.add(kept()));
        Subject subject = shipment.subject();
        boolean own = Existing.of(shipment).isPresent();
        Recipe recipe = Recipe.of(shipment);
        if (subject.entryPoint()
                .filter(start -> start.kind() == EntryKind.DJANGO)
                .isPresent()) {
            subject.project().sources().stream()
                    .filter(file -> file.endsWith("settings.py")
                            && NO_HOSTS.matcher(text(subject, file)).find())
                    .findFirst()
                    .ifPresent(file -> problems.add(Problem.warning(Topic.PROJECT, "ALLOWED_HOSTS is empty.")
                            .in(file, 0, 0)
                            .so("Django answers every request that names another host than this machine with 400.")
                            .advise("Name the hosts there, or read them from a variable.")));
        }
        if (!own
                && subject.entryPoint()
                        .filter(start -> start.kind() == EntryKind.GUI_SCRIPT)
                        .isPresent()) {
            problems.add(Problem.warning(Topic.SHIP, "The program opens a window, and a container has no display.")
                    .so("It can be built, but hardly be run there.")
                    .advise("Hand over an executable instead."));
        }
        boolean frozen = ExecutableForm.of(shipment).isPresent();
        if (!own && frozen && shipment.platform() != Platform.LINUX) {
            problems.add(Problem.error(
                            Topic.SHIP, "An executable of this machine does not run in an image, which is Linux.")
                    .fix(
                            "Build in two stages",
                            new Fix.SetOption(
                                    ImageOptions.DOCKERFILE, ImageOptions.FORM.id(), ImageOptions.MULTI_STAGE)));
        }
        if (!own && frozen && isMusl(recipe.base())) {
            problems.add(Problem.error(Topic.SHIP, "The executable needs glibc, and " + recipe.base() + " has musl.")
                    .fix(
                            "Take " + Recipe.SMALL_BASE,
                            new Fix.SetOption(ImageOptions.DOCKERFILE, ImageOptions.BASE.id(), Recipe.SMALL_BASE)));
        } else if (!own && isMusl(recipe.base())) {
            problems.add(Problem.warning(Topic.SHIP, "The base image " + recipe.base() + " has musl in place of glibc.")
                    .so("Only distributions with musllinux wheels install there without a compiler, and its shell and"
                            + " user commands differ from Debian's.")
                    .advise("Take an image of Debian, such as "
                            + Recipe.of(shipment).python() + "-slim-bookworm."));
        }
        return problems;
    }

    /** Whether a base image has musl in place of glibc, by its name. */
    static boolean isMusl(String base) {
        return MUSL.matcher(base).find();
    }

    private static Problem kept() {
        return Problem.info(Topic.SHIP, "The project has a Dockerfile of its own.")
                .in(Existing.NAME, 0, 0)
                .so("It is kept, linted, and used for the image.")
                .fix(
                        "Replace it by Slipway's",
                        new Fix.SetOption(ImageOptions.DOCKERFILE, ImageOptions.EXISTING.id(), ImageOptions.REPLACE));
    }

    private static String text(Subject subject, String file) {
        try {
            return Files.readString(subject.project().root().resolve(file));
        } catch (IOException e) {
            return "";
        }
    }
}
