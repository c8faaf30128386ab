package dev.slipway.dependency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The wheel tags that a CPython on a platform can use, the best first (PEP 425, 600, 656). */
public final class CompatibleTags {

    private CompatibleTags() {}

    /**
     * All tags, in the order in which pip prefers them.
     *
     * @param minor of Python 3: 10 for Python 3.10
     */
    public static Set<WheelTag> of(int minor, TargetPlatform platform) {
        List<String> platforms = PlatformTags.of(platform);
        Set<WheelTag> tags = new LinkedHashSet<>();
        String own = "cp3" + minor;
        // Until 3.7 the interface told of pymalloc, which every build had.
        String abi = minor < 8 ? own + "m" : own;
        platforms.forEach(p -> tags.add(new WheelTag(own, abi, p)));
        platforms.forEach(p -> tags.add(new WheelTag(own, "abi3", p)));
        platforms.forEach(p -> tags.add(new WheelTag(own, "none", p)));
        // A wheel for the stable interface of an older Python serves the newer ones (PEP 384).
        for (int older = minor - 1; older > 1; older--) {
            String python = "cp3" + older;
            platforms.forEach(p -> tags.add(new WheelTag(python, "abi3", p)));
        }
        List<String> generic = genericPythons(minor);
        generic.forEach(python -> platforms.forEach(p -> tags.add(new WheelTag(python, "none", p))));
        tags.add(new WheelTag(own, "none", "any"));
        generic.forEach(python -> tags.add(new WheelTag(python, "none", "any")));
        return tags;
    }

    private static List<String> genericPythons(int minor) {
        List<String> pythons = new ArrayList<>(List.of("py3" + minor, "py3"));
        for (int older = minor - 1; older >= 0; older--) {
            pythons.add("py3" + older);
        }
        return pythons;
    }
}
