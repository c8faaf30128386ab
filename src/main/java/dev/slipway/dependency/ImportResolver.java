package dev.slipway.dependency;

import dev.slipway.dependency.Dependency.Source;
import dev.slipway.requirement.DistributionName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the distribution that an import comes from: the installed ones tell best, then the declared ones, then the map. */
final class ImportResolver {

    /**
     * What an import comes from.
     *
     * @param importName the part of the dotted name that tells the distribution
     * @param distribution null if unknown
     * @param evidence what tells it, in words
     * @param alternatives others that hold the module too
     */
    record Resolved(
            String importName,
            @Nullable String distribution,
            Source source,
            String evidence,
            List<String> alternatives) {

        Resolved(String importName, @Nullable String distribution, Source source, String evidence) {
            this(importName, distribution, source, evidence, List.of());
        }
    }

    private final ImportMap map;
    private final Map<String, String> installed = new HashMap<>();
    private final Map<String, String> declared = new HashMap<>();

    private final Map<String, List<ModuleSearch.Holder>> index;

    /** @param index what the index told of modules that nobody else knows */
    ImportResolver(
            ImportMap map,
            InstalledDistributions installed,
            List<Declared> declared,
            Map<String, List<ModuleSearch.Holder>> index) {
        this.map = map;
        this.index = index;
        for (Declared one : declared) {
            String name = one.distribution();
            if (name != null) {
                this.declared.putIfAbsent(DistributionName.normalize(name), name);
            }
        }
        for (InstalledDistributions.Installed one : installed.distributions()) {
            for (String module : one.modules()) {
                // Of two that hold the same module, the declared one is meant.
                boolean preferred = this.declared.containsKey(DistributionName.normalize(one.name()));
                if (preferred || !this.installed.containsKey(module)) {
                    this.installed.put(module, one.name());
                }
            }
        }
    }

    /**
     * What a statement imports from.
     *
     * @param names what {@code from module import} names; each may be a module of its own in a namespace
     */
    Set<Resolved> resolve(String module, List<String> names) {
        Set<Resolved> found = new LinkedHashSet<>();
        if (names.isEmpty()) {
            found.add(resolve(module));
        }
        for (String name : names) {
            found.add(resolve(name.equals("*") ? module : module + "." + name));
        }
        // A name that is no module of its own says no more than its package does.
        if (found.size() > 1) {
            Set<Resolved> known = new HashSet<>(found);
            known.removeIf(one -> one.source() == Source.UNKNOWN);
            if (!known.isEmpty()) {
                found.retainAll(known);
            }
        }
        return found;
    }

    /** The first of these that is declared or installed; else the first. */
    String preferred(List<String> distributions) {
        return distributions.stream()
                .filter(name -> declared.containsKey(DistributionName.normalize(name)))
                .findFirst()
                .orElseGet(() -> distributions.stream()
                        .filter(name -> installed.values().stream().anyMatch(one -> DistributionName.same(one, name)))
                        .findFirst()
                        .orElse(distributions.getFirst()));
    }

    private Resolved resolve(String dotted) {
        for (String name = dotted; !name.isEmpty(); name = DottedName.parent(name)) {
            String distribution = installed.get(name);
            if (distribution != null) {
                return new Resolved(name, distribution, Source.INSTALLED, "installed in the project's environment");
            }
        }
        ImportMap.Entry entry = map.find(dotted).orElse(null);
        if (entry != null) {
            for (String distribution : entry.distributions()) {
                String name = declared.get(DistributionName.normalize(distribution));
                if (name != null) {
                    return new Resolved(entry.importName(), name, Source.DECLARED, "declared");
                }
            }
        }
        // The person declared a distribution of that very name: that is no guess of ours.
        for (String name = dotted; !name.isEmpty(); name = DottedName.parent(name)) {
            String distribution = declared.get(DistributionName.normalize(name));
            if (distribution != null) {
                return new Resolved(name, distribution, Source.DECLARED, "declared");
            }
        }
        if (entry != null) {
            return new Resolved(
                    entry.importName(), entry.distribution(), Source.MAP, entry.evidence(), entry.alternatives());
        }
        String unknown = unknownName(dotted);
        List<ModuleSearch.Holder> holders = index.getOrDefault(unknown, List.of());
        if (holders.isEmpty()) {
            return new Resolved(unknown, null, Source.UNKNOWN, "");
        }
        ModuleSearch.Holder first = holders.getFirst();
        List<String> others =
                holders.stream().skip(1).map(ModuleSearch.Holder::distribution).toList();
        return new Resolved(unknown, first.distribution(), Source.INDEX, first.evidence(unknown), others);
    }

    /** The top-level name tells enough, except where distributions share it. */
    private String unknownName(String dotted) {
        String name = DottedName.top(dotted);
        int dot = name.length();
        while (map.isNamespace(name) && dot < dotted.length()) {
            int next = dotted.indexOf('.', dot + 1);
            dot = next < 0 ? dotted.length() : next;
            name = dotted.substring(0, dot);
        }
        return name;
    }
}
