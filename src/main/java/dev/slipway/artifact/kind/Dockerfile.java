package dev.slipway.artifact.kind;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.image.DockerfileSteps;
import dev.slipway.artifact.image.ImageOptions;
import dev.slipway.artifact.image.RecipeProblems;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import java.util.List;

/** A Dockerfile with its {@code .dockerignore}, written into the project and linted. */
public final class Dockerfile implements Artifact {

    @Override
    public String id() {
        return ImageOptions.DOCKERFILE;
    }

    @Override
    public String title() {
        return "Dockerfile";
    }

    @Override
    public String audience() {
        return "For people who build images themselves";
    }

    @Override
    public List<Option> options() {
        return ImageOptions.OF_DOCKERFILE;
    }

    @Override
    public boolean startsNotebooks() {
        return true;
    }

    @Override
    public List<Problem> check(Shipment shipment) {
        return RecipeProblems.of(shipment);
    }

    @Override
    public List<Step> steps(Shipment shipment) {
        return new DockerfileSteps(shipment).steps(id());
    }
}
