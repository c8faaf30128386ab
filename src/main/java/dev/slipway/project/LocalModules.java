package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The import names that the project itself can serve, seen from the file that imports them. */
public final class LocalModules {
    /** Names to the folders from which they can be imported. */
    private final Map<String, Set<String>> folders = new HashMap<>();

    private final Set<String> packages = new HashSet<>();

    private LocalModules() {}

    static LocalModules of(Collection<String> sources) {
        LocalModules modules = new LocalModules();
        for (String source : sources) {
            if (source.endsWith(".py") || source.endsWith(".pyw")) {
                modules.add(source);
            }
        }
        return modules;
    }

    private void add(String source) {
        String name = RelativePath.nameOf(source);
        String stem = name.substring(0, name.lastIndexOf('.'));
        String folder = RelativePath.folderOf(source);
        if (stem.equals("__init__")) {
            packages.add(folder);
        } else if (!stem.equals("__main__")) {
            folders.computeIfAbsent(stem, key -> new HashSet<>()).add(folder);
        }
        while (!folder.isEmpty()) {
            String above = RelativePath.folderOf(folder);
            if (!folders.computeIfAbsent(RelativePath.nameOf(folder), key -> new HashSet<>())
                    .add(above)) {
                break;
            }
            folder = above;
        }
    }

    /** Whether this import is of the project's own. */
    public boolean isLocal(ImportUse use) {
        return use.level() > 0 || isLocal(use.topLevel(), use.file());
    }

    /**
     * Whether a file that imports this top-level name gets one of the project's own: one that lies beside it or above it, in
     * a {@code src} there, or in a folder that is likely on the path, which a part of a package and a folder of examples are
     * not.
     */
    public boolean isLocal(String topLevel, String file) {
        Set<String> homes = folders.get(topLevel);
        if (homes == null) {
            return false;
        }
        String folder = RelativePath.folderOf(file);
        for (String home : homes) {
            String place = RelativePath.nameOf(home).equals("src") ? RelativePath.folderOf(home) : home;
            boolean above = place.isEmpty() || folder.equals(place) || folder.startsWith(place + "/");
            boolean onPath = !packages.contains(home) && !PythonLayout.isAside(home + "/x", "");
            if (above || onPath || !home.isEmpty() && top(home).equals(top(folder))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the project has the name only as a part of packages, such as {@code pack.yaml}: code that imports {@code yaml} from within a
     * package means another one then.
     */
    public boolean isOnlyPartOfPackages(String topLevel) {
        Set<String> homes = folders.get(topLevel);
        return homes != null && packages.containsAll(homes);
    }

    /** Whether any file of the program could get this top-level name from the project. */
    public boolean contains(String topLevel) {
        return folders.containsKey(topLevel) && isLocal(topLevel, "x.py");
    }

    private static String top(String folder) {
        int slash = folder.indexOf('/');
        return slash < 0 ? folder : folder.substring(0, slash);
    }
}
