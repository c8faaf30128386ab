package dev.slipway.ship;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.Diff;
import dev.slipway.change.FileChange;
import dev.slipway.change.UndoEntry;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.run.StepResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stable JSON of plans and results. Paths are relative to the project with {@code /} where they lie inside. */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** @param upToDate for each step by id whether it would be skipped now */
    public static ObjectNode plan(Plan plan, Map<String, Boolean> upToDate) {
        ObjectNode tree = NODES.objectNode();
        ArrayNode steps = tree.putArray("steps");
        for (Step step : plan.steps()) {
            ObjectNode node = steps.addObject().put("id", step.id()).put("title", step.title());
            step.needs().forEach(node.putArray("needs")::add);
            step.command().forEach(node.putArray("command")::add);
            ArrayNode changes = node.putArray("changes");
            for (Action action : step.actions()) {
                if (action instanceof Action.WriteFiles(List<FileChange> files)) {
                    files.forEach(change -> changes.addObject()
                            .put("file", path(plan.root(), change.file()))
                            .put("diff", Diff.unified(change, plan.root())));
                }
            }
            step.outputs().stream().map(output -> path(plan.root(), output)).forEach(node.putArray("outputs")::add);
            node.put("upToDate", upToDate.getOrDefault(step.id(), false));
        }
        tree.set("problems", problems(plan.problems()));
        return tree;
    }

    public static ObjectNode result(ShipResult result, Path root) {
        ObjectNode tree = NODES.objectNode()
                .put("profile", result.profile())
                .put("python", result.python())
                .put("engine", result.engine())
                .put("seconds", seconds(result.took()));
        ArrayNode steps = tree.putArray("steps");
        result.steps().forEach(step -> steps.add(step(step)));
        ArrayNode artifacts = tree.putArray("artifacts");
        result.artifacts().forEach(artifact -> artifacts.add(artifact(artifact, root)));
        tree.set("problems", problems(result.problems()));
        return tree;
    }

    /** @param written whether the edits were made */
    public static ObjectNode proposal(PackageProposal proposal, Path root, boolean written) {
        var done = proposal.modularization();
        ObjectNode tree = NODES.objectNode()
                .put("name", done.name())
                .put("start", done.start())
                .put("function", done.function())
                .put("explanation", done.explanation())
                .put("written", written);
        ObjectNode moved = tree.putObject("moved");
        new TreeMap<>(done.moved()).forEach(moved::put);
        changes(tree, proposal.changes(), root);
        tree.set("problems", problems(proposal.notes()));
        return tree;
    }

    /** @param written whether the script was written */
    public static ObjectNode notebook(NotebookProposal proposal, Path root, boolean written) {
        ObjectNode tree = NODES.objectNode().put("written", written);
        changes(tree, List.of(proposal.change()), root);
        tree.set("problems", problems(proposal.script().notes()));
        return tree;
    }

    /** @param entry what was taken back */
    public static ObjectNode undone(Optional<UndoEntry> entry) {
        ObjectNode tree = NODES.objectNode();
        ArrayNode files = tree.putArray("undone");
        entry.ifPresent(known -> known.files().forEach(files::add));
        return tree;
    }

    private static void changes(ObjectNode tree, List<FileChange> changes, Path root) {
        ArrayNode nodes = tree.putArray("changes");
        changes.forEach(change ->
                nodes.addObject().put("file", path(root, change.file())).put("diff", Diff.unified(change, root)));
    }

    public static ObjectNode step(StepResult step) {
        ObjectNode node = NODES.objectNode()
                .put("id", step.id())
                .put("title", step.title())
                .put("state", step.state().name().toLowerCase(Locale.ROOT))
                .put("seconds", seconds(step.took()));
        step.command().forEach(node.putArray("command")::add);
        return node;
    }

    public static ObjectNode artifact(ArtifactResult artifact, Path root) {
        Path file = artifact.path();
        ObjectNode node = NODES.objectNode()
                .put("id", artifact.id())
                .put("path", file == null ? artifact.name() : path(root, file))
                .put("bytes", artifact.bytes())
                .put("sha256", artifact.sha256())
                .put("verified", artifact.verified())
                .put("seconds", seconds(artifact.took()));
        ArrayNode checks = node.putArray("checks");
        for (CheckResult check : artifact.checks()) {
            checks.addObject().put("title", check.title()).put("ok", check.ok()).put("output", check.output());
        }
        artifact.printed().forEach(node.putArray("printed")::add);
        return node;
    }

    public static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = NODES.arrayNode();
        problems.forEach(problem -> array.add(problem(problem)));
        return array;
    }

    public static ObjectNode problem(Problem problem) {
        return NODES.objectNode()
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("topic", problem.topic().name().toLowerCase(Locale.ROOT))
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("message", problem.message())
                .put("consequence", problem.consequence())
                .put("remedy", remedy(problem));
    }

    private static @Nullable String remedy(Problem problem) {
        return problem.remedy() == null ? null : problem.remedy().text();
    }

    /** In a form that people can compare: indented, one line end on all platforms. */
    public static byte[] bytes(ObjectNode tree) {
        var out = new ByteArrayOutputStream();
        try {
            write(tree, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes as {@link #bytes}, without keeping it all in memory. The stream is left open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(ObjectNode tree, OutputStream out) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        JsonMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build()
                .writer(printer)
                .writeValue(out, tree);
        out.write('\n');
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Relative to the root with {@code /} where it lies inside, else as it is. */
    public static String path(Path root, Path path) {
        Path inside = path.isAbsolute() && path.startsWith(root) ? root.relativize(path) : path;
        return inside.toString().replace('\\', '/');
    }
}
