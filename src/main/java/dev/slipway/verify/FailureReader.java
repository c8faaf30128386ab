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

    /** What a line looks like, and what it means. */
    private record Sign(Pattern pattern, Meaning meaning, boolean inCode) {
        static Sign of(String regex, Meaning meaning) {
            return new Sign(Pattern.compile(regex), meaning, false);
        }

        /** Of something that a line of the program does, which a traceback then tells. */
        static Sign inCode(String regex, Meaning meaning) {
            return new Sign(Pattern.compile(regex), meaning, true);
        }
    }

    @FunctionalInterface
    private interface Meaning {
        Problem of(Matcher found);
    }

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

    private static final Sign NOT_THERE = Sign.inCode(
            "FileNotFoundError: \\[Errno 2\\] [^:]*: '([^']+)'",
            found -> Problem.error(Topic.PROJECT, "It looks for " + found.group(1) + ", and the file is not there.")
                    .so("Where it is installed, only what lies in its packages goes along.")
                    .advise("Open it relative to __file__, from inside the package, and declare it as package data."));

    /** The surest first. */
    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    "Building a package is not possible in (?:non-package) mode",
                    found -> Problem.error(
                                    Topic.METADATA,
                                    "Poetry is told to make no package of this project: package-mode = false.")
                            .in("pyproject.toml", 0, 0)
                            .advise("Take that line out of [tool.poetry].")),
            Sign.of(
                    "Multiple top-level (?:modules|packages) discovered in a flat-layout: \\[(.*?)]",
                    found -> Problem.error(
                                    Topic.METADATA,
                                    "The packaging file does not say which of these the wheel holds: " + found.group(1)
                                            + ".")
                            .so("setuptools chooses by itself only where there is one.")
                            .advise("Make a package of them with slipway modularize, or name them in pyproject.toml:"
                                    + " [tool.setuptools] py-modules = [...].")),
            Sign.of(
                    "No space left on device|\\[Errno 28\\]|os error 28|There is not enough space on the disk",
                    found -> Problem.error(Topic.SHIP, "The disk is full.").advise("Free some space, and ship again.")),
            Sign.inCode(
                    "(?:(?:Connection|Connect|SSL|Proxy)Error|error occurred): HTTPS?ConnectionPool\\(host='([^']+)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "The program asks " + found.group(1)
                                            + " on the network, which does not answer here.")
                            .advise("Start it where that can be reached, or let it go on without the answer.")),
            Sign.inCode(
                    "nltk\\.download\\('([\\w./-]+)'\\)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It needs the data " + found.group(1) + " of NLTK, which is not on this machine.")
                            .so("NLTK fetches its data from the network when the program asks it to.")
                            .advise("Fetch it once into a folder nltk_data of the project, and let that go along.")),
            Sign.of(
                    "(?i)externally[- ]managed",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT,
                                    "This Python belongs to the system, which lets nothing be installed into it (PEP 668).")
                            .so("What the system itself runs on it would break.")
                            .advise("Install into the environment of the project, which slipway environment makes.")),
            Sign.of(
                    "(?i)DO NOT MATCH THE HASHES|hash mismatch",
                    found -> Problem.error(Topic.DEPENDENCIES, "A downloaded package is not the one that was expected.")
                            .so("Its hash differs, so it was not installed.")
                            .advise("Ship again; if it happens again, tell whoever runs the index.")),
            Sign.of(
                    "python-build-standalone",
                    found -> Problem.error(Topic.ENVIRONMENT, "That Python cannot be downloaded.")
                            .so(
                                    "uv gets it from the releases of python-build-standalone, which this machine cannot reach.")
                            .advise("Install that Python from python.org or your package manager; Slipway finds it.")),
            Sign.of(
                    "(?i)dns error|failed to lookup address|Temporary failure in name resolution|NewConnectionError|"
                            + "getaddrinfo failed|Network is unreachable|tcp connect error|ConnectTimeoutError",
                    found -> Problem.error(Topic.ENVIRONMENT, "The package index cannot be reached.")
                            .so("Nothing could be downloaded.")
                            .advise("Look at the network, and at HTTPS_PROXY if a proxy is needed.")),
            Sign.of(
                    "(?i)certificate verify failed|invalid peer certificate|UnknownIssuer",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT, "The package index shows a certificate that is not trusted.")
                            .advise("Name your company's certificates in SSL_CERT_FILE.")),
            Sign.of(
                    "(?i)address already in use|\\[Errno 98\\]|\\[Errno 48\\]|WinError 10048|Cannot find empty port in range",
                    found -> Problem.error(Topic.PROJECT, "The port that the program names is taken.")
                            .so("It could not start to serve.")
                            .advise("End what listens there, or let the program take its port from a variable.")),
            Sign.inCode(
                    "TemplateNotFound: (\\S+)|TemplateDoesNotExist at|TemplateDoesNotExist: (\\S+)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "A page is made from the template " + template(found) + ", which is not there.")
                            .so("Where it is installed, only what was packed goes along.")
                            .advise("Let the folder of templates go along, in the step Project.")),
            Sign.inCode(
                    "(?:ImproperlyConfigured|SuspiciousOperation): (.+)",
                    found -> Problem.error(Topic.PROJECT, "Django is not set up for this place: " + found.group(1))
                            .advise("Give it the variables or settings that it asks for.")),
            Sign.inCode(
                    "OperationalError: no such table: (\\S+)",
                    found -> Problem.error(Topic.PROJECT, "The database has no table " + found.group(1) + " yet.")
                            .so("Where it is installed, the database starts empty.")
                            .advise("Run its migrations there, or let the database go along.")),
            Sign.inCode(
                    "StreamlitSecretNotFoundError|No secrets (?:files )?found|FileNotFoundError: No secrets",
                    found -> Problem.error(Topic.PROJECT, "The app reads st.secrets, and no secrets go along.")
                            .so("They are held back, as they must be.")
                            .advise("Let it start without them, or set them where it is installed.")),
            Sign.inCode(
                    "(?:Failed to find attribute|Error loading ASGI app\\. Attribute|Failed to find Flask application or factory) ?(.*)",
                    found -> Problem.error(
                                    Topic.PROJECT, "The app is not where it was looked for: " + found.group() + ".")
                            .advise("Choose another entry point, in the step Project.")),
            Sign.of(
                    "No matching distribution found for ([^\\s(]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "Nothing on the index meets " + found.group(1) + " for this Python.")
                            .advise("Loosen that requirement, or choose another Python.")),
            Sign.of(
                    "(?:Can not find valid pkg-config name|pg_config executable not found|mysql_config not found|"
                            + "fatal error: ([\\w./-]+\\.h): No such file|error: command '(?:gcc|cc|clang|cl\\.exe)[^']*' failed: No such file)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "A package has no wheel here, and to build it this machine lacks "
                                            + (found.group(1) != null
                                                    ? "the C header " + found.group(1)
                                                    : found.group().startsWith("error")
                                                            ? "a C compiler"
                                                            : "the C library that it is made for, with its headers")
                                            + ".")
                            .advise(
                                    "Install that from your system's packages, or take a package that brings it, such as psycopg2-binary or PyMySQL.")),
            Sign.of(
                    "Failed to build `?([\\w.=-]+)`?|Failed building wheel for ([\\w.-]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    (found.group(1) == null ? found.group(2) : found.group(1))
                                            + " has no wheel for this Python, and building it from its sources failed.")
                            .advise("Choose a Python that it has wheels for.")),
            Sign.inCode(
                    "numpy\\.dtype size changed|compiled using NumPy 1\\.x cannot be run",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "A compiled package was made for another numpy than the one installed.")
                            .fix("Declare numpy<2", new dev.slipway.problem.Fix.Declare("numpy<2"))),
            Sign.inCode(
                    "PackageNotFoundError: (?:No package metadata was found for )?([\\w.-]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "The program asks for the metadata of " + found.group(1)
                                            + ", which is not installed.")
                            .fix("Declare " + found.group(1), new dev.slipway.problem.Fix.Declare(found.group(1)))),
            Sign.inCode(
                    "ImportError: cannot import name '([\\w.]+)' from '([\\w.]+)' \\(((?!.*(?:site|dist)-packages|.*/lib/python).+)\\)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It imports " + found.group(1) + " from " + found.group(2)
                                            + ", a file of the project that has no such name.")
                            .advise("Correct the import, or define the name in that file.")),
            Sign.inCode(
                    "ImportError: cannot import name '([\\w.]+)' from '([\\w.]+)'",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "It imports " + found.group(1) + " from " + found.group(2)
                                            + ", which the installed version does not have.")
                            .advise("Require a version of it that has the name, or correct the import.")),
            Sign.inCode(
                    "FileNotFoundError: \\[Errno 2\\] [^:]*: '((?:[A-Za-z]:[\\\\/]|/Users/|/home/[^/']+/(?:Desktop|Documents|Downloads)|/content/|/kaggle/|/mount/src/)[^']*)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It looks for " + plain(found.group(1))
                                            + ", a place on the machine that it was written on.")
                            .so("Nobody else has that folder, so the program stops there.")
                            .advise("Name the place relative to the file: Path(__file__).parent.")),
            Sign.inCode(
                    "FileNotFoundError: \\[Errno 2\\] [^:]*: '([^']*\\\\[^']*)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It looks for " + plain(found.group(1))
                                            + ", with backslashes, which only Windows takes for folders.")
                            .so("Elsewhere that is one odd name, and the file is not found.")
                            .advise("Write the path with / in place of each backslash; Windows takes that as well.")),
            NOT_THERE,
            Sign.inCode(
                    "attempted relative import with no known (?:parent package)",
                    found -> Problem.error(Topic.PROJECT, "It is a module of a package, and is started as a script.")
                            .so("Its relative imports lead nowhere then.")
                            .advise(
                                    "Start it with python -m PACKAGE.MODULE from the folder above the package, or import its neighbours by their full names.")),
            Sign.of(
                    "error: the following arguments are required: (.+)",
                    found -> Problem.error(Topic.PROJECT, "The program wants arguments: " + found.group(1) + ".")
                            .advise("Give arguments to try it with, in the step Project.")),
            Sign.of(
                    "(?i)^usage: (.+)",
                    found -> Problem.error(Topic.PROJECT, "The program wants other arguments: " + found.group(1) + ".")
                            .advise("Give arguments to try it with, in the step Project.")),
            Sign.inCode(
                    "EOFError: EOF when reading a line",
                    found -> Problem.error(
                                    Topic.PROJECT, "The program asks for input, and nobody answers when it is tried.")
                            .advise("Choose an entry point that takes arguments instead.")),
            Sign.inCode(
                    "SyntaxError: (.+)",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT, "This Python cannot read the code: " + found.group(1) + ".")
                            .advise("Correct that line, or choose the Python that it was written for.")));

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
        for (Sign sign : SIGNS) {
            for (String line : plain.reversed()) {
                Matcher found = sign.pattern().matcher(line);
                if (found.find()) {
                    Problem problem = sign == NOT_THERE && !published.test(nameOf(found.group(1)))
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

    /** A path as it stands in code: Python shows each backslash twice. */
    private static String plain(String path) {
        return path.replace("\\\\", "\\");
    }

    private static String template(Matcher found) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        return name == null ? "that it names" : name;
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
