package dev.slipway.gui.session;

import dev.slipway.dependency.Dependency;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.ship.Survey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which distributions the index is asked about, and which version of each is of interest. */
final class ListingQuestions {
    private ListingQuestions() {}

    static List<ListingBoard.Question> of(Survey survey, Profile profile, @Nullable Outlook outlook) {
        Map<String, String> settled = outlook == null ? Map.of() : outlook.settled();
        Map<String, ListingBoard.Question> questions = new LinkedHashMap<>();
        for (Dependency one : survey.dependencies().dependencies()) {
            String name = one.distribution();
            if (name != null) {
                String key = DistributionName.normalize(name);
                String version = one.installed() == null ? settled.get(key) : one.installed();
                questions.put(key, new ListingBoard.Question(name, version, allowed(one.declared())));
            }
        }
        for (String text : profile.declare()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null) {
                String key = requirement.normalizedName();
                questions.put(
                        key, new ListingBoard.Question(requirement.name(), settled.get(key), requirement.specifier()));
            }
        }
        return new ArrayList<>(questions.values());
    }

    private static SpecifierSet allowed(@Nullable String declared) {
        Requirement requirement = declared == null ? null : Requirement.tryParse(declared);
        return requirement == null ? SpecifierSet.ANY : requirement.specifier();
    }
}
