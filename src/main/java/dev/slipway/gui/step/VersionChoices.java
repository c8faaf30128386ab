package dev.slipway.gui.step;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How versions are chosen: whether declared ones may give way, and which other platforms have to be able to have them. */
final class VersionChoices extends VBox {
    /** What others use, as platform tags. */
    private static final List<String> USUAL =
            List.of("win_amd64", "macosx_arm64", "macosx_x86_64", "manylinux_2_28_x86_64", "manylinux_2_28_aarch64");

    private final Texts texts;
    private final Session session;
    private final CheckBox keep = new CheckBox();
    private final FlowPane platforms = new FlowPane(8, 8);

    VersionChoices(Texts texts, Session session) {
        super(12);
        this.texts = texts;
        this.session = session;
        keep.setText(texts.get("environment.keepPins"));
        keep.setId("keep-pins");
        keep.setWrapText(true);
        keep.setOnAction(_ -> session.change(profile -> profile.withPinsKept(keep.isSelected())));
        getChildren()
                .addAll(
                        keep,
                        Boxes.column(
                                8,
                                Labels.wrapped(texts.get("environment.platforms"), "second", "small-text"),
                                platforms));
        session.profileProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        keep.setSelected(session.profileProperty().get().keepsPins());
        List<String> chosen = session.profileProperty().get().agreed().platforms();
        platforms.getChildren().clear();
        TargetPlatform here = session.project().host().target();
        Map<String, String> shown = new LinkedHashMap<>();
        Stream.concat(USUAL.stream(), chosen.stream())
                .forEach(tag -> TargetPlatform.parse(tag)
                        .filter(one -> chosen.contains(tag)
                                || one.os() != here.os()
                                || !one.architecture().equals(here.architecture()))
                        .ifPresentOrElse(one -> shown.put(tag, one.title()), () -> {
                            if (chosen.contains(tag)) {
                                shown.put(tag, tag);
                            }
                        }));
        shown.forEach((tag, title) -> {
            var button = new ToggleButton(texts.tell(title));
            button.setMnemonicParsing(false);
            button.getStyleClass().add("engine");
            button.setId("platform-" + tag);
            button.setSelected(chosen.contains(tag));
            button.setOnAction(_ -> choose(tag, button.isSelected()));
            platforms.getChildren().add(button);
        });
    }

    private void choose(String tag, boolean wanted) {
        session.change(profile -> {
            List<String> changed = new ArrayList<>(profile.agreed().platforms());
            changed.remove(tag);
            if (wanted) {
                changed.add(tag);
            }
            return profile.withPlatforms(changed);
        });
    }
}
