package dev.slipway.gui.settings;

import dev.slipway.gui.session.Background;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.settings.Cache;
import dev.slipway.settings.CachePart;
import dev.slipway.settings.Setting;
import dev.slipway.settings.Settings;
import dev.slipway.settings.SettingsFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is set, what was refused, and how much the cache holds. Whatever is accepted is written at once. One for each view: it is not left
 * behind by what listens to it.
 */
public final class SettingsModel {
    private final Background background;
    private final UserFolders folders;
    private final SettingsFile file;
    private final Map<String, String> environment;
    private final BiConsumer<Setting, Settings> changed;
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.NONE);
    private final Map<Setting, ObjectProperty<@Nullable Problem>> refused = new EnumMap<>(Setting.class);
    private final ObjectProperty<List<CachePart>> parts = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");

    /**
     * @param environment variables, which count more than what is set here
     * @param changed hears of each setting after it was written, with all that is set then
     */
    public SettingsModel(
            Background background,
            UserFolders folders,
            Map<String, String> environment,
            BiConsumer<Setting, Settings> changed) {
        this.background = background;
        this.folders = folders;
        this.file = new SettingsFile(folders.config());
        this.environment = Map.copyOf(environment);
        this.changed = changed;
        for (Setting setting : Setting.values()) {
            refused.put(setting, new SimpleObjectProperty<>());
        }
    }

    /** Reads the file, and counts what the cache holds. */
    public void refresh() {
        background.run(
                file::read,
                content -> {
                    settings.set(content.settings());
                    problem.set(
                            content.problems().isEmpty()
                                    ? null
                                    : content.problems().getFirst());
                },
                problem::set);
        count();
    }

    /** Sets a value and writes it, or says at its field what is wrong with it. */
    public void set(Setting setting, String value) {
        String text = value.strip();
        if (text.equals(settings.get().orUsual(setting))) {
            refused(setting).set(null);
            return;
        }
        background.run(
                () -> text.isEmpty() ? Optional.<Problem>empty() : setting.refuses(text),
                wrong -> {
                    refused(setting).set(wrong.orElse(null));
                    if (wrong.isEmpty()) {
                        write(setting, text);
                    }
                },
                refused(setting)::set);
    }

    private void write(Setting setting, String text) {
        background.run(
                () -> file.set(setting, text),
                now -> {
                    settings.set(now);
                    changed.accept(setting, now);
                    if (setting.group() == Setting.Group.STORAGE) {
                        count();
                    }
                },
                refused(setting)::set);
    }

    private void count() {
        background.run(() -> cache().parts(), parts::set, problem::set);
    }

    /** Throws parts of the cache away. */
    public void clear(List<CachePart> gone) {
        background.run(
                () -> {
                    cache().clear(gone);
                    return cache().parts();
                },
                parts::set,
                wrong -> {
                    problem.set(wrong);
                    count();
                });
    }

    private Cache cache() {
        Settings now = settings.get();
        return new Cache(new UserFolders(
                folders.config(),
                now.value(Setting.CACHE).map(Path::of).orElse(folders.cache()),
                now.value(Setting.TOOLS).map(Path::of).orElse(folders.data())));
    }

    /** What the environment says, which counts more; empty where it says nothing. */
    public Optional<String> said(Setting setting) {
        return setting.said(environment);
    }

    /** Where everything is kept. */
    public Path file() {
        return file.path();
    }

    /** The folder that holds where none is set; empty for what is no folder. */
    public String usual(Setting setting) {
        return switch (setting) {
            case CACHE -> folders.cache().toString();
            case TOOLS -> folders.data().toString();
            case INDEX -> "https://pypi.org/simple";
            default -> "";
        };
    }

    public ObjectProperty<Settings> settingsProperty() {
        return settings;
    }

    /** What is wrong with the value that was wanted last; null if it was taken. */
    public ObjectProperty<@Nullable Problem> refused(Setting setting) {
        return Objects.requireNonNull(refused.get(setting));
    }

    public ObjectProperty<List<CachePart>> partsProperty() {
        return parts;
    }

    /** What is wrong with the file or the cache; null if nothing. */
    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public StringProperty filterProperty() {
        return filter;
    }
}
