package dev.slipway.project;

import dev.slipway.project.DataFile.Held;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells many files of a folder that share one fate in one row. */
final class FolderRows {
    /** The reason of files that no code names. */
    static final String UNUSED = "read by nothing";

    private static final int FEW_UNUSED = 3;
    private static final int FEW = 50;

    private final List<DataFile> rows;
    private final Map<String, Folder> folders = new HashMap<>();
    private final Set<String> withCode = new HashSet<>();
    private final Map<String, String> highest = new HashMap<>();
    private String lastFolder = "";
    private List<Folder> lastAround = new ArrayList<>();

    private static final class Folder {
        private final DataFile first;
        private boolean mixed;
        private int count;
        private long bytes;

        Folder(DataFile first) {
            this.first = first;
        }

        void add(DataFile row) {
            mixed |= row.decision() != first.decision() || !row.reason().equals(first.reason());
            count++;
            bytes += row.bytes();
        }

        boolean folds(boolean withCode) {
            boolean unused = first.held() == Held.UNUSED && !withCode;
            int few = first.held() == Held.OUTSIZED && !withCode ? 1 : unused ? FEW_UNUSED : FEW;
            return !mixed && count >= few;
        }

        DataFile row(String path) {
            String reason = first.held() == Held.UNUSED
                    ? count + " files, " + UNUSED
                    : count + (count == 1 ? " file: " : " files: ") + first.reason();
            return new DataFile(
                    path + "/",
                    bytes,
                    first.usedBy(),
                    first.decision(),
                    reason,
                    first.secret(),
                    List.of(),
                    first.held());
        }
    }

    /** @param sources the Python files; a folder that holds some is not told as a whole so soon */
    FolderRows(List<DataFile> rows, List<String> sources) {
        this.rows = rows;
        for (String source : sources) {
            String folder = RelativePath.folderOf(source);
            while (!folder.isEmpty() && withCode.add(folder)) {
                folder = RelativePath.folderOf(folder);
            }
        }
    }

    List<DataFile> gather() {
        for (DataFile row : rows) {
            for (Folder folder : around(row)) {
                folder.add(row);
            }
        }
        List<DataFile> gathered = new ArrayList<>();
        Map<String, DataFile> whole = new LinkedHashMap<>();
        for (DataFile row : rows) {
            String folder = highest.computeIfAbsent(RelativePath.folderOf(row.path()), this::highest);
            if (folder.isEmpty()) {
                gathered.add(row);
            } else if (!whole.containsKey(folder)) {
                Folder state = folders.get(folder);
                if (state != null) {
                    whole.put(folder, state.row(folder));
                }
            }
        }
        gathered.addAll(whole.values());
        return gathered;
    }

    /** The folders around a row; most rows lie in the folder of the row before. */
    private List<Folder> around(DataFile row) {
        String nearest = RelativePath.folderOf(row.path());
        if (!nearest.equals(lastFolder)) {
            lastFolder = nearest;
            lastAround = new ArrayList<>();
            for (String folder = nearest; !folder.isEmpty(); folder = RelativePath.folderOf(folder)) {
                lastAround.add(folders.computeIfAbsent(folder, key -> new Folder(row)));
            }
        }
        return lastAround;
    }

    /** The highest folder around this one that is told as a whole; empty if none is. */
    private String highest(String nearest) {
        String found = "";
        String folder = nearest;
        while (!folder.isEmpty()) {
            Folder state = folders.get(folder);
            if (state != null && state.folds(withCode.contains(folder))) {
                found = folder;
            }
            folder = RelativePath.folderOf(folder);
        }
        return found;
    }
}
