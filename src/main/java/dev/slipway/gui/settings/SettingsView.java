package dev.slipway.gui.settings;

import atlantafx.base.controls.CustomTextField;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.HomePath;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.step.Standing;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Topic;
import dev.slipway.settings.Setting;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** All settings in groups, with a search over their names, sentences and variables. */
public final class SettingsView {
    private static final double WIDEST = 944;

    private final Texts texts;
    private final SettingsModel model;
    private final SettingWords words;
    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);
    private final Map<Setting.Group, VBox> groups = new EnumMap<>(Setting.Group.class);
    private final VBox cache;
    private final VBox nothing = new VBox();
    private final VBox problems = new VBox();
    private final SimpleStringProperty lead = new SimpleStringProperty("");
    private final CustomTextField search = new CustomTextField();
    private final StepScreen screen;

    public SettingsView(Texts texts, SettingsModel model) {
        this.texts = texts;
        this.model = model;
        this.words = new SettingWords(texts);
        this.cache = Boxes.section(texts.get("settings.cache"), new CacheList(texts, model));
        var page = new VBox(28);
        page.setMaxWidth(WIDEST);
        nothing.getChildren().add(Labels.of(texts.get("settings.nothing"), "second"));
        page.getChildren().addAll(problems, nothing);
        for (Setting.Group group : Setting.Group.values()) {
            var list = new VBox();
            for (Setting setting : Setting.values()) {
                if (setting.group() == group) {
                    var row = new SettingRow(texts, model, setting);
                    rows.put(setting, row);
                    list.getChildren().add(row);
                }
            }
            VBox section = Boxes.section(words.group(group), list);
            groups.put(group, section);
            page.getChildren().add(section);
        }
        page.getChildren()
                .addAll(
                        cache,
                        Labels.path(texts.get("settings.kept", HomePath.shown(model.file())), "second", "caption"));
        ScrollPane scroll = Boxes.scrolling(page, new Insets(0, 32, 32, 32));
        search.setLeft(Icon.SEARCH.node());
        search.setPromptText(texts.get("settings.search"));
        search.setAccessibleText(texts.get("settings.search"));
        search.getStyleClass().add("short");
        search.setId("search");
        search.textProperty().bindBidirectional(model.filterProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        Boxes.width(search, 220);
        model.filterProperty().addListener((_, _, _) -> choose());
        model.settingsProperty().addListener((_, _, _) -> tell());
        model.problemProperty().addListener((_, _, _) -> tell());
        choose();
        tell();
        var title = new SimpleStringProperty(texts.get("settings.title"));
        screen = StepScreen.of(Topic.PROJECT, texts.get("settings.name"), Standing.following(title, lead), scroll)
                .cornered(search)
                .whenShown(model::refresh);
    }

    public StepScreen screen() {
        return screen;
    }

    private void choose() {
        String wanted = model.filterProperty().get();
        boolean any = false;
        for (Setting.Group group : Setting.Group.values()) {
            boolean some = false;
            for (Setting setting : Setting.values()) {
                SettingRow row = rows.get(setting);
                if (setting.group() == group && row != null) {
                    boolean shown = words.holds(setting, wanted);
                    Boxes.show(row, shown);
                    some |= shown;
                }
            }
            VBox section = groups.get(group);
            if (section != null) {
                Boxes.show(section, some);
            }
            any |= some;
        }
        boolean cacheToo = wanted.isBlank()
                || (texts.get("settings.cache") + " cache " + texts.get("settings.clear"))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted.strip().toLowerCase(Locale.ROOT));
        Boxes.show(cache, cacheToo);
        Boxes.show(nothing, !any && !cacheToo);
    }

    private void tell() {
        int set = model.settingsProperty().get().values().size();
        lead.set(texts.get("settings.lead", set));
        problems.getChildren().clear();
        var problem = model.problemProperty().get();
        if (problem != null) {
            problems.getChildren().add(new ProblemNote(texts.tell(problem), _ -> {}));
        }
        Boxes.show(problems, problem != null);
    }
}
