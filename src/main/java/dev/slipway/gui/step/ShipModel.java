package dev.slipway.gui.step;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Artifacts;
import dev.slipway.artifact.Option;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.RunState;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.Forecast;
import dev.slipway.ship.ShipResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** What is made, how far it is, what came of it. */
public final class ShipModel {
    /** What the screen shows. */
    public enum Phase {
        CHOOSING,
        RUNNING,
        RESULT
    }

    private final Texts texts;
    private final Session session;
    private final Standing standing = new Standing();
    private final SimpleObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.CHOOSING);

    public ShipModel(Texts texts, Session session) {
        this.texts = texts;
        this.session = session;
        RunState run = session.run();
        session.outlookProperty().addListener((_, _, _) -> refresh());
        session.profileProperty().addListener((_, _, _) -> refresh());
        session.lookingProperty().addListener((_, _, _) -> refresh());
        session.problems().addListener((ListChangeListener<Problem>) _ -> refresh());
        run.runningProperty().addListener((_, _, running) -> turn(running));
        run.resultProperty().addListener((_, _, _) -> {
            if (run.resultProperty().get() != null) {
                phase.set(Phase.RESULT);
            }
            refresh();
        });
        run.stoppedProperty().addListener((_, _, _) -> refresh());
        run.secondsLeftProperty().addListener((_, before, now) -> {
            if (before.intValue() != now.intValue() && phase.get() == Phase.RUNNING) {
                refresh();
            }
        });
        refresh();
    }

    private void turn(boolean running) {
        RunState run = session.run();
        if (run.purpose() != RunState.Purpose.SHIP) {
            refresh();
            return;
        }
        if (running) {
            phase.set(Phase.RUNNING);
        } else if (run.stoppedProperty().get() != null) {
            phase.set(Phase.CHOOSING);
        }
        refresh();
    }

    /** Back to the cards, to make something else. */
    public void chooseAgain() {
        phase.set(Phase.CHOOSING);
        refresh();
    }

    private void refresh() {
        ShipResult result = session.run().resultProperty().get();
        int chosen = session.profileProperty().get().artifacts().size();
        standing.stops.set(obstacle(chosen));
        switch (phase.get()) {
            case CHOOSING -> {
                Outlook outlook = session.outlookProperty().get();
                standing.title.set(
                        outlook == null
                                ? texts.get("environment.looking")
                                : standing.stops.get().isEmpty()
                                        ? texts.get("ship.ready")
                                        : texts.get("ship.notReady"));
                standing.lead.set(texts.get(
                                "ship.lead",
                                chosen,
                                outlook == null ? 0 : outlook.shipping().steps().size())
                        + (outlook == null ? "" : " " + foretold(outlook)));
            }
            case RUNNING -> {
                standing.title.set(texts.get("step.ship"));
                standing.lead.set(texts.get("ship.running", chosen) + " " + left());
            }
            case RESULT -> {
                if (result != null) {
                    standing.title.set(verdict(result));
                    standing.lead.set(texts.get(
                            "ship.resultLead", Words.seconds(result.took().toMillis() / 1000.0)));
                }
            }
        }
        standing.mark.set(
                result == null ? Mark.TODO : result.ok() ? Mark.YES : result.cancelled() ? Mark.OFF : Mark.NO);
    }

    /** How long the plan takes, judging by earlier runs, or that nobody can know. */
    private String foretold(Outlook outlook) {
        List<Step> steps = outlook.shipping().steps();
        if (steps.isEmpty() || session.lookingProperty().get()) {
            // What is known of earlier runs may be about to change.
            return "";
        }
        long unknown = outlook.forecast().unknown(steps);
        if (unknown == steps.size()) {
            return texts.get("ship.firstTime");
        }
        return outlook.forecast()
                .whole(steps, Runtime.getRuntime().availableProcessors())
                .map(time -> texts.get("ship.about", Words.about(time.toMillis() / 1000.0)))
                .orElseGet(() -> texts.get("ship.someNew", unknown));
    }

    private String left() {
        double seconds = session.run().secondsLeftProperty().get();
        return seconds < 0 ? texts.get("ship.firstTime") : texts.get("ship.left", Words.about(seconds));
    }

    /** Size and time of an artifact as it was made last; that it is the first time; nothing where it is not chosen. */
    String foretold(Artifact artifact) {
        Outlook outlook = session.outlookProperty().get();
        Forecast.Past past =
                outlook == null ? null : outlook.forecast().artifacts().get(artifact.id());
        if (past != null) {
            return Words.bytes(past.bytes()) + " · " + Words.seconds(past.took().toMillis() / 1000.0);
        }
        return outlook != null && isChosen(artifact) ? texts.get("ship.firstTimeHere") : "";
    }

    private String verdict(ShipResult result) {
        if (result.cancelled()) {
            return texts.get("ship.cancelled");
        }
        long good = result.artifacts().stream().filter(ArtifactResult::verified).count();
        int all = result.artifacts().size();
        return good == all ? texts.get("ship.all", all) : texts.get("ship.some", good, all);
    }

    /** What stops shipping, in one sentence; empty if nothing does. */
    private String obstacle(int chosen) {
        if (chosen == 0) {
            return texts.get("ship.nothing");
        }
        List<Problem> errors = session.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty() ? "" : texts.tell(errors.getFirst().message());
    }

    /** Adds an artifact to what is made, or takes it out. */
    public void choose(Artifact artifact, boolean wanted) {
        session.change(profile -> profile.withArtifact(artifact.id(), wanted ? Map.of() : null));
    }

    /** What is chosen for an option; its standard where nothing is. */
    String option(Artifact artifact, Option option) {
        return session.profileProperty()
                .get()
                .artifacts()
                .getOrDefault(artifact.id(), Map.of())
                .getOrDefault(option.id(), option.standard());
    }

    /** Chooses a value for an option; the standard is no choice. */
    void option(Artifact artifact, Option option, String value) {
        session.change(profile -> {
            Map<String, String> options =
                    new LinkedHashMap<>(profile.artifacts().getOrDefault(artifact.id(), Map.of()));
            if (value.equals(option.standard())) {
                options.remove(option.id());
            } else {
                options.put(option.id(), value);
            }
            return profile.withArtifact(artifact.id(), options);
        });
    }

    /** A file as a profile names it: relative where it lies in the project, so that the profile can move. */
    String relative(Path file) {
        Path root = session.root();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    public boolean isChosen(Artifact artifact) {
        return session.profileProperty().get().artifacts().containsKey(artifact.id());
    }

    public List<Artifact> artifacts() {
        return Artifacts.all();
    }

    /** The steps that are going to run. */
    public List<Step> planned() {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null ? List.of() : outlook.shipping().steps();
    }

    /** How the step stands. */
    public Standing standing() {
        return standing;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }
}
