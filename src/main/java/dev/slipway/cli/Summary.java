package dev.slipway.cli;

import dev.slipway.plan.CheckResult;
import dev.slipway.ship.ArtifactResult;
import dev.slipway.ship.Json;
import dev.slipway.ship.ShipResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a person reads at the end: each artifact, where it is, and why it can be trusted. */
record Summary(Terminal terminal, Path root) {
    private static final int SHOWN = 12;

    void tell(ShipResult result) {
        terminal.say("");
        for (ArtifactResult artifact : result.artifacts()) {
            Path file = artifact.path();
            terminal.say(
                    file == null
                            ? artifact.id() + ": " + named(artifact)
                            : artifact.id() + ": " + Json.path(root, file) + "  (" + size(artifact.bytes()) + ")");
            for (CheckResult check : artifact.checks()) {
                terminal.say("    " + (check.ok() ? "ok   " : "NOT  ") + check.title());
                if (!check.output().isBlank()) {
                    List<String> lines = check.output().lines().toList();
                    lines.stream().limit(SHOWN).forEach(line -> terminal.say("           " + line));
                    if (lines.size() > SHOWN) {
                        terminal.say("           and " + (lines.size() - SHOWN) + " lines more");
                    }
                }
            }
            if (file != null) {
                terminal.say("    sha256 " + artifact.sha256());
            }
        }
        long good = result.artifacts().stream().filter(ArtifactResult::verified).count();
        terminal.say(String.format(
                Locale.ROOT,
                "%d of %d ready to hand over, made with Python %s by %s in %.1f s.",
                good,
                result.artifacts().size(),
                result.python(),
                result.engine(),
                result.took().toMillis() / 1000.0));
    }

    private static String named(ArtifactResult artifact) {
        String name = artifact.name();
        return name == null ? "not handed over" : name + "  (" + size(artifact.bytes()) + ")";
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
