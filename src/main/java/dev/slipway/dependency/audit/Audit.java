package dev.slipway.dependency.audit;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is known of the distributions that will be handed over.
 *
 * @param source what was looked at, such as {@code .venv} or {@code pylock.toml}
 * @param distributions version by name
 * @param told by each that was asked for advisories
 * @param licenses of all; empty where only a lock tells what there is
 * @param notes of the index: withdrawn versions, projects that nobody cares for any more
 */
public record Audit(
        String source,
        Map<String, String> distributions,
        List<Told> told,
        List<LicenseNote> licenses,
        List<Problem> notes) {

    public Audit {
        told = List.copyOf(told);
        licenses = List.copyOf(licenses);
        notes = List.copyOf(notes);
    }

    /** What all that answered found, each vulnerability once. */
    public List<Finding> findings() {
        Map<String, List<Advisory>> byName = new LinkedHashMap<>();
        for (Told one : told) {
            if (one instanceof Told.Answered(var _, var _, List<Finding> findings)) {
                findings.forEach(finding -> byName.computeIfAbsent(
                                DistributionName.normalize(finding.name()), none -> new ArrayList<>())
                        .add(finding.advisory()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        distributions.forEach((name, version) -> SameAdvisories.merge(
                        byName.getOrDefault(DistributionName.normalize(name), List.of()))
                .forEach(advisory -> findings.add(new Finding(name, version, advisory))));
        return findings;
    }

    /** Whether at least one that knows advisories answered: else nothing is known. */
    public boolean isAnswered() {
        return told.stream().anyMatch(Told.Answered.class::isInstance);
    }

    /**
     * All of it for a person: vulnerabilities as warnings with their fix, then who did not answer, then what the index says, then licences.
     *
     * @param declared what the project declares, which a fix keeps the extras and conditions of
     */
    public List<Problem> problems(Collection<Requirement> declared) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Finding>> byName = new LinkedHashMap<>();
        findings()
                .forEach(one -> byName.computeIfAbsent(one.name(), none -> new ArrayList<>())
                        .add(one));
        byName.forEach((name, findings) -> {
            Optional<Version> fix = fix(findings);
            for (Finding one : findings) {
                problems.add(told(one, fix, declared));
            }
        });
        for (Told one : told) {
            if (one instanceof Told.Silent(String who, String reason)) {
                problems.add(silent(who, reason));
            }
        }
        problems.addAll(notes);
        problems.addAll(LicenseNote.told(licenses));
        return problems;
    }

    /** One that does not answer weighs less where another did. */
    private Problem silent(String who, String reason) {
        String message = who + " was not heard about vulnerabilities: " + reason + ".";
        return isAnswered()
                ? Problem.info(Topic.DEPENDENCIES, message)
                : Problem.warning(Topic.DEPENDENCIES, message)
                        .so("Whether any are known is not known.")
                        .advise("Try again, or name another service, in the settings or with --service.");
    }

    /** The lowest version that none of them affects. */
    public static Optional<Version> fix(List<Finding> findings) {
        TreeSet<Version> candidates = new TreeSet<>();
        findings.forEach(one -> candidates.addAll(one.advisory().fixes()));
        return candidates.stream()
                .filter(fix -> findings.stream().allMatch(one -> {
                    Version there = Version.tryParse(one.version());
                    boolean above = there == null || fix.compareTo(there) > 0;
                    return above && !one.advisory().affects(fix.toString());
                }))
                .findFirst();
    }

    private static Problem told(Finding one, Optional<Version> fix, Collection<Requirement> declared) {
        Advisory advisory = one.advisory();
        String ids = advisory.knownAs().equals(advisory.id())
                ? advisory.id()
                : advisory.knownAs() + " (" + advisory.id() + ")";
        String severity =
                advisory.severity().isEmpty() ? "" : ", " + advisory.severity().toLowerCase(java.util.Locale.ROOT);
        String summary =
                advisory.summary().isEmpty() ? "" : ": " + advisory.summary().replaceFirst("\\.$", "");
        Problem problem = Problem.warning(
                        Topic.DEPENDENCIES,
                        one.name() + " " + one.version() + " has a known vulnerability, " + ids + severity + summary
                                + ".")
                .so(one.fixed()
                        .map(version -> "It is fixed in " + version + ".")
                        .orElse("No version fixes it yet."));
        if (fix.isEmpty()) {
            return problem.advise("Read " + advisory.link() + ", and see whether your program is affected.");
        }
        String wanted = wanted(one.name(), fix.get(), declared);
        return problem.fix("Require " + wanted, new Fix.Declare(wanted));
    }

    private static String wanted(String name, Version fix, Collection<Requirement> declared) {
        SpecifierSet above = SpecifierSet.parse(">=" + fix);
        return declared.stream()
                .filter(one -> DistributionName.same(one.name(), name) && one.url() == null)
                .findFirst()
                .map(one -> one.with(above).toString())
                .orElse(name + above);
    }
}
