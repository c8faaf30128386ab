package dev.slipway.ship;

import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.verify.ArchiveContents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the steps of each artifact came to. */
final class Results {
    private static final Set<StepState> GOOD = Set.of(StepState.DONE, StepState.SKIPPED);

    private Results() {}

    static List<ArtifactResult> of(Plan plan, List<StepResult> ended) {
        Map<String, StepResult> results =
                ended.stream().collect(Collectors.toMap(StepResult::id, Function.identity(), (one, other) -> other));
        Map<String, List<Step>> byArtifact = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            String artifact = step.artifact();
            if (artifact != null) {
                byArtifact.computeIfAbsent(artifact, id -> new ArrayList<>()).add(step);
            }
        }
        List<ArtifactResult> artifacts = new ArrayList<>();
        byArtifact.forEach((id, steps) -> artifacts.add(artifact(id, steps, results)));
        return artifacts;
    }

    private static ArtifactResult artifact(String id, List<Step> steps, Map<String, StepResult> results) {
        Duration took = Duration.ZERO;
        boolean verified = true;
        List<CheckResult> checks = new ArrayList<>();
        for (Step step : steps) {
            StepResult result = results.get(step.id());
            verified &= result != null && GOOD.contains(result.state());
            if (result != null) {
                took = took.plus(result.took());
                checks.addAll(result.checks());
            }
        }
        verified &= checks.stream().allMatch(CheckResult::ok);
        Path file = verified ? delivered(steps) : null;
        try {
            return file == null
                    ? new ArtifactResult(id, null, 0, "", false, took, checks)
                    : new ArtifactResult(id, file, Delivered.bytes(file), Delivered.sha256(file), true, took, checks);
        } catch (IOException e) {
            return new ArtifactResult(id, null, 0, "", false, took, checks);
        }
    }

    private static @Nullable Path delivered(List<Step> steps) {
        for (Step step : steps.reversed()) {
            for (Action action : step.actions()) {
                if (action instanceof Action.Deliver(Path folder, String glob, Path to)) {
                    try {
                        Path name = ArchiveContents.only(folder, glob).getFileName();
                        return name == null ? null : to.resolve(name);
                    } catch (IOException e) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
