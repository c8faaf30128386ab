package dev.slipway.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param id unique in its plan, stable between plans, such as {@code wheel.build}
 * @param title what it does, as an imperative ("Build the wheel")
 * @param needs ids of the steps that must be done first
 * @param actions what it does, in order; the first that fails ends the step
 * @param inputs files and folders whose content decides whether it must run again; folders count with all files in them
 *     but {@code __pycache__}, {@code .git} and {@code .slipway}; of those that an earlier step makes, that step's word is
 *     taken
 * @param outputs files and folders that it makes; where one is missing or was changed since, the step runs again
 * @param artifact id of the artifact it serves; null for what several share
 * @param check title of the check that the step's last program run stands for, such as "runs from another folder"; null if
 *     the step is no check
 * @param explanation what failures of its programs mean, beyond what is known of all programs; null for no more than that
 * @param always whether it runs each time, without regard to fingerprints; to steps that need it, it is as if they needed
 *     what it needs, so it may be in one plan and missing in the next without making them run again
 */
public record Step(
        String id,
        String title,
        List<String> needs,
        List<Action> actions,
        List<Path> inputs,
        List<Path> outputs,
        @Nullable String artifact,
        @Nullable String check,
        @Nullable Explanation explanation,
        boolean always) {

    public Step {
        needs = List.copyOf(needs);
        actions = List.copyOf(actions);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The program that the step is about: its last one; empty if it starts none. */
    public List<String> command() {
        return command(actions);
    }

    private static List<String> command(List<Action> actions) {
        for (Action action : actions.reversed()) {
            if (action instanceof Action.Alternatives several) {
                return several.choices().getFirst().actions().stream()
                        .map(one -> command(List.of(one)))
                        .filter(command -> !command.isEmpty())
                        .findFirst()
                        .orElse(List.of());
            }
            if (action instanceof Action.Exec exec) {
                return exec.command();
            }
            if (action instanceof Action.Keep keep) {
                return keep.exec().command();
            }
            if (action instanceof Action.FirstOf first) {
                return first.ways().getFirst().command();
            }
            if (action instanceof Action.Observe observe) {
                return observe.ways().getFirst().command();
            }
            if (action instanceof Action.Serve serve) {
                return serve.server().command();
            }
        }
        return List.of();
    }

    /** The same step, in the service of another artifact. */
    public Step of(String artifact) {
        return new Step(id, title, needs, actions, inputs, outputs, artifact, check, explanation, always);
    }

    /** The same step, which needs one more. */
    public Step after(String need) {
        List<String> more = new ArrayList<>(needs);
        if (!more.contains(need)) {
            more.add(need);
        }
        return new Step(id, title, more, actions, inputs, outputs, artifact, check, explanation, always);
    }

    /** A step under construction: only what differs from "nothing needed, nothing kept" has to be said. */
    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** Collects a step's parts by name. */
    public static final class Builder {
        private final String id;
        private final String title;
        private List<String> needs = List.of();
        private List<Action> actions = List.of();
        private List<Path> inputs = List.of();
        private List<Path> outputs = List.of();
        private @Nullable String artifact;
        private @Nullable String check;
        private @Nullable Explanation explanation;
        private boolean always;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder needs(List<String> ids) {
            this.needs = ids;
            return this;
        }

        public Builder needs(String... ids) {
            return needs(List.of(ids));
        }

        public Builder does(List<Action> actions) {
            this.actions = actions;
            return this;
        }

        public Builder does(Action... actions) {
            return does(List.of(actions));
        }

        public Builder inputs(List<Path> paths) {
            this.inputs = paths;
            return this;
        }

        public Builder inputs(Path... paths) {
            return inputs(List.of(paths));
        }

        public Builder outputs(Path... paths) {
            this.outputs = List.of(paths);
            return this;
        }

        public Builder artifact(@Nullable String id) {
            this.artifact = id;
            return this;
        }

        public Builder check(String title) {
            this.check = title;
            return this;
        }

        public Builder explains(@Nullable Explanation explanation) {
            this.explanation = explanation;
            return this;
        }

        public Builder always() {
            this.always = true;
            return this;
        }

        public Step build() {
            return new Step(id, title, needs, actions, inputs, outputs, artifact, check, explanation, always);
        }
    }
}
