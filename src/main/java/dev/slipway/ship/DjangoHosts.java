package dev.slipway.ship;

import dev.slipway.plan.Action;
import dev.slipway.platform.LocalNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Django answers only those who call it by a name that its settings allow, and for development these are names of this machine alone. For
 * this one run it is told the address at which others reach it, besides; no file is changed.
 */
final class DjangoHosts {
    private static final String SCRIPT = "let_in_django.py";
    private static final String HOSTS = "SLIPWAY_HOSTS";

    private DjangoHosts() {}

    /** The same command if it is none of Django's. */
    static Action.Exec letIn(Action.Exec exec) {
        return letIn(exec, LocalNetwork.address().map(List::of).orElse(List.of()));
    }

    /** @param hosts the addresses of this machine */
    static Action.Exec letIn(Action.Exec exec, List<String> hosts) {
        List<String> words = exec.command();
        boolean django =
                words.size() > 3 && words.get(1).equals("-m") && words.get(3).equals("runserver");
        if (!django || hosts.isEmpty()) {
            return exec;
        }
        List<String> command = new ArrayList<>(List.of(words.getFirst(), "-c", script()));
        command.addAll(words.subList(2, words.size()));
        return new Action.Exec(command, exec.directory(), exec.environment(), exec.without())
                .with(HOSTS, String.join(",", hosts));
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(DjangoHosts.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
