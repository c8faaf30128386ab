package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.FileChange;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.profile.Recents;
import dev.slipway.profile.exchange.AutoPyToExe;
import dev.slipway.profile.exchange.ProfileComparison;
import dev.slipway.profile.exchange.ProfileCopy;
import dev.slipway.profile.exchange.ProfileDifference;
import dev.slipway.profile.exchange.ShipScript;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Profiles: copied, renamed, compared, taken over from auto-py-to-exe, exported as scripts. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Profiles: duplicate, rename, compare, import and export them.")
final class ProfileCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    private final Terminal terminal;

    ProfileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ExitCode.BAD_ARGUMENTS;
    }

    @Command(name = "duplicate", mixinStandardHelpOptions = true, description = "Copies a profile beside itself.")
    int duplicate(
            @Parameters(paramLabel = "PROFILE") Path from,
            @Parameters(paramLabel = "NAME") Path to,
            @Option(names = "--overwrite", description = "A profile of that name may go.") boolean overwrite,
            @Mixin Writing writing) {
        make(from, ProfileCopy.duplicate(from, to, overwrite || writing.isDry()), writing.isDry());
        return ExitCode.DONE;
    }

    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Gives a profile another name.")
    int rename(
            @Parameters(paramLabel = "PROFILE") Path from,
            @Parameters(paramLabel = "NAME") Path to,
            @Option(names = "--overwrite", description = "A profile of that name may go.") boolean overwrite,
            @Mixin Writing writing) {
        List<FileChange> changes = ProfileCopy.rename(from, to, overwrite || writing.isDry());
        make(from, changes, writing.isDry());
        if (!writing.isDry()) {
            new Recents(UserFolders.current().config())
                    .moved(from.toAbsolutePath().normalize(), changes.getFirst().file());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "What two profiles say differently, side by side; ends with 1 if they differ.")
    int compare(
            @Parameters(paramLabel = "PROFILE") Path left,
            @Parameters(paramLabel = "OTHER") Path right,
            @Option(names = "--json", description = "Print one JSON document.") boolean json) {
        List<ProfileDifference> differences = ProfileComparison.of(
                ProfileFile.open(left).profile(), ProfileFile.open(right).profile());
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            var nodes = tree.putArray("differences");
            differences.forEach(one -> nodes.addObject()
                    .put("field", one.field())
                    .put("left", one.left())
                    .put("right", one.right()));
            terminal.json(tree);
        } else if (differences.isEmpty()) {
            terminal.say("They say the same.");
        } else {
            tell(differences);
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void tell(List<ProfileDifference> differences) {
        int field =
                differences.stream().mapToInt(one -> one.field().length()).max().orElse(0);
        int left = differences.stream()
                .mapToInt(one -> Math.min(40, shown(one.left()).length()))
                .max()
                .orElse(0);
        for (ProfileDifference one : differences) {
            terminal.say(
                    padded(one.field(), field) + "  " + padded(shown(one.left()), left) + "  " + shown(one.right()));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a profile from the settings that auto-py-to-exe exports, or from a profile of elsewhere.")
    int take(
            @Parameters(paramLabel = "FILE") Path file,
            @Parameters(paramLabel = "DIR", description = "The folder of the project.") Path folder,
            @Option(names = "-o", paramLabel = "NAME", description = "Name of the profile (slipway.json).") @Nullable
                    Path output,
            @Option(names = "--overwrite", description = "A profile of that name may go.") boolean overwrite,
            @Mixin Writing writing) {
        var workspace = Workspace.open(folder, Host.current());
        Path target = workspace.root().resolve(output == null ? Path.of(ProfileFile.NAME) : output.getFileName());
        Profile taken;
        if (AutoPyToExe.recognises(file)) {
            AutoPyToExe.Taken read = AutoPyToExe.read(file, workspace.root());
            read.notTaken().forEach(terminal::problem);
            taken = read.profile();
        } else {
            taken = ProfileFile.open(file).profile();
        }
        ProfileFile there = Files.exists(target) ? ProfileFile.open(target) : ProfileFile.fresh(target);
        FileChange change = there.change(taken, "Take over " + file.getFileName());
        if (!overwrite && !writing.isDry() && Files.exists(target)) {
            new ShownEdits(terminal, workspace).make(List.of(change), true);
            ProfileCopy.refuseExisting(target, false);
        }
        new ShownEdits(terminal, workspace).make(List.of(change), writing.isDry());
        return ExitCode.DONE;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Prints a script that ships a profile, or writes it where it is usually kept: sh, ps1 or github-actions.")
    int export(
            @Parameters(paramLabel = "PROFILE") Path file,
            @Option(names = "--as", required = true, paramLabel = "FORM", description = "sh, ps1 or github-actions.")
                    String form,
            @Mixin Writing writing,
            @Option(names = "--overwrite", description = "A file of that name may go.") boolean overwrite) {
        ShipScript script = ShipScript.of(form);
        if (script == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.PROJECT, "There is no form " + form + " of a script.")
                            .advise("Choose sh, ps1 or github-actions."));
        }
        Profile profile = ProfileFile.open(file).profile();
        String text = script.text(profile, String.valueOf(file.getFileName()));
        if (!writing.isSaid()) {
            terminal.out().print(text);
            return ExitCode.DONE;
        }
        var workspace = Workspace.open(file, Host.current());
        Path target = workspace.root().resolve(script.usualFile());
        var change = FileChange.to(target, text.getBytes(StandardCharsets.UTF_8), "Write " + script.usualFile());
        if (!overwrite && Files.exists(target)) {
            new ShownEdits(terminal, workspace).make(List.of(change), true);
            ProfileCopy.refuseExisting(target, false);
        }
        new ShownEdits(terminal, workspace).make(List.of(change), false);
        return ExitCode.DONE;
    }

    private void make(Path profile, List<FileChange> changes, boolean dry) {
        new ShownEdits(terminal, Workspace.open(profile, Host.current())).make(changes, dry);
    }
}
