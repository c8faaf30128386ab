package dev.slipway.verify;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.run.FailureExplainer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a program printed before it failed, and says the cause in words, with what to do. */
public final class FailureReader implements FailureExplainer {
    /** A frame of a Python traceback. */
    private static final Pattern FRAME = Pattern.compile("^\\s*File \"([^\"]+)\", line (\\d+)");
    /** Colours and the like, which tools print even into pipes when they are told to. */
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

    /** Packages that many distributions have a part in. */
    private static final Set<String> SHARED = Set.of(
            "google",
            "azure",
            "backports",
            "ruamel",
            "zope",
            "jaraco",
            "opentelemetry",
            "sphinxcontrib",
            "mpl_toolkits");

    private static final Pattern MISSING_MODULE = Pattern.compile(
            "ModuleNotFoundError: No module named '([\\w.]+)'|^.*python[^:/\\\\]*: No module named ([\\w.]+)$");

    private static final String LOOK = "Look whether its file was left out, or is called otherwise.";

    private final Distributions distributions;
    private final Predicate<String> own;
    private final Predicate<String> published;
    private final OwnFrames frames;

    /** Knows which distribution brings a module. */
    @FunctionalInterface
    public interface Distributions {
        Optional<String> of(String module);
    }

    public FailureReader(Distributions distributions) {
        this(distributions, _ -> false, _ -> true);
    }

    /**
     * @param own whether a module of that name is part of the project
     * @param published whether the project has a file of that name
     */
    public FailureReader(Distributions distributions, Predicate<String> own, Predicate<String> published) {
        this.distributions = distributions;
        this.own = own;
        this.published = published;
        this.frames = new OwnFrames(own);
    }

    /**
     * The cause, if it is one of those that are known.
     *
     * @param lines the last lines of the output, oldest first
     */
    @Override
    public Optional<Problem> explain(List<String> lines) {
        List<String> plain =
                lines.stream().map(line -> ANSI.matcher(line).replaceAll("")).toList();
        for (String line : plain.reversed()) {
            Matcher missing = MISSING_MODULE.matcher(line);
            if (missing.find()) {
                String module = missing.group(1) != null ? missing.group(1) : missing.group(2);
                return Optional.of(placed(missingModule(module), plain));
            }
        }
        Optional<Problem> index = IndexFailure.in(plain);
        if (index.isPresent()) {
            return index;
        }
        Optional<Problem> conflict = Conflict.in(plain);
        if (conflict.isPresent()) {
            return conflict;
        }
        for (FailureSign sign : FailureSign.ALL) {
            for (String line : plain.reversed()) {
                Matcher found = sign.pattern().matcher(line);
                if (found.find()) {
                    Problem problem = sign.equals(FailureSign.NOT_THERE) && !published.test(nameOf(found.group(1)))
                            ? unpublished(found.group(1))
                            : sign.meaning().of(found);
                    return Optional.of(sign.inCode() ? placed(problem, plain) : problem);
                }
            }
        }
        return Traceback.in(plain, frames);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Problem unpublished(String path) {
        return Problem.error(Topic.PROJECT, "It looks for " + path + ", which is not in the project.")
                .so("It stays with whoever wrote the program, or something else makes it first.")
                .advise("Put the file where the code looks for it, or let the code say what is missing.");
    }

    private Problem missingModule(String module) {
        String top = module.split("\\.", 2)[0];
        boolean part = !top.equals(module) && !SHARED.contains(top);
        if (part && !own.test(top)) {
            return missingPart(module, top);
        }
        if (module.equals("src")) {
            return Problem.error(Topic.PROJECT, "The program imports its own modules by way of src.")
                    .so("A package is installed without the folder src around it, so that name is gone.")
                    .advise("Import them without it: from model import x, and not from src.model import x.");
        }
        if (own.test(top)) {
            return Problem.error(
                            Topic.METADATA, "The module " + module + " is the project's own, and is missing there.")
                    .so("What was made does not hold it.")
                    .advise(part ? LOOK : "Name it among what the packaging file packs.");
        }
        boolean server = top.equals("uvicorn") || top.equals("hypercorn");
        Problem problem = Problem.error(Topic.DEPENDENCIES, "The module " + module + " is missing.")
                .so(
                        server
                                ? "It serves the app, and nothing that is declared brings it."
                                : "The program imports it, and nothing that is declared brings it.");
        return distributions
                .of(top)
                .map(name -> problem.fix("Declare " + name, new dev.slipway.problem.Fix.Declare(name)))
                .orElseGet(() -> problem.advise("Declare the distribution that brings it."));
    }

    /** Python names the whole path only where what is above it was found. */
    private Problem missingPart(String module, String top) {
        Problem problem = Problem.error(
                Topic.DEPENDENCIES, "The module " + module + " is missing, though there is a " + top + ".");
        return distributions
                .of(top)
                .map(name -> problem.so("Another version of " + name + " has it.")
                        .advise("Require the version of " + name
                                + " that the program, or the model that it loads, was made with."))
                .orElseGet(() -> problem.advise(LOOK));
    }

    /** In the last frame of the traceback that is not of a library. */
    private Problem placed(Problem problem, List<String> lines) {
        Problem placed = problem;
        boolean ofProject = false;
        for (String line : lines) {
            Matcher frame = FRAME.matcher(line);
            String file = frame.find() ? frame.group(1).replace('\\', '/') : "<";
            if (frames.isNobodys(file)) {
                continue;
            }
            boolean its = frames.isOwn(file);
            if (!its && ofProject && problem.topic() == Topic.PROJECT) {
                // A library only did what that line told it.
                continue;
            }
            ofProject |= its;
            placed = problem.in(OwnFrames.shown(file), Integer.parseInt(frame.group(2)), 0);
        }
        return placed;
    }
}
