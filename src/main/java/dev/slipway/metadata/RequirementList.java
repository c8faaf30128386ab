package dev.slipway.metadata;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A list of requirements as texts, edited by the names in them. */
final class RequirementList {
    private static final Pattern NAME = Pattern.compile("^\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)");

    private RequirementList() {}

    /**
     * The list with this requirement: in place of the one of the same name and marker, or of the only one of the same name,
     * else at the end.
     */
    static List<String> with(List<String> list, String requirement) {
        var result = new ArrayList<>(list);
        var name = nameOf(requirement);
        var same = new ArrayList<Integer>();
        for (int i = 0; i < list.size(); i++) {
            if (DistributionName.same(nameOf(list.get(i)), name)) {
                same.add(i);
            }
        }
        var place = same.stream()
                .filter(i -> Objects.equals(marker(list.get(i)), marker(requirement)))
                .findFirst();
        if (place.isPresent()) {
            result.set(place.get(), requirement);
        } else if (same.size() == 1) {
            result.set(same.getFirst(), requirement);
        } else {
            result.add(requirement);
        }
        return result;
    }

    /** The list without the requirements of this distribution. */
    static List<String> without(List<String> list, String name) {
        return list.stream()
                .filter(text -> !DistributionName.same(nameOf(text), name))
                .toList();
    }

    /** The name in a requirement, even in one that is not valid as a whole; empty if there is none. */
    static String nameOf(String requirement) {
        var matcher = NAME.matcher(requirement);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String marker(String text) {
        var requirement = Requirement.tryParse(text);
        return requirement == null || requirement.marker() == null
                ? ""
                : requirement.marker().toString();
    }
}
