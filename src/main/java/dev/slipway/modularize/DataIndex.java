package dev.slipway.modularize;

import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that code may open, found by paths as code writes them: relative to the folder a script is started in.
 *
 * @param files file to its path within the package, both with {@code /}
 * @param base folder of the scripts, relative to the root
 */
record DataIndex(Map<String, String> files, String base) {

    /**
     * What a path means.
     *
     * @param original the file or folder, relative to the root
     * @param inPackage the same within the package
     * @param folder whether it is a folder that holds such files
     */
    record Hit(String original, String inPackage, boolean folder) {}

    /** The file or folder that this text in this source means. */
    Optional<Hit> find(String text, String source) {
        String path = clean(text);
        if (path.isEmpty() || path.startsWith("/") || path.startsWith("~") || path.matches("[A-Za-z]:.*")) {
            return Optional.empty();
        }
        for (String home : homes(source)) {
            String whole = resolve(home, path);
            String target = files.get(whole);
            if (target != null) {
                return Optional.of(new Hit(whole, target, false));
            }
            for (Map.Entry<String, String> entry : files.entrySet()) {
                if (!whole.isEmpty() && entry.getKey().startsWith(whole + "/")) {
                    String rest = entry.getKey().substring(whole.length());
                    if (entry.getValue().endsWith(rest)) {
                        String folder =
                                entry.getValue().substring(0, entry.getValue().length() - rest.length());
                        return Optional.of(new Hit(whole, folder, true));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<String> homes(String source) {
        List<String> homes = new ArrayList<>(List.of(base, "", RelativePath.folderOf(source)));
        return homes.stream().distinct().toList();
    }

    /** Forward slashes, without {@code ./} before and slash behind. */
    static String clean(String text) {
        String path = text.replace('\\', '/').replaceAll("/+", "/").replace("/./", "/");
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        while (path.endsWith("/") && path.length() > 1) {
            path = path.substring(0, path.length() - 1);
        }
        return path.equals(".") ? "" : path;
    }

    private static String resolve(String home, String path) {
        String base = home;
        String rest = path;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            if (base.isEmpty()) {
                return "";
            }
            base = RelativePath.folderOf(base);
        }
        return ModuleMap.join(base, rest);
    }
}
