package dev.slipway.dependency.lock;

import dev.slipway.plan.Explanation;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which line of a lock was not met when an installer refuses a file for its hash. */
public record LockFailure(LockedInstall install) implements Explanation {
    private static final Pattern UV = Pattern.compile("(?i)hash mismatch for [`']?([A-Za-z0-9._-]+)");
    private static final Pattern PIP = Pattern.compile("^\\s+([A-Za-z0-9._-]+)(?:==|\\[| @ | from )");
    private static final Pattern COMPUTED = Pattern.compile("\\b(?:Got\\s+|sha256:)([0-9a-f]{64})\\b");
    private static final Pattern NO_FILE = Pattern.compile(
            "No matching distribution found for ([A-Za-z0-9._-]+)|there (?:is|are) no versions? of ([A-Za-z0-9._-]+)");

    @Override
    public Optional<Problem> of(List<String> lines) {
        boolean pip = lines.stream().anyMatch(line -> line.contains("DO NOT MATCH THE HASHES"));
        String got = "";
        LockedPackage refused = null;
        boolean computed = false;
        for (String line : lines) {
            Matcher name = (pip ? PIP : UV).matcher(line);
            if (refused == null && name.find()) {
                refused = find(name.group(1));
            }
            computed |= line.contains("Computed") || line.contains("Got ");
            Matcher digest = COMPUTED.matcher(line);
            if (computed && digest.find()) {
                got = digest.group(1);
            }
        }
        if (refused != null
                && (pip || lines.stream().anyMatch(line -> UV.matcher(line).find()))) {
            return Optional.of(refused(refused, got));
        }
        for (String line : lines) {
            Matcher missing = NO_FILE.matcher(line);
            LockedPackage gone =
                    missing.find() ? find(missing.group(1) == null ? missing.group(2) : missing.group(1)) : null;
            if (gone != null) {
                return Optional.of(at(
                                gone,
                                "The index does not have " + gone.shown() + ", which " + file()
                                        + " names, for this Python.")
                        .advise("Bring the lock up to date with slipway lock --upgrade " + gone.name() + "."));
            }
        }
        return Optional.empty();
    }

    private Problem refused(LockedPackage one, String got) {
        return at(one, "The file of " + one.shown() + " is not the one that " + file() + " was made for.")
                .so("Its hash is "
                        + (got.isEmpty() ? "another one" : "sha256:" + got + ", which the lock does not name")
                        + ", so it was not installed.")
                .advise(
                        "If the lock was edited, take it back or make it anew with slipway lock; if it was not, the file on"
                                + " the index was changed: do not install it, and tell whoever runs the index.");
    }

    private Problem at(LockedPackage one, String message) {
        return Problem.error(Topic.DEPENDENCIES, message).in(file(), one.line(), 0);
    }

    private String file() {
        return install.lock().file();
    }

    private @org.jspecify.annotations.Nullable LockedPackage find(String name) {
        return install.lock().packages().stream()
                .filter(one -> DistributionName.same(one.name(), name))
                .findFirst()
                .orElse(null);
    }
}
