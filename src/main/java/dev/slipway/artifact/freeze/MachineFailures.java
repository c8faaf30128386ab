package dev.slipway.artifact.freeze;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a frozen program says when the machine it runs on does not suit it. */
final class MachineFailures {
    private record Sign(Pattern pattern, Meaning meaning) {
        static Sign of(String regex, Meaning meaning) {
            return new Sign(Pattern.compile(regex), meaning);
        }
    }

    @FunctionalInterface
    private interface Meaning {
        Problem of(Matcher found);
    }

    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    "version [`'](GLIBC_[\\d.]+)' not found",
                    found -> Problem.error(
                                    Topic.SHIP, "This system is too old for it: it needs " + found.group(1) + ".")
                            .so("An executable runs on systems as new as the one it was made on, and newer.")
                            .advise("Make it on the oldest system that it has to run on, or ship an image.")),
            Sign.of(
                    "(lib[\\w+.-]+\\.so(?:\\.\\d+)*): cannot open shared object file",
                    found -> Problem.error(Topic.SHIP, "The library " + found.group(1) + " is not on this system.")
                            .so("It comes with the system, not with Python, so PyInstaller did not find it.")
                            .advise("Install the system package that holds it where it is made; it then goes along.")),
            Sign.of(
                    "OperationalError: unable to open database file",
                    found -> Problem.error(
                                    Topic.SHIP,
                                    "The program keeps its database in its own folder, in which it may not write.")
                            .so(
                                    "A single file keeps a database that goes along, or that a web app makes, in a folder of its user.")
                            .fix(
                                    "Make it one file",
                                    new Fix.SetOption(
                                            FreezeOptions.ARTIFACT, FreezeOptions.FORM, FreezeOptions.ONE_FILE))),
            Sign.of(
                    "(?i)Exec format error|cannot execute binary file|Bad CPU type",
                    found -> Problem.error(Topic.SHIP, "The executable is made for another kind of processor.")
                            .advise("Make it with a Python of this processor.")),
            Sign.of(
                    "Failed to load Python shared library",
                    found -> Problem.error(Topic.SHIP, "The executable cannot load the Python that it brings.")
                            .so("It was not copied whole, or a scanner for viruses took parts of it.")
                            .advise("Hand over the whole folder, or one file.")),
            Sign.of(
                    "input\\(\\): lost sys\\.stdin",
                    found -> Problem.error(
                                    Topic.SHIP, "The program asks for input, and a windowed one has nowhere to type.")
                            .fix(
                                    "Give it a console",
                                    new Fix.SetOption(FreezeOptions.ARTIFACT, FreezeOptions.WINDOW, "console"))),
            Sign.of(
                    "No usable temporary directory found|Could not create temporary directory",
                    found -> Problem.error(
                                    Topic.SHIP, "A single file unpacks itself, and there is no place where it may.")
                            .fix(
                                    "Make it a folder",
                                    new Fix.SetOption(
                                            FreezeOptions.ARTIFACT, FreezeOptions.FORM, FreezeOptions.ONE_FOLDER))),
            Sign.of(
                    "finished its\\s+bootstrapping phase|went on starting processes",
                    found -> Problem.error(
                                    Topic.SHIP,
                                    "The program starts itself over and over: freeze_support is not called.")
                            .fix(
                                    "Use a fresh spec",
                                    new Fix.SetOption(FreezeOptions.ARTIFACT, FreezeOptions.SPEC, "generated"))),
            Sign.of(
                    "Script runserver does not exist",
                    found -> Problem.error(Topic.PROJECT, "Django does not know its own commands here.")
                            .so("manage.py was started in a way it does not expect.")
                            .advise("Choose manage.py as what starts the project.")),
            Sign.of(
                    "Resource .*?(\\w+).*? not found|\\[nltk_data\\] Error loading (\\w+)",
                    found -> Problem.error(Topic.PROJECT, "NLTK wants to fetch data from the network.")
                            .so("Where there is none, the program fails at that place.")
                            .advise("Put the nltk_data folder into the project and name it in NLTK_DATA.")),
            Sign.of(
                    "you should not try to import numpy from its source directory",
                    found -> Problem.error(Topic.SHIP, "numpy's libraries were changed after they were built.")
                            .advise("Do not strip or compress them.")));

    private MachineFailures() {}

    static Optional<Problem> of(List<String> lines) {
        for (Sign sign : SIGNS) {
            for (String line : lines.reversed()) {
                Matcher found = sign.pattern().matcher(line);
                if (found.find()) {
                    return Optional.of(sign.meaning().of(found));
                }
            }
        }
        return Optional.empty();
    }
}
