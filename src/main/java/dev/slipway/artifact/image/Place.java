package dev.slipway.artifact.image;

import dev.slipway.artifact.Subject;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.StartFolder;
import dev.slipway.project.folder.RelativePath;
import java.util.Set;

/**
 * Where in the image the project is started.
 *
 * @param wheel whether it is installed from its wheel; else its files lie under {@value #ROOT}
 * @param folder the folder below that in which it starts, relative with {@code /}; empty for the top: code that lies in a folder which is no
 *     package imports its neighbours and opens its data from there
 */
record Place(boolean wheel, String folder) {
    static final String ROOT = "/app";

    static Place of(Subject subject, String content) {
        EntryPoint start = subject.entryPoint().orElse(null);
        if (start == null) {
            return new Place(!content.equals(ImageOptions.FILES), "");
        }
        boolean wheel = switch (content) {
            case ImageOptions.WHEEL -> !Startups.needsFiles(start.kind());
            case ImageOptions.FILES -> installs(start.kind());
            default -> installs(start.kind()) || isPackaged(subject, start);
        };
        return new Place(wheel, wheel ? "" : loose(subject, start));
    }

    /** A command is there only once it is installed. */
    private static boolean installs(EntryKind kind) {
        return kind == EntryKind.CONSOLE_SCRIPT || kind == EntryKind.GUI_SCRIPT;
    }

    private static boolean isPackaged(Subject subject, EntryPoint start) {
        boolean module = !Startups.needsFiles(start.kind());
        boolean declaredModule =
                start.kind() == EntryKind.MODULE && subject.metadata().isDeclared();
        return module && (start.file().startsWith("src/") || declaredModule);
    }

    private static String loose(Subject subject, EntryPoint start) {
        boolean script = start.kind() == EntryKind.SCRIPT || start.kind() == EntryKind.STREAMLIT;
        String folder = script ? StartFolder.of(subject.project(), start) : RelativePath.folderOf(start.file());
        boolean packaged = Set.copyOf(subject.project().sources()).contains(folder + "/__init__.py")
                || start.kind() == EntryKind.MODULE;
        return packaged ? "" : folder;
    }

    String workdir() {
        return folder.isEmpty() ? ROOT : ROOT + "/" + folder;
    }

    /** A file of the project as it is named from where it starts. */
    String file(String file) {
        return folder.isEmpty() ? file : file.substring(folder.length() + 1);
    }

    /** {@code module:object} as it is named from where it starts. */
    String object(EntryPoint start) {
        String dotted = folder.replace('/', '.') + ".";
        return !folder.isEmpty() && start.target().startsWith(dotted)
                ? start.target().substring(dotted.length())
                : start.target();
    }
}
