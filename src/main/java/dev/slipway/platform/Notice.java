package dev.slipway.platform;

import java.util.List;
import java.util.Map;

/**
 * The program that shows a notification on the desktop: {@code notify-send} on Linux, {@code osascript} on macOS, on Windows the
 * PowerShell that comes with it.
 *
 * @param command argv; the texts are in it or in the variables, and are never read as a program
 * @param variables set for it
 */
public record Notice(List<String> command, Map<String, String> variables) {
    private static final String TITLE = "SLIPWAY_TITLE";
    private static final String TEXT = "SLIPWAY_TEXT";
    /** Notifications need the name of a program in the start menu; this one is on every Windows. */
    private static final String TOAST = String.join(
            "; ",
            "$null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]",
            "$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02",
            "$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)",
            "$lines = $toast.GetElementsByTagName('text')",
            "$null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:" + TITLE + "))",
            "$null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:" + TEXT + "))",
            "$name = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'",
            "[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($name)"
                    + ".Show([Windows.UI.Notifications.ToastNotification]::new($toast))");

    public Notice {
        command = List.copyOf(command);
        variables = Map.copyOf(variables);
    }

    public static Notice of(Platform platform, String title, String text) {
        return switch (platform) {
            case LINUX -> new Notice(List.of("notify-send", "--app-name=Slipway", "--", title, text), Map.of());
            case MACOS ->
                new Notice(
                        List.of(
                                "osascript",
                                "-e",
                                "on run argv",
                                "-e",
                                "display notification (item 2 of argv) with title (item 1 of argv)",
                                "-e",
                                "end run",
                                title,
                                text),
                        Map.of());
            case WINDOWS ->
                new Notice(
                        List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", TOAST),
                        Map.of(TITLE, title, TEXT, text));
        };
    }
}
