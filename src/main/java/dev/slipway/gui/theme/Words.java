package dev.slipway.gui.theme;

import dev.slipway.project.EntryKind;
import dev.slipway.project.ProjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Words for the values of the core: kinds, sizes, times. */
public final class Words {
    private final Texts texts;

    public Words(Texts texts) {
        this.texts = texts;
    }

    /** A kind of project on a chip. */
    public String kind(ProjectKind kind) {
        return switch (kind) {
            case SCRIPT -> texts.get("kind.script");
            case MODULES -> texts.get("kind.modules");
            case PACKAGE, SRC_PACKAGE -> texts.get("kind.package");
            case NOTEBOOKS -> texts.get("kind.notebook");
            case FLASK -> texts.get("kind.flask");
            case FASTAPI -> texts.get("kind.fastapi");
            case DJANGO -> texts.get("kind.django");
            case STREAMLIT -> texts.get("kind.streamlit");
            case DASH -> texts.get("kind.dash");
            case GRADIO -> texts.get("kind.gradio");
            case EMPTY -> texts.get("kind.empty");
        };
    }

    /** A kind of project by its id in a file; empty if there is no such kind. */
    public String kind(String id) {
        return ProjectKind.named(id).map(this::kind).orElse("");
    }

    /** A kind of entry point on a chip. */
    public String kind(EntryKind kind) {
        return switch (kind) {
            case SCRIPT -> texts.get("kind.script");
            case MODULE -> texts.get("kind.module");
            case CONSOLE_SCRIPT -> texts.get("kind.command");
            case GUI_SCRIPT -> texts.get("kind.window");
            case FLASK -> texts.get("kind.flask");
            case FASTAPI -> texts.get("kind.fastapi");
            case DJANGO -> texts.get("kind.django");
            case STREAMLIT -> texts.get("kind.streamlit");
            case DASH -> texts.get("kind.dash");
            case GRADIO -> texts.get("kind.gradio");
            case NOTEBOOK -> texts.get("kind.notebook");
        };
    }

    /** What a project is, as the beginning of a title. */
    public String title(ProjectKind kind) {
        return switch (kind) {
            case SCRIPT -> texts.get("title.script");
            case MODULES -> texts.get("title.modules");
            case PACKAGE, SRC_PACKAGE -> texts.get("title.package");
            case NOTEBOOKS -> texts.get("title.notebooks");
            case FLASK -> texts.get("title.flask");
            case FASTAPI -> texts.get("title.fastapi");
            case DJANGO -> texts.get("title.django");
            case STREAMLIT -> texts.get("title.streamlit");
            case DASH -> texts.get("title.dash");
            case GRADIO -> texts.get("title.gradio");
            case EMPTY -> texts.get("title.empty");
        };
    }

    /** A size in powers of ten, as file managers tell it. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        String[] units = {"KB", "MB", "GB", "TB"};
        int unit = -1;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
    }

    /** Seconds with one digit, minutes from two minutes on. */
    public static String seconds(double seconds) {
        if (seconds >= 120) {
            return String.format(Locale.ROOT, "%d:%02d min", (int) seconds / 60, (int) seconds % 60);
        }
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** A time that is only judged: whole seconds, and minutes from two minutes on. */
    public static String about(double seconds) {
        return seconds >= 120 ? Math.round(seconds / 60) + " min" : Math.max(1, Math.round(seconds)) + " s";
    }

    /** How long ago. */
    public String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return texts.get("ago.now");
        }
        if (past.toHours() < 1) {
            return texts.get("ago.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return texts.get("ago.hours", past.toHours());
        }
        return past.toDays() == 1 ? texts.get("ago.yesterday") : texts.get("ago.days", past.toDays());
    }
}
