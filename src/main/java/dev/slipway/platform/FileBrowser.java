package dev.slipway.platform;

import java.nio.file.Path;
import java.util.List;

/** How the desktop's own file manager is asked to show a file, selected in its folder. */
public final class FileBrowser {
    private FileBrowser() {}

    /**
     * Commands that show the file, the best first; the next is for where one fails.
     *
     * @param file absolute; a folder is shown as an item of the folder that it lies in
     */
    public static List<List<String>> show(Path file, Platform platform) {
        Path parent = file.getParent();
        String folder = String.valueOf(parent == null ? file : parent);
        return switch (platform) {
            // A desktop's file managers answer on the session bus; xdg-open can only open folders.
            case LINUX ->
                List.of(
                        List.of(
                                "dbus-send",
                                "--session",
                                "--print-reply",
                                "--reply-timeout=3000",
                                "--dest=org.freedesktop.FileManager1",
                                "/org/freedesktop/FileManager1",
                                "org.freedesktop.FileManager1.ShowItems",
                                "array:string:" + address(file),
                                "string:"),
                        List.of("xdg-open", folder));
            case MACOS -> List.of(List.of("open", "-R", file.toString()));
            case WINDOWS -> List.of(List.of("explorer.exe", "/select," + file));
        };
    }

    /** A comma would part the list that the command line stands for. */
    private static String address(Path file) {
        return file.toUri().toString().replace(",", "%2C");
    }
}
