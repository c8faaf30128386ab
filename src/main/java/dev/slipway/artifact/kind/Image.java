package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.image.DockerfileSteps;
import dev.slipway.artifact.image.ImageOptions;
import dev.slipway.artifact.image.ImageSteps;
import dev.slipway.artifact.image.RecipeProblems;
import dev.slipway.container.Containers;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

/** A container image, built by the Dockerfile, started and asked. */
public final class Image implements Artifact {

    @Override
    public String id() {
        return ImageOptions.IMAGE;
    }

    @Override
    public String title() {
        return "Container image";
    }

    @Override
    public String audience() {
        return "For servers with Docker or Podman";
    }

    @Override
    public List<Option> options() {
        return ImageOptions.OF_IMAGE;
    }

    @Override
    public boolean startsNotebooks() {
        return true;
    }

    @Override
    public List<Problem> check(Shipment shipment) {
        Problem missing = shipment.containers().find().problem();
        List<Problem> problems = new ArrayList<>(RecipeProblems.of(shipment));
        if (missing != null) {
            problems.add(new Problem(
                    dev.slipway.problem.Severity.WARNING,
                    Topic.SHIP,
                    null,
                    0,
                    0,
                    missing.message(),
                    "The Dockerfile is made and linted, the image is not.",
                    missing.remedy()));
        }
        return problems;
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        Containers.Found found = shipment.containers().find();
        Problem missing = found.problem();
        if (missing != null) {
            return withoutEngine(shipment, missing);
        }
        return found.engine()
                .map(engine -> new ImageSteps(
                                shipment, engine, Wheel.building(shipment).of(id()))
                        .steps())
                .orElse(List.of());
    }

    /** What can be done all the same, and then the reason why there is no image. */
    private List<Step> withoutEngine(Shipment shipment, Problem missing) {
        List<Step> steps = new ArrayList<>(new DockerfileSteps(shipment).steps(ImageOptions.DOCKERFILE));
        String title = "A container engine answers";
        steps.add(Step.of("image.engine", "Look for a container engine")
                .needs(steps.getLast().id())
                .does(new Action.Check(title, () -> List.of(CheckResult.failed(title, "", missing))))
                .artifact(id())
                .build());
        return steps;
    }
}
