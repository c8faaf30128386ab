package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.profile.Profile;
import java.util.List;

/** Edits of what a project declares, in the file where it declares it: pyproject.toml, setup.cfg or a requirements file. */
public final class DeclarationEdits {
    private DeclarationEdits() {}

    /**
     * The edits, not made yet; none if the files say so already. Where no file could hold a requirement a requirements.txt is made.
     *
     * @param declare requirements (PEP 508), each in place of an older one of its name
     * @param undeclare names of distributions
     * @throws dev.slipway.problem.ShipException (BAD_INPUT) if a file cannot take an edit
     */
    public static List<FileChange> of(Survey survey, List<String> declare, List<String> undeclare) {
        Profile wishes = Profile.proposed().withRequirements(declare, undeclare);
        RequirementsChoice choice = RequirementsChoice.of(survey, wishes, true);
        Profile rest = wishes.withRequirements(choice.declare(), choice.undeclare());
        return choice.with(PendingChanges.of(survey, rest, null, backend -> {
            throw new IllegalStateException("nobody asked for another backend");
        }));
    }
}
