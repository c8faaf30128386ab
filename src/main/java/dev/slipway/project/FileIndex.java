package dev.slipway.project;

import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.folder.RelativePath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds files by paths as code writes them: relative to who knows which folder. */
final class FileIndex {
    /** A bare name that so many files bear tells none of them. */
    private static final int MOST_NAMESAKES = 3;

    private final Map<String, FoundFile> byPath = new HashMap<>();
    private final Map<String, List<FoundFile>> byName = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> folderNames = new HashSet<>();

    FileIndex(List<FoundFile> files) {
        for (FoundFile file : files) {
            String path = normal(file.path());
            byPath.put(path, file);
            byName.computeIfAbsent(RelativePath.nameOf(path), name -> new ArrayList<>(1))
                    .add(file);
            String folder = RelativePath.folderOf(path);
            while (!folder.isEmpty() && folders.add(folder)) {
                folderNames.add(RelativePath.nameOf(folder));
                folder = RelativePath.folderOf(folder);
            }
        }
    }

    /** The files that a path in this source file means; none if there are none, or too many to tell. */
    List<FoundFile> files(String text, String source) {
        String path = clean(text);
        if (path.isEmpty()) {
            return List.of();
        }
        List<FoundFile> namesakes = byName.get(RelativePath.nameOf(path));
        if (namesakes == null) {
            return List.of();
        }
        String folder = RelativePath.folderOf(source);
        while (true) {
            FoundFile file = byPath.get(resolve(folder, path));
            if (file != null) {
                return List.of(file);
            }
            if (folder.isEmpty()) {
                break;
            }
            folder = RelativePath.folderOf(folder);
        }
        String bare = withoutUps(path);
        List<FoundFile> fitting = namesakes.stream()
                .filter(file ->
                        normal(file.path()).endsWith("/" + bare) || file.path().equals(bare))
                .toList();
        return fitting.size() > MOST_NAMESAKES ? List.of() : fitting;
    }

    /** The folder that a path in this source file means; null if there is none. */
    @Nullable
    String folder(String text, String source) {
        String path = clean(text);
        if (path.isEmpty() || !folderNames.contains(RelativePath.nameOf(path))) {
            return null;
        }
        String folder = RelativePath.folderOf(source);
        while (true) {
            String candidate = resolve(folder, path);
            if (folders.contains(candidate)) {
                return candidate;
            }
            if (folder.isEmpty()) {
                return null;
            }
            folder = RelativePath.folderOf(folder);
        }
    }

    /** The files of this name, wherever they lie. */
    List<FoundFile> named(String name) {
        return byName.getOrDefault(normal(name), List.of());
    }

    /** Whether any file or folder bears the last name of this path. */
    boolean mayHold(String text) {
        String name = RelativePath.nameOf(clean(text));
        return byName.containsKey(name) || folderNames.contains(name);
    }

    /** Forward slashes, no {@code ./} before and no slash behind; of the address of an SQLite database, as SQLAlchemy takes it, its file. */
    static String clean(String text) {
        String path = normal(text.replace('\\', '/'));
        if (path.startsWith("sqlite")) {
            path = path.substring(path.indexOf(":///") < 0 ? 0 : path.indexOf(":///") + ":///".length());
        }
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        while (path.startsWith("/")) {
            path = path.substring(1);
        }
        return path.equals(".") || path.equals("..")
                ? ""
                : path.replace("//", "/").replace("/./", "/");
    }

    private static String resolve(String folder, String path) {
        String base = folder;
        String rest = path;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = RelativePath.folderOf(base);
        }
        return PythonLayout.join(base, rest);
    }

    private static String withoutUps(String path) {
        String rest = path;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
        }
        return rest;
    }

    /** One form for names that look alike: macOS keeps them taken apart, editors write them composed. */
    static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) { // The first character that another form could be made of.
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
