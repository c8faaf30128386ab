package dev.slipway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.audit.Audit;
import dev.slipway.dependency.audit.Finding;
import dev.slipway.dependency.audit.LicenseNote;
import dev.slipway.dependency.audit.Told;
import dev.slipway.profile.Profile;
import dev.slipway.project.ScanListener;
import dev.slipway.requirement.Requirement;
import dev.slipway.ship.Auditing;
import dev.slipway.ship.Host;
import dev.slipway.ship.Json;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Tells known vulnerabilities and the licences of what is installed or locked; asks a service for that.")
final class AuditCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--service",
            paramLabel = "osv|ADDRESS",
            description =
                    "Who is asked: osv for api.osv.dev, or the address of a service that speaks its API; SLIPWAY_OSV names another usual one.")
    private @Nullable String service;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final Terminal terminal;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Workspace workspace = Workspace.project(folder, Host.current());
        Profile profile = workspace.profile();
        Survey survey = workspace.survey(profile, ScanListener.SILENT);
        Audit audit = new Auditing(workspace, survey, profile).ask(service != null ? service : Auditing.usual(profile));
        var declared = Wanted.of(survey, profile).requirements();
        if (json) {
            terminal.json(json(audit, declared));
        } else {
            say(audit);
            audit.problems(declared).forEach(terminal::problem);
        }
        if (!audit.isAnswered()) {
            return ExitCode.TOOL_MISSING;
        }
        return audit.findings().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void say(Audit audit) {
        int count = audit.distributions().size();
        terminal.say("Looked at " + count + " packages of " + audit.source() + ".");
        for (Told one : audit.told()) {
            if (one instanceof Told.Answered(String who, int asked, List<Finding> findings)) {
                terminal.say(who + " knows of " + (findings.isEmpty() ? "no" : findings.size())
                        + (findings.size() == 1 ? " vulnerability" : " vulnerabilities") + " in " + asked
                        + " packages.");
            }
        }
        if (!audit.licenses().isEmpty()) {
            terminal.say("Licences:");
            LicenseNote.byLicense(audit.licenses())
                    .forEach((license, names) -> terminal.say("  " + license + ": " + String.join(", ", names)));
        }
    }

    private static ObjectNode json(Audit audit, List<Requirement> declared) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("source", audit.source());
        tree.put("answered", audit.isAnswered());
        ArrayNode asked = tree.putArray("asked");
        for (Told one : audit.told()) {
            switch (one) {
                case Told.Answered(String who, int number, var _) ->
                    asked.addObject().put("who", who).put("answered", true).put("packages", number);
                case Told.Silent(String who, String reason) ->
                    asked.addObject().put("who", who).put("answered", false).put("reason", reason);
            }
        }
        ArrayNode found = tree.putArray("vulnerabilities");
        for (Finding one : audit.findings()) {
            ObjectNode node = found.addObject()
                    .put("package", one.name())
                    .put("version", one.version())
                    .put("id", one.advisory().id())
                    .put("summary", one.advisory().summary())
                    .put("severity", one.advisory().severity())
                    .put("fixedIn", one.fixed().map(Object::toString).orElse(""))
                    .put("link", one.advisory().link());
            one.advisory().aliases().forEach(node.putArray("aliases")::add);
        }
        ArrayNode licenses = tree.putArray("licenses");
        audit.licenses()
                .forEach(one -> licenses.addObject()
                        .put("package", one.name())
                        .put("version", one.version())
                        .put("license", one.license())
                        .put("kind", one.kind().name().toLowerCase(Locale.ROOT)));
        tree.set("problems", Json.problems(audit.problems(declared)));
        return tree;
    }
}
