package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.change.FileChange;
import dev.slipway.change.OwnText;
import dev.slipway.environment.ImageIndex;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.tool.PythonHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps that write a Dockerfile into the project, with what belongs to it, and lint it. */
public record DockerfileSteps(Shipment shipment) {

    /** In a runnable order, in the service of an artifact. */
    public List<Step> steps(String artifact) {
        Optional<Existing> existing = Existing.of(shipment);
        Path root = shipment.folders().root();
        List<Step> steps = new ArrayList<>();
        List<FileChange> changes = existing.isPresent() ? List.of() : changes();
        List<String> needs = new ArrayList<>();
        if (!changes.isEmpty()) {
            Step write = Step.of("dockerfile.write", "Write the Dockerfile")
                    .needs(shipment.staged())
                    .does(new Action.WriteFiles(changes))
                    .artifact(artifact)
                    .always()
                    .build();
            steps.add(write);
            needs.add(write.id());
        }
        Path file = root.resolve(Existing.NAME);
        steps.addAll(lint(artifact, file, needs, existing.isPresent()));
        steps.add(Step.of("dockerfile.deliver", "Hand over the Dockerfile")
                .needs(
                        steps.isEmpty()
                                ? List.of(shipment.staged())
                                : List.of(steps.getLast().id()))
                .does(new Action.Present(file))
                .inputs(file)
                .artifact(artifact)
                .always()
                .build());
        return steps;
    }

    /** What is written into the project's folder; nothing that is there already. */
    private List<FileChange> changes() {
        Path root = shipment.folders().root();
        Recipe recipe = Recipe.of(shipment);
        List<FileChange> changes = new ArrayList<>();
        changes.add(change(root.resolve(Existing.NAME), DockerfileText.of(recipe), "Write the Dockerfile"));
        Path ignore = root.resolve(Existing.IGNORE);
        if (Existing.read(ignore).map(OwnText::isOurs).orElse(true) || isReplacing()) {
            changes.add(change(ignore, ignoreText(shipment, recipe, false), "Write the .dockerignore"));
        }
        if (recipe.needs().isOurs() && recipe.executable() == null) {
            changes.add(
                    change(root.resolve(recipe.needs().file()), recipe.needs().text(), "Write what the image needs"));
        }
        return changes.stream().filter(change -> !change.changesNothing()).toList();
    }

    private boolean isReplacing() {
        return ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.EXISTING)
                .equals(ImageOptions.REPLACE);
    }

    private static FileChange change(Path file, String text, String title) {
        return FileChange.to(file, text.getBytes(StandardCharsets.UTF_8), title);
    }

    /** @param ours whether the build is ours, in whose folder the wheel lies as well */
    static String ignoreText(Shipment shipment, Recipe recipe, boolean ours) {
        List<String> more = new ArrayList<>();
        if (!recipe.needs().file().isEmpty()) {
            more.add(recipe.needs().file());
        }
        if (recipe.place().wheel()) {
            more.add("pyproject.toml");
        }
        if (ours) {
            more.add(DockerfileText.WHEEL_FOLDER);
        }
        ExecutableForm executable = recipe.executable();
        if (executable != null) {
            return IgnoreText.of(List.of(), List.of(), false, List.of(executable.source()));
        }
        return IgnoreText.of(
                shipment.cargo().files(),
                shipment.cargo().held(),
                recipe.place().wheel(),
                more);
    }

    /** By hadolint: the one that is here, or one that is fetched. Somebody's own file is only held to its errors. */
    private List<Step> lint(String artifact, Path file, List<String> needs, boolean lenient) {
        var tool = shipment.containers().hadolint();
        ImageIndex index = shipment.containers().index();
        Optional<Path> here = tool.find();
        List<Step> steps = new ArrayList<>();
        List<String> after = new ArrayList<>(needs);
        if (here.isEmpty()) {
            var python = shipment.python();
            Step fetch = tool.fetch(new PythonHost(python.executable(), python.version()), index.variables());
            steps.add(fetch);
            after.add(fetch.id());
        }
        // Also where it is written first: the needs have to be the same the next time, when nothing is written.
        after.add(shipment.staged());
        Path root = shipment.folders().root();
        List<String> command =
                new ArrayList<>(List.of(here.orElse(tool.fetchedProgram()).toString()));
        command.add("--no-color");
        command.addAll(List.of("--failure-threshold", lenient ? "error" : "style"));
        command.add(file.getFileName().toString());
        steps.add(Step.of("dockerfile.lint", "Lint the Dockerfile")
                .needs(after)
                .does(new Action.Exec(command, root))
                .inputs(file)
                .artifact(artifact)
                .check(lenient ? "hadolint finds no error in the Dockerfile" : "hadolint finds nothing to say")
                .build());
        return steps;
    }
}
