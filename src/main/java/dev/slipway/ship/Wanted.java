package dev.slipway.ship;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.Dependency;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.ModelFile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requirements of the project as they will be when the profile's pending changes are written.
 *
 * @param texts as a requirements file takes them
 * @param requirements those of them that name a distribution
 */
public record Wanted(List<String> texts, List<Requirement> requirements) {

    /** What is declared, changed by the profile; where nothing at all is declared, what the imports need. */
    public static Wanted of(Survey survey, Profile profile) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Declared declared : survey.declared().always()) {
            Requirement requirement = declared.requirement();
            texts.put(requirement == null ? declared.text() : key(requirement), declared.text());
        }
        if (survey.declared().always().isEmpty() && !survey.found().metadata().isDeclared()) {
            detected(survey, profile).forEach(requirement -> put(texts, requirement));
        }
        profile.undeclare()
                .forEach(name -> texts.keySet().removeIf(key -> name(key).equals(name(name))));
        for (String text : profile.declare()) {
            texts.keySet().removeIf(key -> name(key).equals(name(text)));
            put(texts, text);
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String text : texts.values()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement != null) {
                requirements.add(requirement);
            }
        }
        return new Wanted(List.copyOf(texts.values()), requirements);
    }

    /** Requirements for what is imported; a model's library is pinned to the version that wrote the model. */
    static List<String> detected(Survey survey, Profile profile) {
        Map<String, String> writers = new LinkedHashMap<>();
        for (ModelFile model : survey.project().models()) {
            model.writtenBy().forEach((distribution, version) -> writers.put(normal(distribution), version));
        }
        List<String> requirements = new ArrayList<>();
        for (Dependency dependency : survey.dependencies().dependencies()) {
            String distribution = dependency.distribution();
            if (dependency.required() && distribution != null) {
                String version = writers.get(normal(distribution));
                requirements.add(version == null ? distribution : distribution + "==" + version);
            }
        }
        boolean served = Start.of(survey.project(), survey.found().metadata(), profile)
                .entryPoint()
                .filter(start -> start.kind() == EntryKind.FASTAPI)
                .isPresent();
        if (served && requirements.stream().noneMatch(AsgiServer::isOne)) {
            requirements.add(AsgiServer.USUAL);
        }
        return requirements.stream().distinct().toList();
    }

    /** Whether one of these distributions is among them, in whatever version. */
    boolean names(List<String> distributions) {
        return distributions.stream()
                .anyMatch(name -> requirements.stream().anyMatch(one -> DistributionName.same(one.name(), name)));
    }

    private static void put(Map<String, String> texts, String text) {
        Requirement requirement = Requirement.tryParse(text);
        texts.put(requirement == null ? text : key(requirement), text);
    }

    /** The same distribution may be required twice under different markers. */
    private static String key(Requirement requirement) {
        return normal(requirement.name()) + " " + requirement.marker();
    }

    private static String name(String text) {
        Requirement requirement = Requirement.tryParse(text.split(" ", 2)[0]);
        return requirement == null ? text : normal(requirement.name());
    }

    private static String normal(String distribution) {
        return DistributionName.normalize(distribution);
    }
}
