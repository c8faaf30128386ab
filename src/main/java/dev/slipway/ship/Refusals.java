package dev.slipway.ship;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.util.List;

/** Indexes that want a password which nobody told, said before an install fails for want of it. */
final class Refusals {
    private Refusals() {}

    static List<Problem> of(Wanted wanted, PackageIndex index) {
        List<String> names = wanted.requirements().stream()
                .filter(requirement -> requirement.url() == null)
                .map(Requirement::name)
                .toList();
        return index.lookUp(names).values().stream()
                .filter(answer -> answer instanceof IndexAnswer.Refused)
                .map(answer -> (IndexAnswer.Refused) answer)
                .map(refused -> Problem.warning(
                                Topic.ENVIRONMENT,
                                "The package index " + refused.host() + " asks for a name and a password.")
                        .so(refused.name() + " may be there.")
                        .advise(
                                "Put them into your netrc file, or only the name into its address and the password into the"
                                        + " keyring, or name variables in the address: https://${USER}:${PASSWORD}@"
                                        + refused.host()))
                .limit(1)
                .toList();
    }
}
