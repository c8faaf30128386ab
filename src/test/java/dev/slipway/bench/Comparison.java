package dev.slipway.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several commands for the same thing, run in turn so that each meets the same machine. */
record Comparison(String title, int rounds, List<WholeProcess> processes) {

    /** Runs all, after one round that only warms the disk cache, and prints one line each. */
    void print() throws IOException, InterruptedException {
        Map<String, List<WholeProcess.Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (WholeProcess process : processes) {
                WholeProcess.Run run = process.run();
                if (round > 0) {
                    runs.computeIfAbsent(process.name(), _ -> new ArrayList<>()).add(run);
                }
            }
        }
        System.out.println();
        System.out.println(title + " (" + rounds + " rounds)");
        System.out.println("| | least ms | median ms | most ms | processor ms (median) | peak MB (median) |");
        System.out.println("|---|---|---|---|---|---|");
        runs.forEach((name, all) -> {
            long[] millis =
                    all.stream().mapToLong(WholeProcess.Run::millis).sorted().toArray();
            long[] memory = all.stream()
                    .mapToLong(WholeProcess.Run::peakMegabytes)
                    .sorted()
                    .toArray();
            long[] processor = all.stream()
                    .mapToLong(WholeProcess.Run::processorMillis)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "| %s | %,d | %,d | %,d | %,d | %,d |%n",
                    name,
                    millis[0],
                    millis[millis.length / 2],
                    millis[millis.length - 1],
                    processor[processor.length / 2],
                    memory[memory.length / 2]);
        });
    }
}
