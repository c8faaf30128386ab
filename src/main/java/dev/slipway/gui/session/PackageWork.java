package dev.slipway.gui.session;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.audit.Audit;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.dependency.upkeep.EnvironmentHistory;
import dev.slipway.environment.Interpreter;
import dev.slipway.plan.Plan;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Profile;
import dev.slipway.run.Cancellation;
import dev.slipway.run.RunListener;
import dev.slipway.ship.Auditing;
import dev.slipway.ship.Locked;
import dev.slipway.ship.Survey;
import dev.slipway.ship.Wanted;
import dev.slipway.ship.Workspace;
import dev.slipway.ship.upkeep.EnvironmentCare;
import dev.slipway.ship.upkeep.EnvironmentEdits;
import dev.slipway.ship.upkeep.Locking;
import dev.slipway.ship.upkeep.PackageEdit;
import dev.slipway.ship.upkeep.Packages;
import dev.slipway.ship.upkeep.ProjectTree;
import dev.slipway.ship.upkeep.Upgrading;
import java.util.List;
import java.util.Optional;

/** What the window asks of the core about packages, their lock and the environment. Every call may take long. */
public final class PackageWork {
    private static final String USUAL_PYTHON = "3.12.0";

    private final Workspace workspace;

    PackageWork(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is known of vulnerabilities and licences, with each of it as a problem to show. */
    public record Audited(Audit audit, List<Problem> problems) {
        public Audited {
            problems = List.copyOf(problems);
        }
    }

    /** How the lock stands to what is wanted. */
    public Locked locked(Survey survey, Profile profile, Outlook outlook) {
        String python = outlook.pythons().chosen().map(Interpreter::version).orElse(USUAL_PYTHON);
        return Locked.of(survey, profile, python);
    }

    /**
     * An edit of the lock that nobody has made yet.
     *
     * @param members other projects that it is for; see {@link Locking#members}
     */
    public record LockProposal(FileChange change, List<String> members) {
        public LockProposal {
            members = List.copyOf(members);
        }
    }

    /** The edit that makes the lock or brings it up to date; see {@link Locking#make}. */
    public LockProposal locking(
            Survey survey,
            Profile profile,
            Outlook outlook,
            LockFormat format,
            Locking.Renewal renewal,
            Cancellation cancellation) {
        var locking = new Locking(workspace, survey, profile, outlook.pythons(), cancellation);
        FileChange change = locking.make(format, renewal);
        return new LockProposal(change, format == LockFormat.UV ? locking.members() : List.of());
    }

    /** Which package needs which; see {@link ProjectTree#of}. */
    public ProjectTree tree(Survey survey, Profile profile, boolean ofLock) {
        return ProjectTree.of(workspace, survey, profile, ofLock);
    }

    /** Asks who knows of vulnerabilities; see {@link Auditing#ask}. */
    public Audited audit(Survey survey, Profile profile) {
        Audit audit = new Auditing(workspace, survey, profile).ask(Auditing.usual(profile));
        return new Audited(audit, audit.problems(Wanted.of(survey, profile).requirements()));
    }

    /** The plan that deletes the environment; see {@link EnvironmentCare#deleting}. */
    Plan deleting() {
        return new EnvironmentCare(workspace).deleting();
    }

    /** Whether the environment is none of Slipway's; see {@link EnvironmentCare#isHandMade}. */
    public boolean isHandMade() {
        return new EnvironmentCare(workspace).isHandMade();
    }

    /** The removal of packages from the environment, not made yet; see {@link Packages#uninstall}. */
    public PackageEdit uninstalling(Survey survey, Profile profile, List<String> names) {
        return Packages.of(workspace, survey, profile).uninstall(names);
    }

    /** The upgrade of packages to the newest of all, with what is declared of them, not made yet; see {@link Upgrading#of}. */
    public PackageEdit upgrading(Survey survey, Profile profile, List<String> names, Cancellation cancellation) {
        return new Upgrading(workspace, survey, profile, cancellation).of(names, true);
    }

    /** The title of the change of the environment that can be taken back; empty if there is none. */
    public Optional<String> lastChange(Profile profile) {
        return new EnvironmentEdits(workspace, profile).last().map(EnvironmentHistory.Entry::title);
    }

    /** @return what should be known although it went well */
    List<Problem> change(
            PackageEdit edit, Wanted wanted, Profile profile, RunListener listener, Cancellation cancellation) {
        try (var _ = workspace.lock(OpenProject.HOLDER)) {
            return told(new EnvironmentEdits(workspace, profile).make(edit, wanted, listener, cancellation));
        }
    }

    List<Problem> undoChange(Wanted wanted, Profile profile, RunListener listener, Cancellation cancellation) {
        try (var _ = workspace.lock(OpenProject.HOLDER)) {
            return new EnvironmentEdits(workspace, profile)
                    .undo(wanted, listener, cancellation)
                    .map(PackageWork::told)
                    .orElse(List.of());
        }
    }

    private static List<Problem> told(EnvironmentEdits.Outcome outcome) {
        return outcome.ok() ? outcome.problems() : List.of();
    }

    /** Opens a terminal in the environment; see {@link EnvironmentCare#openTerminal}. */
    public void openTerminal() {
        new EnvironmentCare(workspace).openTerminal();
    }
}
