package dev.slipway.project;

import dev.slipway.project.folder.FolderContents;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the folders that are projects of their own: the one opened, or the one it only wraps, and others inside. */
final class ProjectFolders {
    private static final int DEEPEST = 4;
    private static final int MOST = 30;

    private final FolderContents contents;
    private final PythonLayout layout;

    /** Those that hold a file which marks a project. */
    private final Set<String> marked;

    /** Those of them that are marked by nothing but a {@code manage.py}. */
    private final Set<String> sites;

    ProjectFolders(FolderContents contents, PythonLayout layout) {
        this.contents = contents;
        this.layout = layout;
        this.marked = markedFolders(name -> true);
        this.sites = new TreeSet<>(marked);
        this.sites.removeAll(markedFolders(name -> !name.equals("manage.py")));
    }

    /** Relative to the root with {@code /}, empty for the root itself; at least one. */
    List<String> find() {
        Set<String> found = new LinkedHashSet<>();
        descend("", 0, found);
        for (String folder : marked) {
            boolean inside = found.stream().anyMatch(known -> PythonLayout.isInside(folder + "/", known));
            boolean covered =
                    folder.isEmpty() || layout.isPackage(folder) || PythonLayout.isAside(folder + "/x.py", "");
            if (!covered
                    && holdsPython(folder)
                    && (!inside || isOwn(folder) && !isMainOf(folder, found))
                    && found.size() < MOST) {
                found.add(folder);
            }
        }
        return found.isEmpty() ? List.of("") : new ArrayList<>(found);
    }

    /** A folder with neither Python nor a sign of a project of its own is looked through. */
    private void descend(String folder, int level, Set<String> found) {
        if (isProject(folder)) {
            found.add(folder);
            return;
        }
        List<String> children = childrenWithPython(folder);
        List<String> likely = children.stream()
                .filter(child -> !PythonLayout.isAsideName(RelativePath.nameOf(child)))
                .toList();
        List<String> next = likely.isEmpty() ? children : likely;
        if (next.isEmpty() || level == DEEPEST) {
            found.add(folder);
            return;
        }
        for (String child : next) {
            descend(child, level + 1, found);
        }
    }

    private boolean isProject(String folder) {
        if (!layout.looseIn(folder).isEmpty() || !layout.packagesIn(folder).isEmpty()) {
            return true;
        }
        if (!layout.packagesIn(PythonLayout.join(folder, "src")).isEmpty()) {
            return true;
        }
        return marked.contains(folder)
                || contents.notebooks().stream().anyMatch(file -> file.folder().equals(folder));
    }

    /** Whether the folder around has nothing but this one site, and says what it needs: the two are one project. */
    private boolean isMainOf(String site, Set<String> found) {
        return sites.contains(site)
                && found.stream()
                        .filter(around -> PythonLayout.isInside(site + "/", around) && !isOwn(around))
                        .anyMatch(around -> sites.stream()
                                        .filter(other -> PythonLayout.isInside(other + "/", around))
                                        .count()
                                == 1);
    }

    private Set<String> markedFolders(Predicate<String> counts) {
        Set<String> folders = new TreeSet<>();
        for (List<FoundFile> files : List.of(contents.others(), contents.python())) {
            for (FoundFile file : files) {
                if (PackagingFiles.marksProject(file.name()) && counts.test(file.name()) && !file.isTemplate()) {
                    folders.add(file.folder());
                }
            }
        }
        return folders;
    }

    /** A folder inside a project is one of its own if it says how it is packaged, or has its own requirements. */
    private boolean isOwn(String folder) {
        return !layout.looseIn(folder).isEmpty()
                || !layout.packagesIn(folder).isEmpty()
                || !layout.packagesIn(PythonLayout.join(folder, "src")).isEmpty();
    }

    private boolean holdsPython(String folder) {
        return layout.sources().stream().anyMatch(source -> PythonLayout.isInside(source, folder))
                || contents.notebooks().stream().anyMatch(file -> PythonLayout.isInside(file.path(), folder));
    }

    private List<String> childrenWithPython(String folder) {
        Set<String> children = new TreeSet<>();
        int from = folder.isEmpty() ? 0 : folder.length() + 1;
        for (List<FoundFile> files : List.of(contents.python(), contents.notebooks())) {
            for (FoundFile file : files) {
                int slash = file.path().indexOf('/', from);
                if (slash > 0 && PythonLayout.isInside(file.path(), folder)) {
                    children.add(file.path().substring(0, slash));
                }
            }
        }
        return List.copyOf(children);
    }
}
