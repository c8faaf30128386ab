package dev.slipway.dependency;

import dev.slipway.dependency.Dependency.Source;
import dev.slipway.dependency.ImportResolver.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of the report while it is being gathered. */
final class DependencyRow {

    private final String importName;
    private final @Nullable String distribution;
    private Source source;
    private boolean required;
    private final Set<String> where = new LinkedHashSet<>();
    private final Set<String> requiredWhere = new LinkedHashSet<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Map<String, List<String>> writers = new TreeMap<>();
    private @Nullable Declared declared;
    private @Nullable String installed;

    DependencyRow(Resolved resolved) {
        this.importName = resolved.importName();
        this.distribution = resolved.distribution();
        this.source = resolved.source();
    }

    @Nullable
    String distribution() {
        return distribution;
    }

    boolean isRequired() {
        return required;
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

    void importedAt(String place, boolean needed) {
        where.add(place);
        if (needed) {
            requiredWhere.add(place);
            required = true;
        }
    }

    void neededBy(String model) {
        models.add(model);
        required = true;
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
        }
    }

    void install(String version) {
        installed = version;
    }

    Dependency finish() {
        return new Dependency(
                importName,
                distribution,
                required,
                declared == null ? null : declared.text(),
                installed,
                source,
                List.copyOf(where),
                models());
    }
}
