package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.upkeep.Outdated;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.project.ScanListener;
import dev.slipway.requirement.Requirement;
import dev.slipway.ship.DeclarationEdits;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.Packages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The packages of a project: those in its environment, and those that it declares. */
@Command(
        name = "packages",
        mixinStandardHelpOptions = true,
        subcommands = {
            PackagesShowCommand.class,
            PackagesUpgradeCommand.class,
            PackagesUninstallCommand.class,
            PackagesUndoCommand.class
        },
        description =
                "The packages in a project's environment: told, upgraded, removed, taken back; and those it declares.",
        customSynopsis = {
            "slipway packages [DIR] list|outdated|freeze [FILE]",
            "slipway packages [DIR] show NAME | search NAME",
            "slipway packages [DIR] upgrade [NAME...] | uninstall NAME... | undo",
            "slipway packages [DIR] add REQUIREMENT... | remove NAME..."
        })
final class PackagesCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "The project's folder.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Terminal terminal;

    PackagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list(false, false);
    }

    Workspace workspace() {
        return Workspace.project(folder, Host.current());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is installed.")
    int list(
            @Option(names = "--json", description = "Print one JSON document.") boolean json,
            @Option(names = "--outdated", description = "Only what is out of date; asks the index.") boolean outdated) {
        if (outdated) {
            return outdated(json);
        }
        Packages packages = Packages.of(workspace());
        var places = packages.places();
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("python", packages.contents().python());
        ArrayNode array = tree.putArray("packages");
        packages.contents().distributions().forEach((name, one) -> {
            String place = places.getOrDefault(name, "");
            int needed = packages.graph().neededBy(name).size();
            array.addObject()
                    .put("name", one.name())
                    .put("version", one.version())
                    .put("summary", one.metadata().summary())
                    .put("wantedBy", place)
                    .put("neededBy", needed)
                    .put("requirement", one.frozen());
            if (!json) {
                String why = !place.isEmpty() ? place : needed == 0 ? "nothing needs it" : "needed by " + needed;
                terminal.say(String.format(Locale.ROOT, "%-32s %-16s %s", one.name(), one.version(), why));
            }
        });
        if (json) {
            terminal.json(tree);
        }
        packages.contents().problems().forEach(terminal::problem);
        return ExitCode.DONE;
    }

    @Command(
            name = "outdated",
            mixinStandardHelpOptions = true,
            description = "Tells what has newer versions, and who holds it back.")
    int outdated(@Option(names = "--json", description = "Print one JSON document.") boolean json) {
        List<Outdated> rows = Packages.of(workspace()).outdated();
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            ArrayNode array = tree.putArray("packages");
            for (Outdated row : rows) {
                ObjectNode one = array.addObject()
                        .put("name", row.name())
                        .put("installed", row.installed())
                        .put("latest", row.latest())
                        .put("allowed", row.allowed())
                        .put("outdated", row.isOutdated())
                        .put("note", row.note());
                row.heldBy().forEach(one.putArray("heldBy")::add);
            }
            terminal.json(tree);
            return ExitCode.DONE;
        }
        List<Outdated> worth = rows.stream()
                .filter(row -> row.isOutdated() || !row.note().isEmpty())
                .toList();
        worth.forEach(this::say);
        boolean unknown = rows.stream().allMatch(row -> row.latest().isEmpty());
        if (worth.isEmpty()) {
            terminal.say("Everything is up to date.");
        }
        return unknown && !rows.isEmpty() ? ExitCode.TOOL_MISSING : ExitCode.DONE;
    }

    private void say(Outdated row) {
        String to = row.isOutdated() ? row.latest() : "";
        String allowed = row.isOutdated() && !row.allowed().equals(row.latest())
                ? row.allowed().isEmpty() ? "held back" : "up to " + row.allowed()
                : "";
        terminal.say(String.format(Locale.ROOT, "%-32s %-14s %-14s %s", row.name(), row.installed(), to, allowed)
                .stripTrailing());
        row.heldBy().forEach(one -> terminal.say("    " + one));
        if (!row.note().isEmpty()) {
            terminal.say("    " + row.note());
        }
    }

    @Command(
            name = "freeze",
            mixinStandardHelpOptions = true,
            description = "Prints a requirements file of exactly what is installed, or writes it.")
    int freeze(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file, relative to the project.")
                    @Nullable
                    Path file,
            @Mixin Writing writing) {
        Workspace workspace = workspace();
        Packages packages = Packages.of(workspace);
        if (file == null) {
            packages.frozen().lines().forEach(terminal::say);
        } else {
            Path target = workspace.root().resolve(file).normalize();
            if (!target.startsWith(workspace.root())) {
                throw new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.DEPENDENCIES, file + " lies outside of the project.")
                                .advise("Name a file in it, or redirect what is printed without one."));
            }
            new ShownEdits(terminal, workspace).make(List.of(packages.freeze(target)), writing.isDry());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Declares requirements, in the file where the project declares its own; changes those of the same name.")
    int add(
            @Parameters(paramLabel = "REQUIREMENT", arity = "1..*", description = "Such as \"numpy>=1.22\".")
                    List<String> requirements,
            @Mixin Writing writing) {
        requirements.forEach(Requirement::parse);
        return declare(requirements, List.of(), writing.isDry());
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes requirements out of the declaration.")
    int remove(@Parameters(paramLabel = "NAME", arity = "1..*") List<String> names, @Mixin Writing writing) {
        return declare(List.of(), names, writing.isDry());
    }

    private int declare(List<String> declare, List<String> undeclare, boolean dry) {
        Workspace workspace = workspace();
        var survey = workspace.survey(workspace.profile(), ScanListener.SILENT);
        var changes = DeclarationEdits.of(survey, declare, undeclare);
        new ShownEdits(terminal, workspace).make(changes, dry);
        if (changes.isEmpty()) {
            terminal.say("Nothing changes: the files say so already.");
        }
        return ExitCode.DONE;
    }

    static PackagesCommand of(@Nullable PackagesCommand parent) {
        return Objects.requireNonNull(parent);
    }
}
