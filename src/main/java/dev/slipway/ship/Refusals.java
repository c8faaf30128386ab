package dev.slipway.ship;

import dev.slipway.dependency.IndexAnswer;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Indexes that want a password which nobody told, or answer with something else, said before an install fails for it. */
final class Refusals {
    private Refusals() {}

    /** That there is no network is told by the engine. */
    private static boolean isOfTheIndex(String reason) {
        return reason.contains(" answers ") || reason.contains("answered") || reason.contains("certificate");
    }

    static List<Problem> of(Wanted wanted, PackageIndex index) {
        List<String> names = wanted.requirements().stream()
                .filter(requirement -> requirement.url() == null)
                .map(Requirement::name)
                .toList();
        Collection<IndexAnswer> answers = index.lookUp(names).values();
        Stream<Problem> strange = answers.stream()
                .filter(answer -> answer instanceof IndexAnswer.Unknown)
                .map(answer -> ((IndexAnswer.Unknown) answer).reason())
                .filter(Refusals::isOfTheIndex)
                .map(reason -> Problem.warning(Topic.ENVIRONMENT, "The package index cannot be used: " + reason + ".")
                        .advise(
                                reason.contains("certificate")
                                        ? "Name your company's certificates in SSL_CERT_FILE."
                                        : "Look at its address, and whether a login page stands in between."))
                .limit(1);
        Stream<Problem> denied = answers.stream()
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
                .limit(1);
        return Stream.concat(denied, strange).toList();
    }
}
