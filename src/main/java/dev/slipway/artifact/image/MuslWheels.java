package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.environment.Engine;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Inspection;
import dev.slipway.plan.Observed;
import dev.slipway.plan.Step;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the requirements have wheels for a base image with musl, asked of the index before anything is built: what has none would have to
 * be compiled there, without a compiler (PEP 656).
 *
 * @param records how the question after each requirement went
 * @param base the image to take instead
 */
record MuslWheels(Map<String, Path> records, String base) implements Inspection {

    /** The step that asks; empty where the base has glibc, or where the engine has no way to ask. */
    static Optional<Step> step(Shipment shipment, Recipe recipe) {
        if (!RecipeProblems.isMusl(recipe.base()) || recipe.executable() != null) {
            return Optional.empty();
        }
        Engine engine = shipment.engine();
        Path folder = shipment.folders().build(ImageOptions.IMAGE).resolve("musl");
        List<Action> actions = new ArrayList<>();
        Map<String, Path> records = new LinkedHashMap<>();
        for (String text : shipment.subject().requirements()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement == null) {
                continue;
            }
            Path list = folder.resolve(requirement.name() + ".txt");
            Optional<Action.Exec> asking = engine.onlyWheels(shipment.python(), list, Engine.MUSL);
            if (asking.isEmpty()) {
                return Optional.empty();
            }
            Path record = folder.resolve(requirement.name() + ".json");
            actions.add(new Action.WriteOwn(list, text + "\n"));
            actions.add(new Action.Observe(List.of(asking.get()), "\0", record, true));
            records.put(text, record);
        }
        if (records.isEmpty()) {
            return Optional.empty();
        }
        actions.add(new Action.Check(
                "wheels for " + recipe.base(),
                new MuslWheels(records, Recipe.standardBase(recipe.form(), recipe.python()))));
        return Optional.of(Step.of("image.musl", "Ask which distributions have wheels for musl")
                .needs(shipment.prepared())
                .does(actions)
                .artifact(ImageOptions.IMAGE)
                .build());
    }

    @Override
    public List<CheckResult> inspect() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Map.Entry<String, Path> one : records.entrySet()) {
            Observed asked = Observed.read(one.getValue());
            boolean none = !asked.ok()
                    && (asked.output().contains("no wheels with a matching")
                            || asked.output().contains("building from source is disabled"));
            lines.add((asked.ok() ? "yes      " : none ? "no       " : "unknown  ") + one.getKey());
            if (none) {
                without.add(one.getKey());
            }
        }
        String title = "Every distribution has a wheel for musl";
        String output = String.join("\n", lines);
        return List.of(
                without.isEmpty()
                        ? CheckResult.passed(title, output)
                        : CheckResult.failed(
                                title,
                                output,
                                Problem.error(
                                                Topic.DEPENDENCIES,
                                                String.join(", ", without)
                                                        + (without.size() == 1 ? " has" : " have")
                                                        + " no wheel for musl, or needs something that has none.")
                                        .so("In an Alpine image it would have to be compiled.")
                                        .fix(
                                                "Take " + base,
                                                new Fix.SetOption(
                                                        ImageOptions.DOCKERFILE, ImageOptions.BASE.id(), base))));
    }
}
