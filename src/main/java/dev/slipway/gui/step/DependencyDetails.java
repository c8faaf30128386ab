package dev.slipway.gui.step;

import dev.slipway.dependency.Need;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.packages.WhyPanel;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known about the chosen row: what is wrong with it, where it is used, how its distribution is known. */
final class DependencyDetails extends VBox {
    private static final int MOST = 12;
    private final Texts texts;
    private final Session session;
    private final DependencyModel model;
    private final DependencyTable table;
    private final PackageAbout about;
    private final WhyPanel needed;
    private @Nullable DependencyRow shown;

    DependencyDetails(
            Texts texts,
            Session session,
            DependencyTable table,
            DependencyModel model,
            PackageAbout about,
            WhyPanel needed) {
        super(14);
        this.needed = needed;
        this.texts = texts;
        this.session = session;
        this.model = model;
        this.table = table;
        this.about = about;
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<DependencyLine>) _ -> refresh());
        model.lines().addListener((ListChangeListener<DependencyLine>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        List<DependencyRow> rows = table.selected();
        DependencyRow row = rows.size() == 1 ? rows.getFirst() : null;
        if (rows.size() > 1) {
            shown = null;
            Boxes.show(this, true);
            getChildren().setAll(Labels.section(texts.get("dependencies.selected", rows.size())));
        } else if (!Objects.equals(row, shown)) {
            shown = row;
            show(row);
        }
        Boxes.show(this, !rows.isEmpty());
    }

    private void show(@Nullable DependencyRow row) {
        getChildren().clear();
        if (row == null) {
            needed.show("", false);
            return;
        }
        getChildren().add(Boxes.column(2, Labels.of(row.name(), "strong"), about));
        Problem problem = row.problem();
        if (problem != null) {
            getChildren().add(problem(texts.tell(problem)));
        } else if (row.fix() != null) {
            Button add = Buttons.small(
                    texts.get("dependencies.addOne", row.name()), () -> model.act(DependencyAct.FIX, List.of(row)));
            add.setId("fix-row");
            getChildren().add(add);
        }
        about.show(row);
        String known = switch (row.dependency().source()) {
            case INSTALLED -> texts.get("source.installed");
            case DECLARED -> texts.get("source.declared");
            case MAP -> texts.get("source.map");
            case INDEX -> texts.get("source.index");
            case UNKNOWN -> texts.get("source.unknown");
        };
        var why = Boxes.column(4, Labels.section(texts.get("dependencies.why")));
        if (!row.dependency().importName().isEmpty()) {
            why.getChildren().add(Labels.of("import " + row.dependency().importName(), "code"));
        }
        why.getChildren().add(Labels.wrapped(known, "second", "small-text"));
        if (!row.dependency().evidence().isEmpty()) {
            why.getChildren().add(Labels.wrapped(texts.tell(row.dependency().evidence()), "second", "caption"));
        }
        if (!row.dependency().required()) {
            why.getChildren().add(Labels.wrapped(why(row.dependency().need()), "second", "small-text"));
        }
        why.getChildren().add(places(row));
        getChildren().add(why);
        needed.show(row.name(), false);
        getChildren().add(needed);
        if (!row.dependency().alternatives().isEmpty()) {
            getChildren().add(alternatives(row));
        }
    }

    private VBox problem(Problem problem) {
        VBox box = Boxes.column(4, Labels.wrapped(problem.message(), "small-text"));
        String detail = ProblemNote.detail(problem);
        if (!detail.isEmpty()) {
            box.getChildren().add(Labels.wrapped(detail, "second", "small-text"));
        }
        Remedy remedy = problem.remedy();
        if (remedy != null && remedy.fix() != null) {
            Fix fix = remedy.fix();
            Button button = Buttons.small(remedy.text(), () -> session.apply(fix));
            button.setId("fix-row");
            box.getChildren().add(button);
        }
        return box;
    }

    private VBox alternatives(DependencyRow row) {
        var others = new FlowPane(8, 8);
        for (String other : row.dependency().alternatives()) {
            others.getChildren().add(Buttons.small(other, () -> model.choose(row, other)));
        }
        return Boxes.column(8, Labels.wrapped(texts.get("dependencies.alternatives"), "second", "small-text"), others);
    }

    private VBox places(DependencyRow row) {
        var places = new VBox(2);
        row.dependency().models().forEach(file -> places.getChildren().add(Labels.path(file, "code", "second")));
        row.dependency().where().stream()
                .limit(MOST)
                .forEach(place -> places.getChildren().add(Labels.path(place, "code", "second")));
        int rest = row.dependency().where().size() - MOST;
        if (rest > 0) {
            places.getChildren().add(Labels.of(texts.get("dependencies.morePlaces", rest), "second", "caption"));
        }
        return places;
    }

    private String why(Need need) {
        return switch (need) {
            case REQUIRED -> texts.get("need.required");
            case PLATFORM -> texts.get("need.platform");
            case TRY -> texts.get("need.try");
            case FUNCTION -> texts.get("need.function");
            case UNREACHED -> texts.get("need.unreached");
            case TYPING -> texts.get("need.typing");
            case COMPANION -> texts.get("need.companion");
            case BACKPORT -> texts.get("need.backport");
            case ASIDE -> texts.get("need.aside");
            case UNUSED -> texts.get("need.unused");
        };
    }
}
