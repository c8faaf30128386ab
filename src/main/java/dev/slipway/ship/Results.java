package dev.slipway.ship;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.change.Digest;
import dev.slipway.plan.Action;
import dev.slipway.plan.CheckResult;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Step;
import dev.slipway.run.StepResult;
import dev.slipway.run.StepState;
import dev.slipway.verify.ArchiveContents;
import dev.slipway.verify.Printed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
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
        List<String> printed = printed(steps, results);
        try {
            return verified
                    ? handedOver(id, steps, took, checks).with(printed)
                    : nothing(id, took, checks).with(printed);
        } catch (IOException e) {
            return nothing(id, took, checks).with(printed);
        }
    }

    /** What the last of its trials wrote down, be it of an earlier run that is still valid. */
    private static List<String> printed(List<Step> steps, Map<String, StepResult> results) {
        for (Step step : steps.reversed()) {
            StepResult result = results.get(step.id());
            Path record =
                    step.check() == null || result == null || !GOOD.contains(result.state()) ? null : record(step);
            if (record != null) {
                try {
                    return Printed.of(record);
                } catch (IOException e) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    private static @Nullable Path record(Step step) {
        for (Action action : step.actions().reversed()) {
            if (action instanceof Action.Observe observe) {
                return observe.record();
            }
            if (action instanceof Action.Serve serve) {
                return serve.record();
            }
        }
        return null;
    }

    private static ArtifactResult nothing(String id, Duration took, List<CheckResult> checks) {
        return new ArtifactResult(id, null, null, 0, "", false, took, checks, List.of());
    }

    private static ArtifactResult handedOver(String id, List<Step> steps, Duration took, List<CheckResult> checks)
            throws IOException {
        for (Step step : steps.reversed()) {
            for (Action action : step.actions()) {
                switch (action) {
                    case Action.Deliver(Path folder, String glob, Path to) -> {
                        Path name = ArchiveContents.only(folder, glob).getFileName();
                        return file(id, to.resolve(String.valueOf(name)), took, checks);
                    }
                    case Action.Present(Path file) -> {
                        return file(id, file, took, checks);
                    }
                    case Action.HandOver(String name, Path facts) -> {
                        JsonNode read = new JsonMapper().readTree(facts.toFile());
                        String sha256 = read.path("sha256").asText("").replaceFirst("^sha256:", "");
                        long bytes = read.path("bytes").asLong();
                        return new ArtifactResult(id, null, name, bytes, sha256, true, took, checks, List.of());
                    }
                    default -> {
                        // It makes something, or looks at it.
                    }
                }
            }
        }
        return nothing(id, took, checks);
    }

    private static ArtifactResult file(String id, Path file, Duration took, List<CheckResult> checks)
            throws IOException {
        return new ArtifactResult(
                id, file, null, Delivered.bytes(file), Delivered.sha256(file), true, took, checks, List.of());
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Digest.fresh();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
