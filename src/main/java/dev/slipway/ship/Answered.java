package dev.slipway.ship;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.Requirement;

/**
 * Which problems are answered by what is about to be written, or by a choice that was made.
 *
 * @param fresh whether the packaging file is ours to write
 */
record Answered(Survey survey, Profile profile, Wanted wanted, boolean fresh) {

    boolean holds(Problem problem) {
        var remedy = problem.remedy();
        if (remedy == null || problem.severity() == Severity.INFO) {
            return false;
        }
        return switch (remedy.fix()) {
            case Fix.Declare declare ->
                isWritten(declare.requirement())
                        || wanted.names(survey.dependencies().alternatives(declare.requirement()));
            case Fix.IncludeData(String path) -> profile.data().containsKey(path);
            case Fix.HoldData(String path) -> profile.data().containsKey(path);
            case Fix.Replace replace -> isWritten(replace.requirement());
            case null, default -> false;
        };
    }

    /** Whether the packaging file that is about to be written names it, or replaces what is declared of it. */
    private boolean isWritten(String text) {
        var requirement = Requirement.tryParse(text);
        return profile.declare().contains(text)
                || fresh
                        && requirement != null
                        && wanted.wishes().stream().anyMatch(wish -> Wanted.same(wish, requirement.name()));
    }
}
