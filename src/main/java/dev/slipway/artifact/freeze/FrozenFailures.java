package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.dependency.ImportMap;
import dev.slipway.plan.Explanation;
import dev.slipway.plan.Observed;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.DataFile;
import dev.slipway.verify.MissingVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the last words of a frozen program mean, and which choice mends it: that a module is missing means something else there than where
 * distributions are installed.
 *
 * @param sitePackages of the environment it is frozen from
 * @param fromSource record of the run from its sources; need not be there
 */
record FrozenFailures(Shipment shipment, FreezeOptions options, Path sitePackages, Path fromSource)
        implements Explanation {
    private static final String ID = FreezeOptions.ARTIFACT;

    private static final Pattern MODULE =
            Pattern.compile("(?:ModuleNotFoundError|ImportError): No module named '?([\\w.]+)'?");
    private static final Pattern ERROR = Pattern.compile("[\\w.]*(?:Error|Exception)\\b");
    private static final Pattern METADATA = Pattern.compile(
            "PackageNotFoundError: (?:No package metadata was found for )?'?([\\w.-]+)|DistributionNotFound: The '([\\w.-]+)[^']*' distribution");
    private static final Pattern FILE =
            Pattern.compile("(?:FileNotFoundError|OSError): (?:\\[Errno 2\\] )?[^'\"]*['\"]([^'\"]+)['\"]");
    private static final Pattern ASGI =
            Pattern.compile("Error loading ASGI app\\. Could not import module \"([\\w.]+)\"");
    private static final Pattern SOURCE =
            Pattern.compile("OSError: (?:could not get source code|source code not available)");
    private static final Pattern FRAME = Pattern.compile("^\\s*File \"([^\"]+)\", line \\d+");
    private static final Pattern TEMPLATE =
            Pattern.compile("(?:TemplateNotFound|TemplateDoesNotExist): ([^\\s,]+)|TemplateDoesNotExist at ");
    private static final Pattern NO_CONSOLE =
            Pattern.compile("'NoneType' object has no attribute '(?:write|flush|isatty|buffer|encoding|fileno)'");
    private static final Pattern DENIED =
            Pattern.compile("(?:PermissionError|OSError): \\[Errno (?:13|30)\\][^'\"]*['\"]([^'\"]+)['\"]");

    @Override
    public Optional<Problem> of(List<String> lines) {
        Optional<Problem> variable = MissingVariable.explained(lines, ID);
        if (variable.isPresent()) {
            return variable;
        }
        Optional<Problem> own = own(lines);
        if (own.isPresent()) {
            return own;
        }
        for (String line : lines.reversed()) {
            Optional<Problem> told = of(line, lines);
            if (told.isPresent()) {
                return told;
            }
        }
        return BuildFailures.of(lines).or(() -> MachineFailures.of(lines));
    }

    /** What fails from its sources in the same way is no matter of freezing. */
    private Optional<Problem> own(List<String> lines) {
        try {
            if (!Files.isRegularFile(fromSource)) {
                return Optional.empty();
            }
            Observed source = Observed.read(fromSource);
            Set<String> said = source.output().lines().map(String::strip).collect(Collectors.toSet());
            Optional<String> cause = lines.reversed().stream()
                    .filter(line -> ERROR.matcher(line).lookingAt())
                    .findFirst();
            return !source.ok()
                            && cause.isPresent()
                            && said.contains(cause.get().strip())
                    ? Optional.of(Problem.error(
                                    Topic.PROJECT,
                                    "The program fails from its sources as well: "
                                            + cause.get().strip())
                            .so("It has nothing to do with the executable.")
                            .advise("Mend the program first; what it printed is in the log."))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Problem> of(String line, List<String> lines) {
        Matcher module = MODULE.matcher(line);
        if (module.find()) {
            return Optional.of(module(module.group(1)));
        }
        Matcher metadata = METADATA.matcher(line);
        if (metadata.find()) {
            return Optional.of(metadata(metadata.group(1) != null ? metadata.group(1) : metadata.group(2)));
        }
        Matcher asgi = ASGI.matcher(line);
        if (asgi.find()) {
            return Optional.of(Problem.error(
                            Topic.SHIP,
                            "The program names its app by the text \"" + asgi.group(1)
                                    + "\", and no such module is in it.")
                    .so("PyInstaller follows imports, not texts.")
                    .fix("Add " + asgi.group(1), hidden(asgi.group(1))));
        }
        if (SOURCE.matcher(line).find()) {
            return Optional.of(source(lines));
        }
        if (NO_CONSOLE.matcher(line).find() && options.keepsSpec()) {
            return Optional.of(Problem.error(Topic.SHIP, "A windowed program has nowhere to print to.")
                    .so(
                            "On Windows sys.stdout is None there; a spec made by Slipway gives it a place, this one does not.")
                    .fix("Use a fresh spec", new Fix.SetOption(ID, FreezeOptions.SPEC, "generated")));
        }
        Matcher denied = DENIED.matcher(line);
        if (denied.find() && !options.value("folder").equals("user")) {
            return Optional.of(Problem.error(Topic.SHIP, "The program may not write " + denied.group(1) + ".")
                    .so("Where it is installed, its folder belongs to somebody else, or is gone when it ends.")
                    .fix("Keep its files with the user", new Fix.SetOption(ID, "folder", "user")));
        }
        Matcher template = TEMPLATE.matcher(line);
        if (template.find() && template.group(1) != null) {
            return Optional.of(file(template.group(1)));
        }
        Matcher file = FILE.matcher(line);
        return file.find() ? Optional.of(file(file.group(1))) : Optional.empty();
    }

    private Problem module(String module) {
        String top = module.split("\\.", 2)[0];
        Optional<String> left = Stream.concat(
                        options.listed(FreezeOptions.EXCLUDES).stream(), SafeExcludes.of(shipment).stream())
                .filter(name -> module.equals(name) || module.startsWith(name + "."))
                .findFirst();
        if (left.isPresent()) {
            Problem problem =
                    Problem.error(Topic.SHIP, "The module " + module + " was left out, and the program needs it.");
            boolean chosen = options.listed(FreezeOptions.EXCLUDES).contains(left.get());
            return problem.fix(
                    "Leave " + left.get() + " in",
                    chosen ? new Fix.DropFromOption(ID, FreezeOptions.EXCLUDES, left.get()) : hidden(left.get()));
        }
        if (top.equals("_tkinter") || module.equals("tkinter")) {
            return Problem.error(Topic.ENVIRONMENT, "This Python has no Tk, and the program opens windows with it.")
                    .advise("Choose a Python that was built with Tk (on Debian: python3-tk).");
        }
        if (isThere(top)) {
            return Problem.error(Topic.SHIP, "The executable lacks the module " + module + ".")
                    .so(
                            "Nothing imports it in a way that PyInstaller sees: a model, or a name made while the program runs, asks for it.")
                    .fix("Add " + module, hidden(module));
        }
        return ImportMap.bundled()
                .find(top)
                .map(entry -> Problem.error(Topic.DEPENDENCIES, "The module " + module + " is missing.")
                        .so("Nothing that is declared brings it, so it could not be put into the executable.")
                        .fix("Declare " + entry.distribution(), new Fix.Declare(entry.distribution())))
                .orElseGet(() -> Problem.error(Topic.DEPENDENCIES, "The module " + module + " is missing.")
                        .so("It is in nothing that is declared, and not in the project.")
                        .advise("Declare the distribution that brings it."));
    }

    private Problem metadata(String distribution) {
        return Problem.error(Topic.SHIP, "The executable lacks the metadata of " + distribution + ".")
                .so("The program asks for its version or its plug-ins, as if it were installed.")
                .fix("Add the metadata of " + distribution, new Fix.AddToOption(ID, "metadata", distribution));
    }

    /** The package whose code wanted its own source, which is the last one before Python's own. */
    private Problem source(List<String> lines) {
        String name = "";
        for (String line : lines) {
            Matcher frame = FRAME.matcher(line);
            if (frame.find()) {
                String file = frame.group(1).replace('\\', '/').replaceFirst(".*/(?:_MEI\\w+|_internal)/", "");
                String module = file.replaceFirst("\\.pyc?$", "").split("/", 2)[0];
                if (!module.equals("inspect") && !module.equals("linecache") && !module.startsWith("slipway_")) {
                    name = module;
                }
            }
        }
        Problem problem =
                Problem.error(Topic.SHIP, "The program reads its own source, which an executable does not hold.");
        List<String> own = shipment.cargo().files().stream()
                .filter(file -> file.endsWith(".py"))
                .map(file -> Starter.module(file).split("\\.", 2)[0])
                .distinct()
                .sorted()
                .toList();
        // Whose source it wanted is not told; the program's own costs next to nothing.
        return own.contains(name) || name.isEmpty()
                ? problem.fix(
                        "Put the source of the program in", new Fix.AddToOption(ID, "sources", String.join(",", own)))
                : problem.fix("Put the source of " + name + " in", new Fix.AddToOption(ID, "sources", name));
    }

    private Problem file(String path) {
        String plain = path.replace('\\', '/')
                .replaceFirst(".*/(?:_MEI\\w+|_internal)/", "")
                .replaceFirst("^\\./", "");
        Optional<String> here = shipment.subject().project().dataFiles().stream()
                .map(DataFile::path)
                .filter(one -> one.equals(plain)
                        || one.endsWith("/" + plain)
                        || plain.endsWith("/" + one)
                        || one.endsWith("/") && plain.startsWith(one))
                .findFirst();
        // An absolute path is one of the room that it was tried in.
        String named = plain.startsWith("/") ? here.orElse(plain) : plain;
        Problem problem = Problem.error(Topic.PROJECT, "The executable lacks the file " + named + ".");
        if (here.isPresent() && shipment.cargo().used().contains(here.get()) && works("here")) {
            return Problem.error(Topic.SHIP, "The program opens " + plain + " in the folder that it is called from.")
                    .so("The file is in the executable, and the executable works in another folder.")
                    .fix("Let it work where its files are", new Fix.SetOption(ID, FreezeOptions.FOLDER, "bundle"));
        }
        if (here.isPresent()) {
            return problem.so("The program opens it, and it was not known that it goes along.")
                    .fix("Let " + here.get() + " go along", new Fix.IncludeData(here.get()));
        }
        String top = plain.split("/", 2)[0];
        if (plain.contains("/") && Files.isDirectory(sitePackages.resolve(top))) {
            return problem.so("It belongs to " + top + ", of which PyInstaller took the modules only.")
                    .fix("Take all files of " + top, new Fix.AddToOption(ID, "collect", top));
        }
        return Problem.error(Topic.PROJECT, "The program opens " + plain + ", which is not there.")
                .so("It is not in the project either.")
                .advise("Give it as an argument to try the program with, or put it into the project.");
    }

    /** Whether this is where it works, chosen or not. */
    private boolean works(String folder) {
        return shipment.subject()
                .entryPoint()
                .filter(start -> new SpecFile(shipment, start, options).folder().equals(folder))
                .isPresent();
    }

    private boolean isThere(String top) {
        Path root = shipment.folders().stage();
        return Stream.of(sitePackages, root, root.resolve("src"))
                        .anyMatch(folder ->
                                Files.exists(folder.resolve(top)) || Files.exists(folder.resolve(top + ".py")))
                || dev.slipway.dependency.StandardLibrary.bundled()
                        .contains(top, shipment.python().minor());
    }

    private static Fix hidden(String module) {
        return new Fix.AddToOption(ID, FreezeOptions.HIDDEN_IMPORTS, module);
    }
}
