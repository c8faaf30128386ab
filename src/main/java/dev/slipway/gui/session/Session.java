package dev.slipway.gui.session;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Fixes;
import dev.slipway.profile.Profile;
import dev.slipway.project.SubProject;
import dev.slipway.settings.AllowedVariables;
import dev.slipway.ship.RunNow;
import dev.slipway.ship.Survey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The open project, as properties of the toolkit's thread. All that a person chooses goes into the profile, which saves itself; all that
 * is shown is derived anew from it.
 */
public final class Session {
    private final OpenProject project;
    private final Background background;
    private final ObjectProperty<Profile> profile;
    private final ObjectProperty<@Nullable Survey> survey = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Outlook> outlook = new SimpleObjectProperty<>();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>();
    private final ProblemBoard problems = new ProblemBoard();
    private final Runs runs;
    private final EnvironmentRuns environment;
    private final Edits edits;
    private final ListingBoard listings;
    private final Memory memory;
    private Consumer<String> logAsked = _ -> {};
    private final Reading reading;
    private final AtomicLong asked = new AtomicLong();
    private volatile Profile latest;
    private boolean changed;
    private boolean shipNext;

    public Session(OpenProject project, Background background) {
        this.project = project;
        this.background = background;
        this.latest = project.profile();
        this.profile = new SimpleObjectProperty<>(latest);
        this.runs = new Runs(background);
        this.reading = new Reading(background);
        this.environment = new EnvironmentRuns(
                project, background, runs, outlook::get, this::rescan, this::followEdit, trouble::set);
        this.memory = new Memory(project, background);
        this.listings = new ListingBoard(background);
        this.edits = new Edits(project, background, this::followEdit, trouble::set);
    }

    /** Reads the folder again and derives everything from it. */
    public void rescan() {
        long question = begin();
        Profile wanted = profile.get();
        background.run(
                () -> project.survey(wanted, reading.listener(() -> question != asked.get())),
                found -> {
                    if (question == asked.get()) {
                        survey.set(found);
                        listings.ask(project.listings(found, null), ListingQuestions.of(found, wanted, null));
                        memory.opened(found);
                        collectProblems();
                        look(question, found);
                    }
                },
                problem -> failed(question, problem));
    }

    /** The projects of the folder that was opened, where it holds several. */
    public List<SubProject> projects() {
        Survey known = survey.get();
        return !project.projects().isEmpty() || known == null
                ? project.projects()
                : known.project().projects();
    }

    /** Which of them this is. */
    public String picked() {
        return project.picked();
    }

    /**
     * Takes another of them.
     *
     * @param reopen opens the folder again, with the choice saved
     */
    public void pick(SubProject other, Consumer<Path> reopen) {
        background.run(
                () -> {
                    background.settle();
                    latest = latest.withProject(other.path());
                    project.save(latest);
                    return project.path();
                },
                reopen,
                problem -> failed(asked.get(), problem));
    }

    private void followEdit(UnaryOperator<Profile> choice) {
        change(choice);
        rescan();
    }

    private void look(long question, Survey from) {
        Profile wanted = profile.get();
        background.run(
                () -> project.outlook(from, wanted),
                found -> {
                    if (question == asked.get()) {
                        known(from, found);
                        listings.ask(project.listings(from, found), ListingQuestions.of(from, wanted, found));
                        askNames(question, from);
                        if (shipNext) {
                            shipNext = false;
                            ship();
                        } else {
                            environment.next();
                        }
                    }
                },
                problem -> failed(question, problem));
    }

    /** All that is shown follows from these two. */
    void known(Survey read, Outlook follows) {
        survey.set(read);
        outlook.set(follows);
        looking.set(false);
        collectProblems();
        runs.rest();
    }

    /** The index may know modules that nobody else does; a person need not wait for that. */
    private void askNames(long question, Survey from) {
        if (from.dependencies().unknown().isEmpty()) {
            return;
        }
        Profile wanted = profile.get();
        background.run(
                () -> project.withNames(from, wanted),
                found -> {
                    if (question == asked.get() && found != from) {
                        survey.set(found);
                        collectProblems();
                        look(question, found);
                    }
                },
                problem -> failed(question, problem));
    }

    private long begin() {
        looking.set(true);
        trouble.set(null);
        return asked.incrementAndGet();
    }

    private void failed(long question, Problem problem) {
        if (question == asked.get()) {
            looking.set(false);
            shipNext = false;
            environment.forget();
            trouble.set(problem);
            collectProblems();
        }
    }

