package dev.slipway.gui.step;

import dev.slipway.gui.session.Outlook;
import dev.slipway.gui.session.Session;
import dev.slipway.platform.LocalNetwork;
import dev.slipway.ship.RunNow;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Running what was made: which artifacts run, which one does, and where it serves. */
public final class RunModel {
    /**
     * What runs.
     *
     * @param artifact its id
     * @param address where it serves on this machine; empty if it serves nothing
     * @param mayServeOthers whether other machines of the network can be let in
     * @param others where other machines reach it; null if they cannot
     */
    public record Running(
            String artifact,
            String address,
            boolean mayServeOthers,
            @Nullable LetIn others) {}

    /**
     * Other machines of the network are let in.
     *
     * @param address where they reach it; empty if this machine cannot tell
     */
    public record LetIn(int port, String address) {}

    private final Session session;
    private final SimpleObjectProperty<@Nullable Running> running = new SimpleObjectProperty<>();
    private @Nullable Runnable next;

    public RunModel(Session session) {
        this.session = session;
        session.run().runningProperty().addListener((_, _, now) -> {
            if (!now) {
                running.set(null);
                Runnable then = next;
                next = null;
                if (then != null) {
                    session.background().back(then);
                }
            }
        });
    }

    /** How it would be run; empty if there is nothing in it that runs. */
    Optional<RunNow> how(String artifact) {
        Outlook outlook = session.outlookProperty().get();
        return outlook == null ? Optional.empty() : RunNow.of(outlook.shipping(), artifact, RunNow.USUAL_PORT, false);
    }

    /** How a person types it who has installed it; empty where nobody types that. */
    static String typed(RunNow run) {
        List<String> words = run.plan().steps().getFirst().command();
        String program = words.getFirst();
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        List<String> rest = words.subList(1, words.size());
        boolean plain = rest.stream().noneMatch(word -> word.contains("/") || word.contains("\\"));
        return plain && run.port() == 0 ? (name.replace(".exe", "") + " " + String.join(" ", rest)).strip() : "";
    }

    /** Runs it; what it prints goes to the console. */
    void run(String artifact, boolean forOthers) {
        Outlook outlook = session.outlookProperty().get();
        if (outlook == null) {
            return;
        }
        session.background()
                .run(
                        () -> RunNow.of(
                                outlook.shipping(),
                                artifact,
                                LocalNetwork.port(RunNow.USUAL_PORT, forOthers),
                                forOthers),
                        found -> found.ifPresent(run -> start(artifact, run, forOthers)),
                        _ -> {});
    }

    private void start(String artifact, RunNow run, boolean forOthers) {
        if (session.run().runningProperty().get()) {
            return;
        }
        String address = run.port() == 0 ? "" : "http://127.0.0.1:" + run.port();
        LetIn others = !forOthers || run.port() == 0
                ? null
                : new LetIn(
                        run.port(),
                        LocalNetwork.address()
                                .map(ip -> "http://" + ip + ":" + run.port())
                                .orElse(""));
        session.runNow(run);
        running.set(new Running(artifact, address, run.mayServeOthers(), others));
    }

    /** Ends it, and runs it again so that other machines can reach it. */
    void letOthersIn(String artifact) {
        next = () -> run(artifact, true);
        session.cancel();
    }

    /** Ends it with all that it started. */
    void stop() {
        next = null;
        session.cancel();
    }

    /** Null if nothing runs that a person started. */
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running;
    }
}
