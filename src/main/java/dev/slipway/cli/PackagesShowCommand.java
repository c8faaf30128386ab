package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.ship.Host;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.PackageDetails;
import dev.slipway.ship.upkeep.Packages;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One distribution; also called {@code search}, since an index is asked by exact names only. */
@Command(
        name = "show",
        aliases = "search",
        mixinStandardHelpOptions = true,
        description =
                "Tells what the environment and the index know of one package. Indexes can be asked for exact names only.")
final class PackagesShowCommand implements Callable<Integer> {
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "NAME", description = "Its name, or the module that is imported from it.")
    private String name = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @ParentCommand
    private @Nullable PackagesCommand packages;

    private final Terminal terminal;

    PackagesShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = PackagesCommand.of(packages).workspace();
        Host host = workspace.host();
        Contents contents = Contents.of(
                        workspace.folders(workspace.profile(), null).venv(), host.platform(), host.target())
                .orElse(null);
        String python = contents == null ? usual(host) : contents.python();
        PackageDetails told = contents == null
                ? PackageDetails.of(host, host.index(), python, name, null, null)
                : Packages.of(workspace).details(name);
        if (json) {
            terminal.json(json(told));
        } else {
            say(told, python);
        }
        return told.isOffered() || !told.installed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String usual(Host host) {
        var usual = host.interpreters().usual();
        return usual == null ? "3.12" : usual.version();
    }

    private void say(PackageDetails told, String python) {
        terminal.say(told.name() + (told.summary().isEmpty() ? "" : ": " + told.summary()));
        line("installed", told.installed().isEmpty() ? "no" : told.installed());
        line("latest", told.latest());
        line("homepage", told.homepage());
        line("licence", told.license());
        told.requires().forEach(one -> line("requires", one));
        told.neededBy().forEach(edge -> line("needed by", edge.from() + ", which wants " + edge.wanted()));
        if (!told.versions().isEmpty()) {
            String more =
                    told.versions().size() > SHOWN ? " … " + told.versions().size() + " in all" : "";
            line(
                    "versions",
                    String.join(
                                    ", ",
                                    told.versions().stream()
                                            .limit(SHOWN)
                                            .map(Object::toString)
                                            .toList())
                            + more + " for Python " + python);
        }
        told.notes().forEach(note -> line("note", note));
    }

    private void line(String label, String text) {
        if (!text.isEmpty()) {
            terminal.say(String.format(Locale.ROOT, "  %-10s %s", label, text));
        }
    }

    private static ObjectNode json(PackageDetails told) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("name", told.name())
                .put("installed", told.installed())
                .put("latest", told.latest())
                .put("summary", told.summary())
                .put("homepage", told.homepage())
                .put("license", told.license());
        told.versions().forEach(one -> array(tree, "versions").add(one.toString()));
        told.requires().forEach(array(tree, "requires")::add);
        told.neededBy().forEach(edge -> array(tree, "neededBy").add(edge.from()));
        told.notes().forEach(array(tree, "notes")::add);
        return tree;
    }

    private static ArrayNode array(ObjectNode tree, String field) {
        return tree.withArray("/" + field);
    }
}