    /** Changes what was chosen; the rest follows. */
    public void change(UnaryOperator<Profile> choice) {
        Profile wanted = choice.apply(profile.get());
        if (wanted.equals(profile.get())) {
            return;
        }
        latest = wanted;
        changed = true;
        profile.set(wanted);
        Survey known = survey.get();
        long question = begin();
        background.run(
                () -> {
                    background.settle();
                    project.save(latest);
                    return question == asked.get();
                },
                current -> {
                    if (current && known != null) {
                        look(question, known);
                    } else if (current) {
                        rescan();
                    }
                },
                problem -> failed(question, problem));
    }

    /** Does what the button of a problem promises. */
    public void apply(Fix fix) {
        if (fix instanceof Fix.InstallPython(String version)) {
            background.run(() -> project.gettingPython(version), environment::run, trouble::set);
        }
        if (fix instanceof Fix.SendVariables(List<String> variables, String host)) {
            background.run(
                    () -> {
                        AllowedVariables.allow(variables, host);
                        return host;
                    },
                    _ -> rescan(),
                    trouble::set);
        }
        change(old -> Fixes.apply(old, fix));
    }

    /** The same, and ships again once it is known what follows from it. */
    public void applyAndShip(Fix fix) {
        Profile before = profile.get();
        apply(fix);
        shipNext = !before.equals(profile.get());
    }

    /** Writes the pending edits of packaging files now; they can be taken back. */
    public void write() {
        Outlook known = outlook.get();
        if (known != null && !known.changes().isEmpty()) {
            edits.write(known.changes(), Profile::withNothingPending);
        }
    }

    /** The edits of the user's files: made, and taken back. */
    public Edits edits() {
        return edits;
    }

    /** What the index listings of the dependencies. */
    public ListingBoard listings() {
        return listings;
    }

    /** The project's environment: made, made anew, deleted. */
    public EnvironmentRuns environment() {
        return environment;
    }

    /** Makes the project's environment. */
    public void makeEnvironment() {
        environment.make();
    }

    /** Runs what was made, and shows what it prints. */
    public void runNow(RunNow run) {
        runs.now(project, run, () -> showLog(run.step()));
    }

    /** Makes, tries and delivers what is chosen. */
    public void ship() {
        Outlook known = outlook.get();
        if (known == null) {
            return;
        }
        Profile wanted = profile.get();
        runs.start(
                known.shipping(),
                known.forecast(),
                RunState.Purpose.SHIP,
                (listener, cancellation) -> Optional.of(project.ship(known, wanted, listener, cancellation)),
                result -> {
                    if (runs.state().wrote()) {
                        change(Profile::withNothingPending);
                    }
                    result.ifPresent(memory::shipped);
                    rescan();
                });
    }

    /** Ends the run with all its processes; returns at once. */
    public void cancel() {
        background.run(Executors.callable(runs::cancel), _ -> {}, trouble::set);
    }

    /** Leaves the project: what runs is ended, and what was chosen last is saved before this returns. */
    public void close() {
        asked.incrementAndGet();
        listings.stop();
        runs.close();
        if (changed) {
            try {
                project.save(latest);
            } catch (ShipException e) {
                LoggerFactory.getLogger(Session.class)
                        .warn("the last choice was not saved: {}", e.problem().message());
            }
        }
    }

    /** Asks for the output of one step to be shown. */
    public void showLog(String step) {
        logAsked.accept(step);
    }

    /** Who shows the output of a step that is asked for. */
    public void onLogAsked(Consumer<String> shower) {
        this.logAsked = shower;
    }

    /** A person has moved, clicked or typed something in the window: what would make it stand still waits. */
    public void touched() {
        runs.touched();
    }

    /** Called once a frame while something runs, on the toolkit's thread. */
    public void onFrame(Runnable listener) {
        runs.onFrame(listener);
    }

    private void collectProblems() {
        problems.collect(trouble.get(), outlook.get(), survey.get());
    }

    /** What is to be solved in one step. */
    public List<Problem> problems(Topic topic) {
        return problems.of(topic);
    }

    /** Whether something in this step stands in the way of shipping. */
    public boolean blocked(Topic topic) {
        return problems.blocks(topic);
    }

    public Path root() {
        return project.root();
    }

    public OpenProject project() {
        return project;
    }

    public Background background() {
        return background;
    }

    public ReadOnlyObjectProperty<Profile> profileProperty() {
        return profile;
    }

    /** Null until the folder was read. */
    public ReadOnlyObjectProperty<@Nullable Survey> surveyProperty() {
        return survey;
    }

    /** How far the reading of the folder is. */
    public Reading reading() {
        return reading;
    }

    /** Null until the machine and the index were asked. */
    public ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
        return outlook;
    }

    /** Whether what is shown may be older than what was chosen. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking;
    }

    /** What went wrong with Slipway's own work; null if nothing. */
    public ReadOnlyObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble;
    }

    public ObservableList<Problem> problems() {
        return problems.all();
    }

    public RunState run() {
        return runs.state();
    }
}
