package dev.slipway.cli;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.release.Release;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "slipway",
        mixinStandardHelpOptions = true,
        versionProvider = SlipwayCommand.Versions.class,
        description = "From a folder of Python to something you can hand over.",
        synopsisHeading = "",
        customSynopsis = {
            "slipway [PATH]            opens the window on a folder or a profile",
            "slipway COMMAND [OPTIONS]"
        },
        subcommands = {
            DemoCommand.class,
            ScanCommand.class,
            InitCommand.class,
            ModularizeCommand.class,
            NotebookCommand.class,
            PipenvCommand.class,
            CondaCommand.class,
            EnvironmentCommand.class,
            PlanCommand.class,
            ShipCommand.class,
            RunCommand.class,
            VersionCommand.class,
            ExpectCommand.class,
            DataCommand.class,
            MoveCommand.class,
            LicenseCommand.class,
            PackagesCommand.class,
            TreeCommand.class,
            WhyCommand.class,
            LockCommand.class,
            AuditCommand.class,
            UndoCommand.class,
            EngineCommand.class,
            ProfileCommand.class,
            SettingsCommand.class,
            CacheCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 a step or a check failed, 2 bad arguments, 65 bad input file,",
            "69 a tool is missing, 73 cannot write, 130 cancelled."
        })
public final class SlipwayCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Terminal terminal;

    private SlipwayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command of this process. Returns its exit code; throws nothing. */
    public static int run(List<String> arguments) {
        return run(arguments, Terminal.ofThisProcess());
    }

    static int run(List<String> arguments, Terminal terminal) {
        var factory = new Commands(terminal);
        Class<?> one = arguments.isEmpty() ? null : commandOf(arguments.getFirst());
        // To describe all commands takes longer than most of them run.
        CommandLine line = one == null
                ? new CommandLine(new SlipwayCommand(terminal), factory)
                : new CommandLine(one, factory).setCommandName("slipway " + arguments.getFirst());
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((exception, command, parsed) -> ended(exception, terminal));
        return line.execute(arguments.stream().skip(one == null ? 0 : 1).toArray(String[]::new));
    }

    /** The class of a command, which bears its name; null if the word is none, or is {@code help}, which tells of all. */
    static @Nullable Class<?> commandOf(String word) {
        for (Class<?> command :
                SlipwayCommand.class.getAnnotation(Command.class).subcommands()) {
            if (command.getSimpleName().equalsIgnoreCase(word + "Command")
                    && command != CommandLine.HelpCommand.class) {
                return command;
            }
        }
        return null;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ExitCode.BAD_ARGUMENTS;
    }

    private static int ended(Exception exception, Terminal terminal) {
        if (exception instanceof ShipException known) {
            terminal.problem(known.problem());
            return ExitCode.of(known.kind());
        }
        Path report = ErrorReport.write(exception);
        terminal.problem(Problem.error(Topic.PROJECT, "Something in Slipway itself went wrong: " + exception + ".")
                .advise("The details are in " + report + "; a report of them is welcome."));
        return ExitCode.FAILED;
    }

    /** Gives every command the terminal; none of them looks for it in a static place. */
    record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                    return type.cast(constructor.newInstance(terminal));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Release.current().signature()};
        }
    }
}
