package dev.slipway.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Macro precision, recall and F1: those of each project count the same. */
record DetectionScore(double precision, double recall, double f1) {

    /** What a tool found in a project, as normalised names. */
    record Of(PublishedProject project, Set<String> found) {}

    /** @param forgiving whether what the project offers as an extra counts against nobody */
    static DetectionScore of(List<Of> results, boolean forgiving) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (Of result : results) {
            Set<String> needed = result.project().needed();
            Set<String> found = new TreeSet<>(result.found());
            if (forgiving) {
                found.removeIf(name ->
                        !needed.contains(name) && result.project().optional().contains(name));
            }
            double right = found.stream().filter(needed::contains).count();
            double p = found.isEmpty() ? 0 : right / found.size();
            double r = right / needed.size();
            precision += p;
            recall += r;
            f1 += right == 0 ? 0 : 2 * p * r / (p + r);
        }
        return new DetectionScore(precision / results.size(), recall / results.size(), f1 / results.size());
    }

    /** @param held which half; null for both */
    static void print(String title, Map<String, List<Of>> scores, @Nullable Boolean held) {
        System.out.println();
        boolean first = true;
        for (Map.Entry<String, List<Of>> tool : scores.entrySet()) {
            List<Of> results = tool.getValue().stream()
                    .filter(one -> held == null || one.project().held() == held)
                    .toList();
            if (results.isEmpty()) {
                continue;
            }
            if (first) {
                System.out.println(title + ", " + results.size() + " projects:\n");
                System.out.println(
                        "| | precision | recall | F1 | precision, extras not counted | F1, extras not counted |");
                System.out.println("|---|---|---|---|---|---|");
                first = false;
            }
            DetectionScore strict = of(results, false);
            DetectionScore mild = of(results, true);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    tool.getKey().substring(2),
                    strict.precision,
                    strict.recall,
                    strict.f1,
                    mild.precision,
                    mild.f1);
        }
    }
}
