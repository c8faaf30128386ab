package dev.slipway.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a project that are held back, alone or with their folder. */
final class HeldFiles {
    private final Set<String> paths = new HashSet<>();

    HeldFiles(List<DataFile> rows) {
        for (DataFile row : rows) {
            if (row.secret() && row.decision() == Decision.HOLD) {
                paths.add(row.path());
            }
        }
    }

    boolean has(String file) {
        if (paths.contains(file)) {
            return true;
        }
        for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
            if (paths.contains(file.substring(0, slash + 1))) {
                return true;
            }
        }
        return false;
    }
}
