package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.FloorFits;
import dev.slipway.artifact.freeze.Freezing;
import dev.slipway.container.ContainerEngine;
import dev.slipway.environment.ImageIndex;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps that gather what goes into an image, build it, look into it, try it and hand it over. */
public final class ImageSteps {
    private static final String ID = ImageOptions.IMAGE;

    private final Shipment shipment;
    private final ContainerEngine engine;
    private final Step wheel;
    private final Optional<Existing> existing;
    private final Recipe recipe;
    private final String tag;
    private final Path folder;
    private final Path context;
    private final Path digest;

    /** @param wheel the step that builds the wheel, taken where the project goes in as one */
    public ImageSteps(Shipment shipment, ContainerEngine engine, Step wheel) {
        this.shipment = shipment;
        this.engine = engine;
        this.wheel = wheel;
        this.existing = Existing.of(shipment);
        this.recipe = Recipe.of(shipment);
        this.tag = Recipe.tag(shipment);
        this.folder = shipment.folders().build(ID);
        this.context = existing.isPresent() ? shipment.folders().root() : folder.resolve("context");
        this.digest = folder.resolve("image-id");
    }

    /** In a runnable order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<String> gathered = new ArrayList<>();
        if (existing.isEmpty()) {
            gathered.addAll(gather(steps));
        } else {
            gathered.add(shipment.staged());
        }
        Path facts = folder.resolve("facts.json");
        Step build = Step.of(ID + ".build", "Build the image " + tag)
                .needs(gathered)
                .does(
                        new Action.WriteOwn(
                                folder.resolve("README"), "What the image is built from, and what is known of it.\n"),
                        build(
                                context,
                                existing.map(Existing::file).orElse(context.resolve(Existing.NAME)),
                                tag,
                                digest),
                        measure(tag, facts))
                .artifact(ID)
                .explains(ImageFailures::explain)
                // The engine remembers what it built, and knows better than we whether it is still there.
                .always()
                .build();
        steps.add(build);
        Step look = look(build.id());
        steps.add(look);
        List<Step> trial = new ImageTrial(shipment, engine, recipe, existing, tag, digest).steps(build.id());
        steps.addAll(trial);
        List<String> done = new ArrayList<>(List.of(look.id()));
        trial.forEach(step -> done.add(step.id()));
        if (ImageOptions.on(shipment, ID, ImageOptions.COMPARE)
                && existing.isEmpty()
                && recipe.form().equals(ImageOptions.MULTI_STAGE)) {
            Step compare = compare(facts, build.id());
            steps.add(compare);
            done.add(compare.id());
        }
        steps.add(deliver(facts, done));
        return steps;
    }

    /** A folder with what goes along and nothing else: nothing that is held back can come into a build from there. */
    private List<String> gather(List<Step> steps) {
        List<Action> actions = new ArrayList<>();
        List<String> needs = new ArrayList<>(List.of(shipment.staged()));
        actions.add(new Action.Mirror(
                shipment.folders().stage(),
                executable() ? List.of() : shipment.cargo().files(),
                context));
        actions.add(new Action.WriteOwn(context.resolve(Existing.NAME), DockerfileText.of(recipe)));
        actions.add(new Action.WriteOwn(
                context.resolve(Existing.IGNORE), DockerfileSteps.ignoreText(shipment, recipe, true)));
        if (recipe.needs().isOurs()) {
            actions.add(new Action.WriteOwn(
                    context.resolve(recipe.needs().file()), recipe.needs().text()));
        }
        ExecutableForm executable = recipe.executable();
        if (executable != null) {
            for (Step step : executable.freezing().steps()) {
                steps.add(step.of(ID));
            }
            Step floor = Step.of(ID + ".floor", "Look whether the executable suits the base image")
                    .needs(Freezing.SIZES)
                    .does(new Action.Check(
                            "floor of " + recipe.base(),
                            new FloorFits(executable.freezing(), recipe.base(), Recipe.SMALL_BASE)))
                    .inputs(executable.freezing().made())
                    .artifact(ID)
                    .build();
            steps.add(floor);
            needs.add(floor.id());
            actions.add(new Action.Deliver(
                    executable.freezing().made(),
                    executable.freezing().delivered(),
                    context.resolve(executable.output())));
            // Where the Dockerfile in the project looks for it.
            actions.add(new Action.Deliver(
                    executable.freezing().made(),
                    executable.freezing().delivered(),
                    shipment.folders().output()));
        } else if (recipe.place().wheel()) {
            steps.add(wheel);
            needs.add(wheel.id());
            actions.add(new Action.Deliver(
                    shipment.folders().build("wheel"), "*.whl", context.resolve(DockerfileText.WHEEL_FOLDER)));
        }
        MuslWheels.step(shipment, recipe).ifPresent(step -> {
            steps.add(step);
            needs.add(step.id());
        });
        Step gather = Step.of(ID + ".context", "Gather what goes into the image")
                .needs(needs)
                .does(actions)
                .inputs(shipment.folders().stage())
                .outputs(context)
                .artifact(ID)
                .build();
        steps.add(gather);
        return List.of(gather.id());
    }

