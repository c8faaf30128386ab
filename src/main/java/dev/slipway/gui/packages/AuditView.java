package dev.slipway.gui.packages;

import dev.slipway.dependency.audit.Audit;
import dev.slipway.dependency.audit.LicenseNote;
import dev.slipway.dependency.audit.Told;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.session.PackageWork;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.problem.Problem;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Known vulnerabilities with what mends them, who did not answer, and the licences. */
public final class AuditView extends VBox {
    private final Texts texts;
    private final AuditModel model;
    private final CheckBox always = new CheckBox();

    public AuditView(Texts texts, AuditModel model) {
        super(20);
        this.texts = texts;
        this.model = model;
        setPadding(new Insets(0, 0, 24, 0));
        always.setText(texts.get("audit.always"));
        always.setId("audit-always");
        always.setWrapText(true);
        always.setOnAction(_ -> model.always(always.isSelected()));
        model.shownProperty().addListener((_, _, _) -> refresh());
        model.serviceProperty().addListener((_, _, _) -> refresh());
        model.surveyProperty().addListener((_, _, _) -> always.setSelected(model.isAlways()));
        refresh();
    }

    private void refresh() {
        always.setSelected(model.isAlways());
        getChildren().clear();
        switch (model.shownProperty().get()) {
            case AuditModel.Unasked _ -> {
                getChildren()
                        .add(Labels.wrapped(
                                texts.get(
                                        "audit.unasked", model.serviceProperty().get()),
                                "second"));
                getChildren().add(ask(texts.get("audit.ask")));
            }
            case AuditModel.Asking(long started) -> {
                var busy = new Busy(texts, started, model::cancel);
                busy.setMaxWidth(420);
                getChildren().add(busy);
            }
            case AuditModel.Refused(Problem problem) -> {
                getChildren().add(new ProblemNote(texts.tell(problem), model::apply));
                getChildren().add(ask(texts.get("audit.again")));
            }
            case AuditModel.Answered(PackageWork.Audited audited) -> show(audited);
        }
    }

    private HBox ask(String text) {
        Button button = Buttons.small(text, model::ask);
        button.setId("audit-ask");
        return Boxes.row(16, button, always);
    }

    private void show(PackageWork.Audited audited) {
        Audit audit = audited.audit();
        var told = Boxes.column(4);
        told.getChildren()
                .add(Labels.wrapped(
                        texts.get("audit.looked", audit.distributions().size(), audit.source()), "second"));
        for (Told one : audit.told()) {
            // Who did not answer is told by the problems below.
            if (one instanceof Told.Answered answered) {
                told.getChildren()
                        .add(line(
                                answered.findings().isEmpty()
                                        ? Icon.CHECK.node("good")
                                        : Icon.WARNING.node("attention"),
                                texts.get(
                                        "audit.knows",
                                        answered.who(),
                                        answered.findings().size(),
                                        answered.asked())));
            }
        }
        var notes = Boxes.column(8);
        audited.problems().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .forEach(one -> notes.getChildren().add(new ProblemNote(texts.tell(one), model::apply)));
        getChildren().addAll(told, ask(texts.get("audit.again")));
        if (!notes.getChildren().isEmpty()) {
            getChildren().add(notes);
        }
        if (!audit.licenses().isEmpty()) {
            getChildren().add(licences(audit.licenses()));
        }
    }

    private static HBox line(javafx.scene.Node icon, String text) {
        return Boxes.row(8, icon, Boxes.wide(Labels.wrapped(text)));
    }

    private VBox licences(List<LicenseNote> licences) {
        VBox section = Boxes.section(texts.get("audit.licences"));
        LicenseNote.byLicense(licences).forEach((licence, names) -> {
            Label name = Labels.of(texts.tell(licence), "strong");
            Boxes.width(name, 200);
            Label who = Labels.wrapped(String.join(", ", names), "second", "small-text");
            who.setPadding(new Insets(8, 0, 8, 0));
            section.getChildren().add(Boxes.line(12, name, Boxes.wide(who)));
        });
        section.setSpacing(0);
        return section;
    }
}
