package dev.slipway.gui.profile;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.theme.Texts;
import dev.slipway.profile.exchange.ProfileDifference;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What differs, or what would be written with the button that writes it. */
final class BesidePanel extends VBox {
    private final Texts texts;
    private final ProfilesModel model;

    BesidePanel(Texts texts, ProfilesModel model) {
        super(12);
        this.texts = texts;
        this.model = model;
        model.besideProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        switch (model.besideProperty().get()) {
            case ProfilesModel.Compared compared -> show(compared);
            case ProfilesModel.Proposed proposed -> show(proposed);
            case null -> getChildren().add(Labels.wrapped(texts.get("profiles.besideNone"), "second", "small-text"));
        }
    }

    private void show(ProfilesModel.Compared compared) {
        getChildren().add(Labels.section(texts.get("profiles.compared", compared.name())));
        if (compared.differences().isEmpty()) {
            getChildren().add(Labels.wrapped(texts.get("profiles.same"), "second", "small-text"));
        }
        for (ProfileDifference one : compared.differences()) {
            var field = Labels.path(one.field(), "code", "strong");
            var box = Boxes.column(2, field);
            side(box, "-", one.left(), "removed");
            side(box, "+", one.right(), "added");
            getChildren().add(box);
        }
    }

    private void show(ProfilesModel.Proposed proposed) {
        getChildren().add(Labels.section(texts.get("changes.title")));
        if (proposed.replaces()) {
            String name = String.valueOf(proposed.changes().getFirst().file().getFileName());
            getChildren().add(Labels.wrapped(texts.get("profiles.replaces", name), "attention", "small-text"));
        }
        proposed.told().forEach(problem -> getChildren().add(new ProblemNote(texts.tell(problem), _ -> {})));
        var diff = new DiffView();
        diff.show(proposed.changes(), more -> texts.get("changes.more", more));
        Button write = Buttons.small(texts.get("profiles.write"), () -> model.write(proposed));
        write.setId("profile-write");
        getChildren().addAll(Boxes.row(8, write, Buttons.small(texts.get("package.cancel"), model::leave)), diff);
    }

    /** Nothing stands where one of the two says nothing. */
    private static void side(VBox box, String sign, String value, String style) {
        if (!value.isEmpty()) {
            var line = Labels.wrapped(sign + value, "diff-line", style);
            line.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(line);
        }
    }
}
