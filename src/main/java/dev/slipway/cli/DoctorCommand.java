package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.Interpreter;
import dev.slipway.environment.Skipped;
import dev.slipway.environment.VenvAndPip;
import dev.slipway.release.Release;
import dev.slipway.settings.SettingsFile;
import dev.slipway.ship.Host;
import dev.slipway.ship.Json;
import dev.slipway.tool.ToolReport;
import dev.slipway.tool.ToolStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Interpreters and tools found, what is missing, and how to get it.")
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Host host = Host.current();
        FoundInterpreters found = host.interpreters();
        List<ToolStatus> tools =
                new ArrayList<>(ToolReport.current(host.processes()).look());
        tools.add(1, VenvAndPip.of(found));
        SettingsFile.Content settings = SettingsFile.current().read();
        if (json) {
            terminal.json(tree(found, tools, settings));
        } else {
            tell(found, tools);
            tell(settings);
        }
        return found.usable().isEmpty() ? ExitCode.TOOL_MISSING : ExitCode.DONE;
    }

    private static ObjectNode tree(FoundInterpreters found, List<ToolStatus> tools, SettingsFile.Content settings) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("slipway", Release.current().version());
        Interpreter usual = found.usual();
        ArrayNode pythons = tree.putArray("pythons");
        for (Interpreter one : found.usable()) {
            pythons.addObject()
                    .put("version", one.version())
                    .put("path", one.executable().toString())
                    .put("source", one.source())
                    .put("architecture", one.architecture())
                    .put("sharedLibrary", one.sharedLibrary())
                    .put("externallyManaged", one.externallyManaged())
                    .put("venv", one.hasVenv())
                    .put("usual", one.equals(usual));
        }
        ArrayNode skipped = tree.putArray("skipped");
        found.skipped()
                .forEach(one ->
                        skipped.addObject().put("path", one.path().toString()).put("reason", one.reason()));
        ArrayNode nodes = tree.putArray("tools");
        for (ToolStatus tool : tools) {
            nodes.addObject()
                    .put("id", tool.id())
                    .put("usable", tool.usable())
                    .put("path", tool.path() == null ? null : tool.path().toString())
                    .put("version", tool.version())
                    .put(
                            "problem",
                            tool.problem() == null ? null : tool.problem().message())
                    .put("howToGet", tool.howToGet());
        }
        ObjectNode set = tree.putObject("settings");
        settings.settings().values().forEach((setting, value) -> set.put(setting.key(), value));
        ArrayNode problems = tree.putArray("problems");
        settings.problems().forEach(problem -> problems.add(Json.problem(problem)));
        return tree;
    }

    private void tell(SettingsFile.Content settings) {
        if (!settings.settings().values().isEmpty()) {
            terminal.say("Settings");
            settings.settings()
                    .values()
                    .forEach((setting, value) -> terminal.say("  " + setting.key() + " = " + value));
        }
        settings.problems().forEach(terminal::problem);
    }

    private void tell(FoundInterpreters found, List<ToolStatus> tools) {
        terminal.say("Pythons");
        for (Interpreter one : found.usable()) {
            terminal.say("  " + one.version() + "  " + one.source() + "  " + one.executable()
                    + (one.equals(found.usual()) ? "  (what \"python3\" starts)" : "")
                    + (one.hasVenv() ? "" : "  (has no venv module)"));
        }
        if (found.usable().isEmpty()) {
            terminal.say("  none found; get one from python.org or your package manager");
        }
        // Shims come by the dozen, all for one reason.
        found.skipped().stream()
                .collect(Collectors.groupingBy(Skipped::reason, LinkedHashMap::new, Collectors.toList()))
                .forEach((reason, ones) -> terminal.say("  skipped "
                        + ones.getFirst().path()
                        + (ones.size() > 1 ? " and " + (ones.size() - 1) + " more" : "")
                        + ": "
                        + reason));
        terminal.say("Tools");
        for (ToolStatus tool : tools) {
            String state = tool.usable() ? tool.version() + "  " + tool.path() : "not ready";
            terminal.say(
                    "  " + tool.title() + "  " + state + (tool.howToGet().isEmpty() ? "" : "  " + tool.howToGet()));
        }
    }
}
