package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.settings.AddressLogin;
import dev.slipway.settings.AllowedVariables;
import dev.slipway.settings.Kind;
import dev.slipway.settings.Setting;
import dev.slipway.settings.Settings;
import dev.slipway.settings.SettingsFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "What holds for all projects: lists it, tells one, or sets one. The window shows the same.")
final class SettingsCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "KEY", description = "A setting, such as proxy.")
    private @Nullable String key;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "What it is to be.")
    private @Nullable String value;

    @Option(names = "--unset", description = "Set it no more, so that what is usual holds.")
    private boolean unset;

    @Option(
            names = "--allow",
            paramLabel = "VARIABLE@HOST",
            description = "Let the files of projects send this variable to this host; may be given again.")
    private List<String> allow = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;
    private final SettingsFile file = SettingsFile.current();
    private final Map<String, String> environment = System.getenv();

    SettingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!allow.isEmpty()) {
            allow();
            return ExitCode.DONE;
        }
        if (key == null) {
            list();
            return ExitCode.DONE;
        }
        Setting setting = Setting.named(key);
        if (unset && value != null) {
            throw new ShipException(
                    ShipException.Kind.BAD_ARGUMENT,
                    Problem.error(Topic.ENVIRONMENT, "A value and --unset go against each other.")
                            .advise("Write one of them."));
        }
        if (unset || value != null) {
            Settings now = file.set(setting, value == null ? "" : value);
            terminal.say(line(setting, now));
            return ExitCode.DONE;
        }
        SettingsFile.Content content = file.read();
        content.problems().forEach(terminal::problem);
        if (json) {
            terminal.json(tree(setting, content.settings()));
        } else {
            terminal.say(holds(setting, content.settings()));
        }
        return ExitCode.DONE;
    }

    private void allow() {
        for (String grant : allow) {
            Setting.VARIABLES.refuses(grant).ifPresent(problem -> {
                throw new ShipException(ShipException.Kind.BAD_ARGUMENT, problem);
            });
            int at = grant.indexOf('@');
            AllowedVariables.allow(List.of(grant.substring(0, at)), grant.substring(at + 1));
        }
        terminal.say(line(Setting.VARIABLES, file.read().settings()));
    }

    private void list() {
        SettingsFile.Content content = file.read();
        content.problems().forEach(terminal::problem);
        if (json) {
            ObjectNode tree = JsonNodeFactory.instance
                    .objectNode()
                    .put("file", file.path().toString());
            var nodes = tree.putArray("settings");
            for (Setting setting : Setting.values()) {
                nodes.add(tree(setting, content.settings()));
            }
            terminal.json(tree);
            return;
        }
        for (Setting setting : Setting.values()) {
            terminal.say(line(setting, content.settings()));
            terminal.say("    " + setting.sentence());
            if (setting.kind() instanceof Kind.Choice choice) {
                terminal.say("    One of " + String.join(", ", choice.values()) + ".");
            }
        }
        terminal.say("");
        terminal.say("Kept in " + file.path());
    }

    private String line(Setting setting, Settings settings) {
        String holds = holds(setting, settings);
        String from = setting.said(environment).isPresent()
                ? "  (from the environment)"
                : settings.value(setting).isPresent() ? "" : "  (usual)";
        return setting.key() + " = " + (holds.isEmpty() ? "-" : holds) + from;
    }

    /** Variables may hold a password, which is not printed. */
    private String holds(Setting setting, Settings settings) {
        return setting.said(environment).map(AddressLogin::masked).orElse(settings.orUsual(setting));
    }

    private ObjectNode tree(Setting setting, Settings settings) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", setting.key())
                .put("value", holds(setting, settings))
                .put("set", settings.value(setting).orElse(null))
                .put("usual", setting.usual())
                .put("environment", setting.said(environment).isPresent())
                .put("says", setting.sentence());
    }
}
