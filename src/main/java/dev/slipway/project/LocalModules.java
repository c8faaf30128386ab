package dev.slipway.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The import names that the project itself can serve, from wherever its files are imported. */
public final class LocalModules {
    private final Set<String> names;

    private LocalModules(Set<String> names) {
        this.names = names;
    }

    /**
     * Every file's stem and every folder that holds Python counts, at any depth: scripts are started from their own folder,
     * and many put folders on the path.
     */
    static LocalModules of(Collection<String> sources) {
        Set<String> names = new HashSet<>();
        for (String source : sources) {
            if (!source.endsWith(".py") && !source.endsWith(".pyw")) {
                continue;
            }
            String[] parts = source.substring(0, source.lastIndexOf('.')).split("/");
            for (String part : parts) {
                names.add(part);
            }
        }
        names.remove("__init__");
        names.remove("__main__");
        return new LocalModules(names);
    }

    /** Whether this import is of the project's own. */
    public boolean isLocal(ImportUse use) {
        return use.level() > 0 || names.contains(use.topLevel());
    }

    /** Whether this top-level name is one of the project's own. */
    public boolean contains(String topLevel) {
        return names.contains(topLevel);
    }
}
