package dev.slipway.verify;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a tool or of Python looks like, and what it means.
 *
 * @param inCode whether something that a line of the program does is at fault, which a traceback then tells
 */
record FailureSign(Pattern pattern, Meaning meaning, boolean inCode) {

    /** What is wrong, by what was found. */
    @FunctionalInterface
    interface Meaning {
        Problem of(Matcher found);
    }

    static final FailureSign NOT_THERE = inCode(
            "FileNotFoundError: \\[Errno 2\\] [^:]*: '([^']+)'",
            found -> Problem.error(Topic.PROJECT, "It looks for " + found.group(1) + ", and the file is not there.")
                    .so("Where it is installed, only what lies in its packages goes along.")
                    .advise("Open it relative to __file__, from inside the package, and declare it as package data."));

    /** The surest first. */
    static final List<FailureSign> ALL = List.of(
            sign(
                    "Building a package is not possible in (?:non-package) mode",
                    found -> Problem.error(
                                    Topic.METADATA,
                                    "Poetry is told to make no package of this project: package-mode = false.")
                            .in("pyproject.toml", 0, 0)
                            .advise("Take that line out of [tool.poetry].")),
            sign(
                    "Multiple top-level (?:modules|packages) discovered in a flat-layout: \\[(.*?)]",
                    found -> Problem.error(
                                    Topic.METADATA,
                                    "The packaging file does not say which of these the wheel holds: " + found.group(1)
                                            + ".")
                            .so("setuptools chooses by itself only where there is one.")
                            .advise("Make a package of them with slipway modularize, or name them in pyproject.toml:"
                                    + " [tool.setuptools] py-modules = [...].")),
            sign(
                    "setuptools-scm was unable to detect version(?: for|\\b)",
                    found -> Problem.error(
                                    Topic.METADATA,
                                    "The version is to come from git, which knows nothing of this folder.")
                            .so("The build takes it from a tag, and there is no repository here.")
                            .advise("Open the folder that holds .git, or write the version into pyproject.toml.")),
            sign(
                    "No space left on device|\\[Errno 28\\]|os error 28|There is not enough space on the disk",
                    found -> Problem.error(Topic.SHIP, "The disk is full.").advise("Free some space, and ship again.")),
            inCode(
                    "(?:(?:Connection|Connect|SSL|Proxy)Error|error occurred): HTTPS?ConnectionPool\\(host='([^']+)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "The program asks " + found.group(1)
                                            + " on the network, which does not answer here.")
                            .advise("Start it where that can be reached, or let it go on without the answer.")),
            inCode(
                    "nltk\\.download\\('([\\w./-]+)'\\)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It needs the data " + found.group(1) + " of NLTK, which is not on this machine.")
                            .so("NLTK fetches its data from the network when the program asks it to.")
                            .advise("Fetch it once into a folder nltk_data of the project, and let that go along.")),
            sign(
                    "(?i)externally[- ]managed",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT,
                                    "This Python belongs to the system, which lets nothing be installed into it (PEP 668).")
                            .so("What the system itself runs on it would break.")
                            .advise("Install into the environment of the project, which slipway environment makes.")),
            sign(
                    "(?i)DO NOT MATCH THE HASHES|hash mismatch",
                    found -> Problem.error(Topic.DEPENDENCIES, "A downloaded package is not the one that was expected.")
                            .so("Its hash differs, so it was not installed.")
                            .advise("Ship again; if it happens again, tell whoever runs the index.")),
            sign(
                    "python-build-standalone",
                    found -> Problem.error(Topic.ENVIRONMENT, "That Python cannot be downloaded.")
                            .so(
                                    "uv gets it from the releases of python-build-standalone, which this machine cannot reach.")
                            .advise("Install that Python from python.org or your package manager; Slipway finds it.")),
            sign(
                    "(?i)dns error|failed to lookup address|Temporary failure in name resolution|NewConnectionError|"
                            + "getaddrinfo failed|Network is unreachable|tcp connect error|ConnectTimeoutError",
                    found -> Problem.error(Topic.ENVIRONMENT, "The package index cannot be reached.")
                            .so("Nothing could be downloaded.")
                            .advise("Look at the network, and at HTTPS_PROXY if a proxy is needed.")),
            sign(
                    "(?i)certificate verify failed|invalid peer certificate|UnknownIssuer",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT, "The package index shows a certificate that is not trusted.")
                            .advise("Name your company's certificates in SSL_CERT_FILE.")),
            sign(
                    "(?i)address already in use|\\[Errno 98\\]|\\[Errno 48\\]|WinError 10048|Cannot find empty port in range",
                    found -> Problem.error(Topic.PROJECT, "The port that the program names is taken.")
                            .so("It could not start to serve.")
                            .advise("End what listens there, or let the program take its port from a variable.")),
            inCode(
                    "TemplateNotFound: (\\S+)|TemplateDoesNotExist at|TemplateDoesNotExist: (\\S+)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "A page is made from the template " + template(found) + ", which is not there.")
                            .so("Where it is installed, only what was packed goes along.")
                            .advise("Let the folder of templates go along, in the step Project.")),
            inCode(
                    "(?:ImproperlyConfigured|SuspiciousOperation): (.+)",
                    found -> Problem.error(Topic.PROJECT, "Django is not set up for this place: " + found.group(1))
                            .advise("Give it the variables or settings that it asks for.")),
            inCode(
                    "OperationalError: no such table: (\\S+)",
                    found -> Problem.error(Topic.PROJECT, "The database has no table " + found.group(1) + " yet.")
                            .so("Where it is installed, the database starts empty.")
                            .advise("Run its migrations there, or let the database go along.")),
            inCode(
                    "StreamlitSecretNotFoundError|No secrets (?:files )?found|FileNotFoundError: No secrets",
                    found -> Problem.error(Topic.PROJECT, "The app reads st.secrets, and no secrets go along.")
                            .so("They are held back, as they must be.")
                            .advise("Let it start without them, or set them where it is installed.")),
            inCode(
                    "(?:Failed to find attribute|Error loading ASGI app\\. Attribute|Failed to find Flask application or factory) ?(.*)",
                    found -> Problem.error(
                                    Topic.PROJECT, "The app is not where it was looked for: " + found.group() + ".")
                            .advise("Choose another entry point, in the step Project.")),
            sign(
                    "No matching distribution found for ([^\\s(]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "Nothing on the index meets " + found.group(1) + " for this Python.")
                            .advise("Loosen that requirement, or choose another Python.")),
            sign(
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
            sign(
                    "Failed to build `?([\\w.=-]+)`?|Failed building wheel for ([\\w.-]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    (found.group(1) == null ? found.group(2) : found.group(1))
                                            + " has no wheel for this Python, and building it from its sources failed.")
                            .advise("Choose a Python that it has wheels for.")),
            inCode(
                    "numpy\\.dtype size changed|compiled using NumPy 1\\.x cannot be run",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "A compiled package was made for another numpy than the one installed.")
                            .fix("Declare numpy<2", new dev.slipway.problem.Fix.Declare("numpy<2"))),
            inCode(
                    "PackageNotFoundError: (?:No package metadata was found for )?([\\w.-]+)",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "The program asks for the metadata of " + found.group(1)
                                            + ", which is not installed.")
                            .fix("Declare " + found.group(1), new dev.slipway.problem.Fix.Declare(found.group(1)))),
            inCode(
                    "ImportError: cannot import name '([\\w.]+)' from '([\\w.]+)' \\(((?!.*(?:site|dist)-packages|.*/lib/python).+)\\)",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It imports " + found.group(1) + " from " + found.group(2)
                                            + ", a file of the project that has no such name.")
                            .advise("Correct the import, or define the name in that file.")),
            inCode(
                    "ImportError: cannot import name '([\\w.]+)' from '([\\w.]+)'",
                    found -> Problem.error(
                                    Topic.DEPENDENCIES,
                                    "It imports " + found.group(1) + " from " + found.group(2)
                                            + ", which the installed version does not have.")
                            .advise("Require a version of it that has the name, or correct the import.")),
            inCode(
                    "FileNotFoundError: \\[Errno 2\\] [^:]*: '((?:[A-Za-z]:[\\\\/]|/Users/|/home/[^/']+/(?:Desktop|Documents|Downloads)|/content/|/kaggle/|/mount/src/)[^']*)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It looks for " + plain(found.group(1))
                                            + ", a place on the machine that it was written on.")
                            .so("Nobody else has that folder, so the program stops there.")
                            .advise("Name the place relative to the file: Path(__file__).parent.")),
            inCode(
                    "FileNotFoundError: \\[Errno 2\\] [^:]*: '([^']*\\\\[^']*)'",
                    found -> Problem.error(
                                    Topic.PROJECT,
                                    "It looks for " + plain(found.group(1))
                                            + ", with backslashes, which only Windows takes for folders.")
                            .so("Elsewhere that is one odd name, and the file is not found.")
                            .advise("Write the path with / in place of each backslash; Windows takes that as well.")),
            NOT_THERE,
            inCode(
                    "attempted relative import with no known (?:parent package)",
                    found -> Problem.error(Topic.PROJECT, "It is a module of a package, and is started as a script.")
                            .so("Its relative imports lead nowhere then.")
                            .advise(
                                    "Start it with python -m PACKAGE.MODULE from the folder above the package, or import its neighbours by their full names.")),
            sign(
                    "error: the following arguments are required: (.+)",
                    found -> Problem.error(Topic.PROJECT, "The program wants arguments: " + found.group(1) + ".")
                            .advise("Give arguments to try it with, in the step Project.")),
            sign(
                    "(?i)^usage: (.+)",
                    found -> Problem.error(Topic.PROJECT, "The program wants other arguments: " + found.group(1) + ".")
                            .advise("Give arguments to try it with, in the step Project.")),
            inCode(
                    "EOFError: EOF when reading a line",
                    found -> Problem.error(
                                    Topic.PROJECT, "The program asks for input, and nobody answers when it is tried.")
                            .advise("Choose an entry point that takes arguments instead.")),
            inCode(
                    "SyntaxError: (.+)",
                    found -> Problem.error(
                                    Topic.ENVIRONMENT, "This Python cannot read the code: " + found.group(1) + ".")
                            .advise("Correct that line, or choose the Python that it was written for.")));

    private static FailureSign sign(String regex, Meaning meaning) {
        return new FailureSign(Pattern.compile(regex), meaning, false);
    }

    private static FailureSign inCode(String regex, Meaning meaning) {
        return new FailureSign(Pattern.compile(regex), meaning, true);
    }

    /** A path as it stands in code: Python shows each backslash twice. */
    private static String plain(String path) {
        return path.replace("\\\\", "\\");
    }

    private static String template(Matcher found) {
        String name = found.group(1) != null ? found.group(1) : found.group(2);
        return name == null ? "that it names" : name;
    }
}
