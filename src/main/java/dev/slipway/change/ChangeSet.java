package dev.slipway.change;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits of one unit: one a file, without those that change nothing. */
final class ChangeSet {
    private ChangeSet() {}

    static List<FileChange> of(List<FileChange> changes) {
        Map<Path, FileChange> byFile = new LinkedHashMap<>();
        for (var change : changes) {
            byFile.merge(change.file().toAbsolutePath().normalize(), change, ChangeSet::join);
        }
        return byFile.values().stream()
                .filter(change -> !change.changesNothing())
                .toList();
    }

    private static FileChange join(FileChange first, FileChange second) {
        if (!Arrays.equals(first.after(), second.before())) {
            throw FileState.changedMeanwhile(first.file().toString());
        }
        return new FileChange(first.file(), first.before(), second.after(), first.title());
    }

    /** One title for all: that of the first, and how many more there are. */
    static String title(List<FileChange> unit) {
        var titles = unit.stream().map(FileChange::title).distinct().toList();
        return titles.size() == 1 ? titles.getFirst() : titles.getFirst() + " and " + (titles.size() - 1) + " more";
    }
}
