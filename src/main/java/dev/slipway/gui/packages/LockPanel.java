package dev.slipway.gui.packages;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.lock.LockFormat;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Chip;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The lock in the side panel: how it stands, and the buttons that make it or bring it up to date. */
public final class LockPanel extends VBox {
    private final Texts texts;
    private final LockModel model;
    private final VBox body = new VBox(8);

    public LockPanel(Texts texts, LockModel model) {
        super(8);
        this.texts = texts;
        this.model = model;
        setId("lock");
        getChildren().addAll(Labels.section(texts.get("lock.title")), body);
        model.shownProperty().addListener((_, _, _) -> refresh());
        model.problemProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        body.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            body.getChildren().add(told(problem, "wrong"));
        }
        switch (model.shownProperty().get()) {
            case LockModel.Asking _ -> body.getChildren().add(quiet(texts.get("lock.asking")));
            case LockModel.None _ -> none();
            case LockModel.There there -> there(there);
            case LockModel.Wrong(Problem wrong) -> {
                body.getChildren()
                        .addAll(told(wrong, "plain"), new FlowPane(8, 8, button("make", texts.get("lock.make"), null)));
            }
            case LockModel.Resolving(long started) -> body.getChildren().add(new Busy(texts, started, model::cancel));
            case LockModel.Proposed(PackageWork.LockProposal proposal) -> proposed(proposal);
        }
    }

    private void none() {
        var formats = new ComboBox<LockFormat>();
        formats.getItems().setAll(LockFormat.values());
        formats.setValue(model.usual());
        formats.setId("lock-format");
        formats.getStyleClass().add("short");
        formats.setAccessibleText(texts.get("lock.format"));
        formats.setConverter(new StringConverter<>() {
            @Override
            public String toString(LockFormat format) {
                return format == null ? "" : format.file();
            }

            @Override
            public LockFormat fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        });
        Button make = Buttons.small(texts.get("lock.make"), () -> model.lock(formats.getValue(), false));
        make.setId("lock-make");
        body.getChildren().addAll(quiet(texts.get("lock.none")), new FlowPane(8, 8, make, formats));
    }

    private void there(LockModel.There there) {
        var chip = there.fresh()
                ? new Chip(texts.get("lock.fresh"), Mark.YES)
                : new Chip(texts.get("lock.stale"), Mark.MIND);
        body.getChildren().add(Boxes.row(8, Labels.path(there.file(), "code"), chip));
        body.getChildren().add(quiet(texts.get("lock.packages", there.packages())));
        there.reasons().stream()
                .limit(3)
                .forEach(one ->
                        body.getChildren().add(Labels.wrapped(texts.tell(one).message(), "small-text")));
        Button renew = Buttons.small(texts.get("lock.renew"), () -> model.lock(there.format(), true));
        renew.setId("lock-renew");
        body.getChildren().add(new FlowPane(8, 8, button("again", texts.get("lock.again"), there.format()), renew));
    }

    private Button button(String id, String text, @org.jspecify.annotations.Nullable LockFormat format) {
        Button button = Buttons.small(text, () -> model.lock(format, false));
        button.setId("lock-" + id);
        return button;
    }

    private void proposed(PackageWork.LockProposal proposal) {
        FileChange change = proposal.change();
        String file = String.valueOf(change.file().getFileName());
        Button write = Buttons.small(texts.get("lock.write", file), model::write);
        write.setId("lock-write");
        var diff = new DiffView();
        diff.showLines(change, rest -> texts.get("changes.more", rest));
        if (!proposal.members().isEmpty()) {
            body.getChildren().add(quiet(texts.get("lock.members", String.join(", ", proposal.members()))));
        }
        body.getChildren()
                .addAll(
                        quiet(texts.get("lock.proposed", file)),
                        new FlowPane(8, 8, write, Buttons.small(texts.get("package.cancel"), model::leave)),
                        diff);
    }

    private VBox told(Problem problem, String style) {
        Problem here = texts.tell(problem);
        VBox box = Boxes.column(2, Labels.wrapped(here.message(), "small-text", style));
        String detail = ProblemNote.detail(here);
        if (!detail.isEmpty()) {
            box.getChildren().add(Labels.wrapped(detail, "second", "small-text"));
        }
        return box;
    }

    private static Node quiet(String text) {
        return Labels.wrapped(text, "second", "small-text");
    }
}
