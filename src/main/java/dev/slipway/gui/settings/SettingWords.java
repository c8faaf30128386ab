package dev.slipway.gui.settings;

import dev.slipway.gui.theme.Texts;
import dev.slipway.settings.Setting;
import java.util.Locale;

/** Words for groups and choices. */
final class SettingWords {
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

    /** Whether the words about a setting hold what was searched for. */
    boolean holds(Setting setting, String searched) {
        String wanted = searched.strip().toLowerCase(Locale.ROOT);
        String all =
                setting.key() + " " + setting.title() + " " + setting.sentence() + " " + texts.tell(setting.title())
                        + " " + texts.tell(setting.sentence()) + " " + group(setting.group()) + " "
                        + String.join(" ", setting.variables());
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
