package dev.slipway.artifact.image;

import dev.slipway.container.ContainerFailures;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.verify.MissingVariable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a build or a container of it failed: what the engine says, and what only happens inside of a container. */
final class ImageFailures {
    private static final Pattern LIBRARY =
            Pattern.compile("(?:ImportError|OSError)?:? ?(lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object file");
    private static final Pattern DENIED =
            Pattern.compile("PermissionError: \\[Errno 13\\] Permission denied: '([^']+)'");
    private static final Pattern GLIBC = Pattern.compile("version [`'](GLIBC_[\\d.]+)' not found");
    private static final Pattern PROCESSOR =
            Pattern.compile("(?i)exec format error|image's platform \\([^)]+\\) does not match");
    private static final Pattern HOST = Pattern.compile("Invalid HTTP_HOST header|DisallowedHost");
    private static final Pattern TEMPORARY =
            Pattern.compile("No usable temporary directory found|Read-only file system");
    private static final Pattern BOOT = Pattern.compile("Worker failed to boot");
    private static final Pattern ERROR = Pattern.compile("^(?:[\\w.]+\\.)?\\w*(?:Error|Exception)\\b.*");
    private static final Pattern COMPILER = Pattern.compile(
            "(?:command|unable to execute) '?(?:gcc|cc|x86_64-linux-gnu-gcc|aarch64-linux-gnu-gcc)'? failed|error: command '(?:gcc|cc)'|"
                    + "Unknown compiler\\(s\\)|pg_config executable not found");
    private static final Pattern KILLED =
            Pattern.compile("(?i)out of memory|OOMKilled|exit code: 137|Worker \\(pid:\\d+\\) was sent SIGKILL");

    private ImageFailures() {}

    /** @param lines the last lines that the engine's client printed, oldest first */
    static Optional<Problem> explain(List<String> lines) {
        Optional<Problem> variable = MissingVariable.explained(lines, ImageOptions.IMAGE);
        if (variable.isPresent()) {
            return variable;
        }
        for (String line : lines.reversed()) {
            Optional<Problem> known = inside(line);
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Problem> engine = ContainerFailures.explain(lines);
        if (engine.isPresent()) {
            return engine;
        }
        boolean boots = lines.stream().anyMatch(line -> BOOT.matcher(line).find());
        boolean says =
                lines.stream().anyMatch(line -> ERROR.matcher(line.strip()).matches());
        return boots && !says
                ? Optional.of(Problem.error(Topic.PROJECT, "gunicorn's worker failed to start the app.")
                        .advise("Start the app here first; what it prints there tells more."))
                : Optional.empty();
    }

    private static Optional<Problem> inside(String line) {
        Matcher library = LIBRARY.matcher(line);
        if (library.find()) {
            return Optional.of(library(library.group(1)));
        }
        Matcher glibc = GLIBC.matcher(line);
        if (glibc.find()) {
            return Optional.of(Problem.error(
                            Topic.SHIP,
                            "The executable wants " + glibc.group(1) + ", and the base image has an older C library.")
                    .so("It was made on this machine, whose own is newer.")
                    .fix(
                            "Take a newer base image",
                            new Fix.SetOption(ImageOptions.DOCKERFILE, ImageOptions.BASE.id(), "debian:trixie-slim")));
        }
        Matcher denied = DENIED.matcher(line);
        if (denied.find()) {
            return Optional.of(Problem.error(
                            Topic.PROJECT, "The program may not write " + denied.group(1) + " in the container.")
                    .so("It runs as a user of its own there, to whom only its folder, its home and /tmp belong.")
                    .advise("Write below the program's own folder or into /tmp, or mount a volume there."));
        }
        if (PROCESSOR.matcher(line).find()) {
            return Optional.of(Problem.error(Topic.SHIP, "The base image is made for another processor.")
                    .so("Nothing in it can be run on this one.")
                    .fix(
                            "Take the standard base image",
                            new Fix.SetOption(ImageOptions.DOCKERFILE, ImageOptions.BASE.id(), "")));
        }
        if (HOST.matcher(line).find()) {
            return Optional.of(Problem.error(Topic.PROJECT, "Django does not serve under the name it was asked by.")
                    .so("ALLOWED_HOSTS does not list it, so every request is answered by 400.")
                    .advise("Add the host to ALLOWED_HOSTS in the settings."));
        }
        if (TEMPORARY.matcher(line).find()) {
            return Optional.of(Problem.error(Topic.PROJECT, "The container's file system is read-only.")
                    .advise("Give it a /tmp that can be written, such as `--tmpfs /tmp`."));
        }
        if (COMPILER.matcher(line).find()) {
            return Optional.of(Problem.error(
                            Topic.DEPENDENCIES,
                            "A distribution has no wheel for this image and would have to be compiled.")
                    .so("The slim base image has no compiler.")
                    .advise("Choose a Python that it has wheels for; the log names it."));
        }
        if (KILLED.matcher(line).find()) {
            return Optional.of(Problem.error(Topic.SHIP, "The container ran out of memory.")
                    .advise("Give the engine more memory, or load a smaller model."));
        }
        return Optional.empty();
    }

    private static Problem library(String file) {
        Problem problem = Problem.error(Topic.SHIP, "The system library " + file + " is not in the image.")
                .so("A distribution loads it and does not bring it.");
        return SystemLibraries.holding(file)
                .map(name -> problem.fix(
                        "Add Debian's " + name,
                        new Fix.AddToOption(ImageOptions.DOCKERFILE, ImageOptions.PACKAGES.id(), name)))
                .orElseGet(() -> problem.advise("Add the Debian package that holds it to the Dockerfile's packages."));
    }
}
