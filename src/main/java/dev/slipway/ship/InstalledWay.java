package dev.slipway.ship;

import dev.slipway.dependency.settle.Settlement;
import dev.slipway.dependency.settle.Way;
import dev.slipway.run.StepRecords;
import dev.slipway.verify.ImportTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The choice of versions that the environment was filled with: what worked there is what artifacts are made and tried with.
 *
 * @param way the one that was installed; before that the one that will be tried first; empty if versions were not settled
 * @param beside what else had to be installed, as requirements
 */
record InstalledWay(Optional<Way> way, List<String> beside) {
    InstalledWay {
        beside = List.copyOf(beside);
    }

    /** @param own folder in which the environment's filling left what it last took */
    static InstalledWay of(Optional<Settlement> settlement, Path own, StepRecords records) {
        Optional<Way> first = settlement.map(Settlement::first);
        if (records.took(Planner.INSTALL).isEmpty()) {
            return new InstalledWay(first, List.of());
        }
        String list = text(own.resolve(Filling.LIST));
        String constraints = text(own.resolve(Filling.CONSTRAINTS));
        Optional<Way> taken = settlement.stream()
                .flatMap(found -> found.ways().stream())
                .filter(one -> one.file().equals(list) && one.constraints().equals(constraints))
                .findFirst();
        if (settlement.isPresent() && taken.isEmpty()) {
            // It was filled from something else, and will be filled again.
            return new InstalledWay(first, List.of());
        }
        return new InstalledWay(taken, text(own.resolve(Filling.BESIDE)).lines().toList());
    }

    /** What a packaging file declares so that others arrive at what works here. */
    List<String> declarable(List<String> otherwise) {
        List<String> texts = new ArrayList<>(way.map(Way::declarable).orElse(otherwise));
        beside.stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        return texts;
    }

    /** Whether what is tried first may turn out not to be what is installed. */
    static boolean isOpen(Optional<Settlement> settlement, ImportTrial trial) {
        return !trial.isEmpty()
                || settlement.map(Settlement::ways).orElse(List.of()).size() > 1;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
