package dev.slipway.dependency;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.MetadataReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folders of this machine that are declared, such as {@code -e ../library}: what they are called and which modules they bring, as their own
 * packaging files and the folders in them tell. Nothing of them is run.
 *
 * @param declared what was declared, each folder with its name as a fragment {@code #egg=}
 * @param brought the modules of each
 */
record DeclaredFolders(List<Declared> declared, InstalledDistributions brought) {

    static DeclaredFolders of(Path root, List<Declared> declared) {
        List<Declared> named = new ArrayList<>();
        List<InstalledDistributions.Installed> brought = new ArrayList<>();
        for (Declared one : declared) {
            Path folder = one.requirement() == null && one.distribution() == null ? folder(root, one) : null;
            FoundMetadata found = folder == null ? null : MetadataReader.read(folder);
            String name = found == null ? "" : found.metadata().name();
            if (folder == null || name.isEmpty()) {
                named.add(one);
            } else {
                named.add(new Declared(one.file(), one.line(), one.text() + "#egg=" + name, null, one.group()));
                brought.add(new InstalledDistributions.Installed(name, "", modules(folder)));
            }
        }
        return new DeclaredFolders(named, new InstalledDistributions(brought));
    }

    /** As seen from the file that names it. */
    private static @Nullable Path folder(Path root, Declared one) {
        String target = DirectReference.of(one.text()).target().replaceFirst("^file:(?://(?:localhost)?)?", "");
        int extras = target.endsWith("]") ? target.lastIndexOf('[') : -1;
        try {
            Path place = root.resolve(one.file())
                    .resolveSibling(extras < 0 ? target : target.substring(0, extras))
                    .normalize();
            return target.contains("://") || !Files.isDirectory(place) ? null : place;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private static List<String> modules(Path folder) {
        Set<String> modules = new TreeSet<>();
        Path source = Files.isDirectory(folder.resolve("src")) ? folder.resolve("src") : folder;
        for (Path entry : InstalledDistributions.children(source)) {
            String name = String.valueOf(entry.getFileName());
            if (Files.isRegularFile(entry.resolve("__init__.py"))) {
                modules.add(name);
            } else if (name.endsWith(".py") && !name.equals("setup.py")) {
                modules.add(name.substring(0, name.length() - ".py".length()));
            }
        }
        return List.copyOf(modules);
    }
}
