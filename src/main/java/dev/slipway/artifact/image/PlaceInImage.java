package dev.slipway.artifact.image;

import dev.slipway.artifact.Subject;
import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.EntryKind;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.StartFolder;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/**
 * Where in the image the project is started.
 *
 * @param wheel whether it is installed from its wheel; else its files lie under {@value #ROOT}
 * @param folder the folder below that in which it starts, relative with {@code /}; empty for the top: code that lies in a folder which is no
 *     package imports its neighbours and opens its data from there
 */
record PlaceInImage(boolean wheel, String folder) {
    static final String ROOT = "/app";

    static PlaceInImage of(Subject subject, String content) {
        EntryPoint start = subject.entryPoint().orElse(null);
        if (start == null) {
            return new PlaceInImage(!content.equals(ImageOptions.FILES), "");
        }
        boolean wheel = switch (content) {
            case ImageOptions.WHEEL -> !Startups.needsFiles(start.kind());
            case ImageOptions.FILES -> installs(start.kind());
            default -> installs(start.kind()) || isPackaged(subject, start);
        };
        return new PlaceInImage(wheel, wheel ? "" : loose(subject, start));
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
        return packaged || worksAbove(subject, start, folder) ? "" : folder;
    }

    /** Whether a program that is started by its file opens others by their names in the project, none of which lies beside it. */
    private static boolean worksAbove(Subject subject, EntryPoint start, String folder) {
        boolean byFile = start.kind() == EntryKind.STREAMLIT
                || start.kind() == EntryKind.SCRIPT
                || start.kind() == EntryKind.GRADIO;
        List<String> opened = subject.project().dataFiles().stream()
                .filter(file ->
                        file.decision() == Decision.INCLUDE && !file.usedBy().isEmpty())
                .map(DataFile::path)
                .toList();
        return byFile
                && !folder.isEmpty()
                && !opened.isEmpty()
                && opened.stream().noneMatch(file -> file.startsWith(folder + "/"))
                && !climbs(subject, start);
    }

    private static boolean climbs(Subject subject, EntryPoint start) {
        try {
            String text = Files.readString(subject.project().root().resolve(start.file()));
            return text.contains("\"../") || text.contains("'../");
        } catch (IOException e) {
            return true;
        }
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
