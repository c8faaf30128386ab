package dev.slipway.project.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the names of modules tell of the versions that can load them. Libraries move their private modules, and a pickle names
 * them. Each line was seen by writing and loading models with the versions on both sides of the border.
 */
final class ModuleHistory {
    /** The newest protocol came with Python 3.8 (PEP 574). */
    private static final int OUT_OF_BAND = 5;

    private record Line(String module, String distribution, String specifier) {}

    private static final List<Line> LINES = List.of(
            new Line("numpy._core", "numpy", ">=1.26"),
            new Line("pandas.core.indexes.numeric", "pandas", "<2"),
            new Line("pandas._libs.internals", "pandas", ">=1.3"),
            new Line("sklearn.linear_model.logistic", "scikit-learn", "<0.24"),
            new Line("sklearn.linear_model.ridge", "scikit-learn", "<0.24"),
            new Line("sklearn.ensemble.forest", "scikit-learn", "<0.24"),
            new Line("sklearn.ensemble.gradient_boosting", "scikit-learn", "<0.24"),
            new Line("sklearn.ensemble._gb_losses", "scikit-learn", "<1.4"),
            new Line("sklearn.tree.tree", "scikit-learn", "<0.24"),
            new Line("sklearn.svm.classes", "scikit-learn", "<0.24"),
            new Line("sklearn.neighbors.classification", "scikit-learn", "<0.24"),
            new Line("sklearn.preprocessing.data", "scikit-learn", "<0.24"),
            new Line("sklearn.preprocessing.label", "scikit-learn", "<0.24"),
            new Line("sklearn.cluster.k_means_", "scikit-learn", "<0.24"));

    private ModuleHistory() {}

    /** Distribution, or {@code python}, to specifiers; none for a distribution whose writer is known. */
    static Map<String, String> needs(Set<String> modules, Map<String, String> writtenBy, int protocol) {
        Map<String, String> needs = new TreeMap<>();
        if (protocol >= OUT_OF_BAND) {
            needs.put("python", ">=3.8");
        }
        for (String module : modules) {
            for (Line line : LINES) {
                if (!writtenBy.containsKey(line.distribution)
                        && (module.equals(line.module) || module.startsWith(line.module + "."))) {
                    needs.merge(
                            line.distribution,
                            line.specifier,
                            (one, other) -> one.startsWith(">") == other.startsWith(">") ? one : one + "," + other);
                }
            }
        }
        return needs;
    }
}
