package dev.slipway.gui.settings;

import dev.slipway.gui.theme.Texts;
import dev.slipway.settings.Kind;
import dev.slipway.settings.Setting;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for groups and choices. */
final class SettingWords {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Texts texts;

    SettingWords(Texts texts) {
        this.texts = texts;
    }

    String group(Setting.Group group) {
        return switch (group) {
            case WINDOW -> texts.get("settings.window");
            case ENVIRONMENTS -> texts.get("settings.environments");
            case NETWORK -> texts.get("settings.network");
            case CONTAINERS -> texts.get("settings.containers");
            case STORAGE -> texts.get("settings.storage");
        };
    }

    /** Languages are named in themselves, programs as they are written. */
    String choice(Setting setting, String value) {
        return switch (value) {
            case "system" ->
                setting == Setting.THEME ? texts.get("settings.asDesktop") : texts.get("settings.asSystem");
            case "light" -> texts.get("settings.light");
            case "dark" -> texts.get("settings.dark");
            case "auto" -> texts.get("settings.auto");
            case "pip" -> texts.get("settings.pip");
            case "en" -> "English";
            case "zh-CN" -> "简体中文";
            case "docker" -> "Docker";
            case "podman" -> "Podman";
            default -> value;
        };
    }

    /** Whether the words about a setting, in the window's language or in English, hold each of the words searched for. */
    boolean holds(Setting setting, String searched) {
        String all = String.join(
                        " ",
                        setting.key(),
                        setting.title(),
                        setting.sentence(),
                        texts.tell(setting.title()),
                        texts.tell(setting.sentence()),
                        group(setting.group()),
                        String.join(" ", setting.variables()),
                        choices(setting))
                .toLowerCase(Locale.ROOT);
        return SPACE.splitAsStream(searched.toLowerCase(Locale.ROOT).strip()).allMatch(all::contains);
    }

    private String choices(Setting setting) {
        return setting.kind() instanceof Kind.Choice choice
                ? choice.values().stream()
                        .map(value -> value + " " + choice(setting, value))
                        .collect(Collectors.joining(" "))
                : "";
    }
}
