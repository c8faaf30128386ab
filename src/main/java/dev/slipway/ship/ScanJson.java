package dev.slipway.ship;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.Declared;
import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.PythonFit;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.problem.Problem;
import dev.slipway.project.DataFile;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.project.Secret;
import dev.slipway.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stable JSON of a scan. */
public final class ScanJson {
    private final Survey survey;
    private final ImportsJson imports;

    private ScanJson(Survey survey, ImportsJson imports) {
        this.survey = survey;
        this.imports = imports;
    }

    /** Begins to write, while the caller finds out what {@link #tree} asks for. */
    public static ScanJson begin(Survey survey) {
        return new ScanJson(survey, ImportsJson.of(survey.project().imports()));
    }

    /**
     * The whole document.
     *
     * @param elsewhere other platforms that the requirements were judged for
     */
    public ObjectNode tree(PythonChoice pythons, Map<TargetPlatform, List<PythonFit>> elsewhere) {
        Project project = survey.project();
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("slipway", Release.current().version())
                .put("root", project.root().toString())
                .put("kind", project.kind().id())
                .put("verdict", project.verdict());
        ArrayNode projects = tree.putArray("projects");
        project.projects()
                .forEach(one -> projects.addObject()
                        .put("path", one.path())
                        .put("kind", one.kind().id()));
        ArrayNode entryPoints = tree.putArray("entryPoints");
        project.entryPoints().forEach(point -> entryPoint(entryPoints.addObject(), point));
        tree.putPOJO("imports", imports);
        ArrayNode dependencies = tree.putArray("dependencies");
        survey.dependencies().dependencies().forEach(one -> dependency(dependencies.addObject(), one));
        ArrayNode declared = tree.putArray("declared");
        survey.declared().declared().forEach(one -> declared(declared.addObject(), one));
        ArrayNode dataFiles = tree.putArray("dataFiles");
        project.dataFiles().forEach(file -> dataFile(dataFiles.addObject(), file));
        ArrayNode models = tree.putArray("models");
        project.models().forEach(model -> model(models.addObject(), model));
        ArrayNode secrets = tree.putArray("secrets");
        project.secrets().forEach(secret -> secret(secrets.addObject(), secret));
        ArrayNode interpreters = tree.putArray("pythons");
        for (PythonChoice.Candidate candidate : pythons.candidates()) {
            interpreters
                    .addObject()
                    .put("version", candidate.interpreter().version())
                    .put("path", candidate.interpreter().executable().toString())
                    .put("fits", candidate.fits())
                    .put("reason", candidate.fit().reason());
        }
        // Which versions go together is not looked for: that takes a resolver some seconds.
        tree.put("pythonsJudgedBy", "files of each requirement on the index");
        ArrayNode platforms = tree.putArray("platforms");
        elsewhere.forEach((platform, fits) -> {
            ArrayNode judged =
                    platforms.addObject().put("platform", platform.title()).putArray("pythons");
            fits.forEach(fit -> judged.addObject()
                    .put("version", fit.python())
                    .put("fits", fit.fits())
                    .put("reason", fit.reason()));
        });
        List<Problem> problems = new ArrayList<>(survey.problems());
        problems.addAll(pythons.problems());
        tree.set("problems", Json.problems(problems));
        return tree;
    }

    private static void entryPoint(ObjectNode node, EntryPoint point) {
        node.put("kind", point.kind().id())
                .put("target", point.target())
                .put("file", point.file())
                .put("line", point.line())
                .put("evidence", point.evidence())
                .put("rank", point.rank());
    }

    private static void dependency(ObjectNode node, Dependency one) {
        node.put("import", one.importName())
                .put("distribution", one.distribution())
                .put("required", one.required())
                .put("declared", one.declared())
                .put("installed", one.installed())
                .put("source", one.source().id())
                .put("evidence", one.evidence())
                .put("need", one.need().id());
        one.alternatives().forEach(node.putArray("alternatives")::add);
        one.where().forEach(node.putArray("where")::add);
        one.models().forEach(node.putArray("models")::add);
    }

    private static void declared(ObjectNode node, Declared one) {
        node.put("file", one.file()).put("line", one.line()).put("requirement", one.text());
    }

    private static void dataFile(ObjectNode node, DataFile file) {
        node.put("path", file.path()).put("bytes", file.bytes());
        file.usedBy().forEach(node.putArray("usedBy")::add);
        node.put("decision", file.decision().id()).put("reason", file.reason());
    }

    private static void secret(ObjectNode node, Secret secret) {
        node.put("file", secret.file())
                .put("line", secret.line())
                .put("what", secret.what())
                .put("shown", secret.shown())
                .put("held", secret.held());
    }

    private static void model(ObjectNode node, ModelFile model) {
        node.put("path", model.path()).put("format", model.format());
        model.modules().forEach(node.putArray("modules")::add);
        model.writtenBy().forEach(node.putObject("writtenBy")::put);
        model.needs().forEach(node.putObject("needs")::put);
        model.own().forEach(node.putArray("main")::add);
    }
}
