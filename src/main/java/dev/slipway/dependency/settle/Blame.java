package dev.slipway.dependency.settle;

import dev.slipway.requirement.DistributionName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who takes part in a contradiction, read from what a resolver says. */
record Blame(String said) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
    private static final Pattern DEPENDS = Pattern.compile(
            "([A-Za-z0-9][\\w.\\[\\]-]*(?:[=<>!~]=?[^\\s,]+)?) depends on ([A-Za-z0-9][\\w.-]*)([=<>!~][^\\s]*)?");

    static Blame of(String said) {
        return new Blame(said.replaceAll("\\s+", " "));
    }

    /** The normalised names that occur. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        Matcher word = WORD.matcher(said.replaceAll("[=<>!~]=?[^\\s,;]+", " "));
        while (word.find()) {
            names.add(DistributionName.normalize(word.group()));
        }
        return names;
    }

    /**
     * Why this one cannot stay as it is: "grpcio-status==1.60.1 wants protobuf>=4.21.6".
     *
     * @param others all that is wanted; what a resolver says of one of them in its own way is told as it is written
     */
    String reason(Wish wish, List<Wish> others) {
        Matcher depends = DEPENDS.matcher(said);
        String asOwner = "";
        while (depends.find()) {
            String range = depends.group(3) == null ? "" : depends.group(3).replaceAll("[,.]+$", "");
            String owner = depends.group(1);
            String name = owner.split("[=<>!~\\[]", 2)[0];
            String written = others.stream()
                    .filter(one -> DistributionName.same(one.name(), name))
                    .map(Wish::text)
                    .findFirst()
                    .orElse(owner);
            String told = written + " wants " + depends.group(2) + range;
            if (DistributionName.same(depends.group(2), wish.name())) {
                return told + ", and " + wish.text() + " is asked for";
            }
            if (DistributionName.same(name, wish.name())) {
                asOwner = told + ", which other requirements exclude";
            }
        }
        return asOwner.isEmpty() ? wish.text() + " does not go together with the rest" : asOwner;
    }

    /** The first that is said of one of these: "grpcio-status==1.60.1 wants protobuf>=4.21.6"; empty if nothing is. */
    Optional<String> first(List<Wish> wishes) {
        Matcher depends = DEPENDS.matcher(said);
        while (depends.find()) {
            String name = depends.group(1).split("[=<>!~\\[]", 2)[0];
            String range = depends.group(3) == null ? "" : depends.group(3).replaceAll("[,.]+$", "");
            String needed = depends.group(2);
            boolean ours = wishes.stream()
                    .anyMatch(wish ->
                            DistributionName.same(wish.name(), name) || DistributionName.same(wish.name(), needed));
            if (ours) {
                return Optional.of(depends.group(1) + " wants " + needed + range);
            }
        }
        return Optional.empty();
    }
}
