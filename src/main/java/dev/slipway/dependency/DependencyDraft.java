package dev.slipway.dependency;

import dev.slipway.dependency.Dependency.Source;
import dev.slipway.dependency.ImportResolver.Resolved;
import dev.slipway.project.ImportUse;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the report tells of one dependency, while it is being gathered. */
final class DependencyDraft {

    private final String importName;
    private final @Nullable String distribution;
    private Source source;
    private final ImportTally tally = new ImportTally();
    private final List<String> alternatives;
    private String evidence;
    private boolean needed;
    private Need need = Need.UNUSED;
    private final Set<String> where = new LinkedHashSet<>();
    private final Set<String> requiredWhere = new LinkedHashSet<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, List<String>> writers = new TreeMap<>();
    private @Nullable String companion;
    private @Nullable Declared declared;
    private @Nullable String installed;

    DependencyDraft(Resolved resolved) {
        this.importName = resolved.importName();
        this.distribution = resolved.distribution();
        this.source = resolved.source();
        this.alternatives = resolved.alternatives();
        this.evidence = resolved.evidence();
    }

    @Nullable
    String distribution() {
        return distribution;
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }

    List<String> alternatives() {
        return alternatives;
    }

    /** Judges all that was gathered, for this Python. */
    void judge(String python) {
        if (needed) {
            need = Need.REQUIRED;
        } else if (!where.isEmpty()) {
            need = tally.need(distribution == null ? null : DistributionName.normalize(distribution), python);
        } else {
            need = Need.UNUSED;
        }
    }

    boolean isUsed() {
        return !where.isEmpty() || !models.isEmpty();
    }

    @Nullable
    Declared declared() {
        return declared;
    }

    @Nullable
    String installed() {
        return installed;
    }

    String importName() {
        return importName;
    }

    /** Model files by the version that wrote them. */
    Map<String, List<String>> writers() {
        return writers;
    }

    /** The places that make it required, or all if none does, as {@code file:line}. */
    List<String> places() {
        return List.copyOf(requiredWhere.isEmpty() ? where : requiredWhere);
    }

    List<String> models() {
        return List.copyOf(models);
    }

    void importedAt(ImportUse use, ImportTally.Place place) {
        where.add(use.place());
        if (tally.add(use, place)) {
            requiredWhere.add(use.place());
        }
    }

    /** A call needs it that is made there. */
    void accompany(String at, String reason, ImportTally.Place place) {
        if (companion == null) {
            companion = reason;
        }
        where.add(at);
        tally.accompany(place);
        if (place == ImportTally.Place.PROGRAM) {
            requiredWhere.add(at);
        }
    }

    /** Why it is needed, if by a call alone; null else. */
    @Nullable
    String companion() {
        return importName.isEmpty() ? companion : null;
    }

    void neededBy(String model) {
        models.add(model);
        needed = true;
    }

    void writtenBy(String version, String model) {
        writers.computeIfAbsent(version, v -> new ArrayList<>()).add(model);
        neededBy(model);
    }

    void declare(Declared one) {
        if (declared == null || !declared.group().isEmpty() && one.group().isEmpty()) {
            declared = one;
        }
        if (source == Source.UNKNOWN || source == Source.MAP) {
            source = Source.DECLARED;
            evidence = one.place();
        }
    }

    void install(String version) {
        installed = version;
    }

    Dependency finish() {
        return new Dependency(
                importName,
                distribution,
                need == Need.REQUIRED,
                declared == null ? null : declared.text(),
                installed,
                source,
                List.copyOf(where),
                models(),
                need,
                evidence,
                alternatives);
    }
}