    private Action.Exec build(Path from, Path dockerfile, String name, Path idFile) {
        ImageIndex index = shipment.containers().index();
        List<String> words = new ArrayList<>(List.of("build", "--file", dockerfile.toString(), "--tag", name));
        words.addAll(List.of("--iidfile", idFile.toString()));
        if (!isDocker()) {
            // The format that Podman takes by itself knows no health check.
            words.addAll(List.of("--format", "docker"));
        }
        words.addAll(index.arguments());
        words.add(from.toString());
        Action.Exec exec = engine.exec(folder, words);
        for (Map.Entry<String, String> variable : index.ofCommand().entrySet()) {
            exec = exec.with(variable.getKey(), variable.getValue());
        }
        return exec;
    }

    private Step look(String built) {
        Path inspected = folder.resolve("inspect.json");
        Path history = folder.resolve("history.json");
        return Step.of(ID + ".look", "Look into the image")
                .needs(built)
                .does(
                        new Action.Keep(engine.exec(folder, "image", "inspect", tag), inspected),
                        new Action.Keep(
                                engine.exec(
                                        folder,
                                        "history",
                                        "--no-trunc",
                                        "--human=false",
                                        "--format",
                                        isDocker() ? "{{json .}}" : "json",
                                        tag),
                                history),
                        new Action.Check(
                                tag + " is small and not root, " + existing.isPresent(),
                                new ImageLook(tag, inspected, history, existing.isPresent(), serves())))
                .inputs(digest)
                .artifact(ID)
                .build();
    }

    private boolean isDocker() {
        return engine.kind() == ContainerEngine.Kind.DOCKER;
    }

    private boolean executable() {
        return recipe.executable() != null;
    }

    private boolean serves() {
        return recipe.startup().serves();
    }

    /** The same in one stage, built only to tell what the second stage saves, and removed again. */
    private Step compare(Path facts, String built) {
        Path other = folder.resolve("single");
        Path single = other.resolve(Existing.NAME);
        String name = tag.substring(0, tag.lastIndexOf(':')) + ":slipway-single-stage";
        Path singleFacts = other.resolve("facts.json");
        return Step.of(ID + ".compare", "Build it in a single stage, to compare")
                .needs(built)
                .does(
                        new Action.WriteOwn(single, DockerfileText.of(recipe.with(ImageOptions.SINGLE_STAGE))),
                        new Action.Tidy(engine.exec(folder, "rmi", "--force", name)),
                        build(context, single, name, other.resolve("image-id")),
                        measure(name, singleFacts),
                        new Action.Check("single stage beside " + tag, new StagesCompared(facts, singleFacts)))
                .inputs(digest)
                .artifact(ID)
                .explains(ImageFailures::explain)
                .build();
    }

    private Action measure(String image, Path facts) {
        return new Action.Keep(
                engine.exec(
                        folder,
                        "image",
                        "inspect",
                        "--format",
                        "{\"bytes\": {{.Size}}, \"sha256\": {{json ." + (isDocker() ? "Id" : "ID") + "}}}",
                        image),
                facts);
    }

    private Step deliver(Path facts, List<String> done) {
        List<Action> actions = new ArrayList<>();
        if (ImageOptions.on(shipment, ID, ImageOptions.SAVE)) {
            Path output = shipment.folders().output();
            String file = tag.replaceAll("[/:@]+", "-") + ".tar";
            actions.add(
                    engine.exec(output, "save", "--output", output.resolve(file).toString(), tag));
        }
        actions.add(new Action.HandOver(tag, facts));
        return Step.of(ID + ".deliver", actions.size() > 1 ? "Save the image" : "Hand over the image")
                .needs(done)
                .does(actions)
                .artifact(ID)
                .explains(ImageFailures::explain)
                .always()
                .build();
    }
}
