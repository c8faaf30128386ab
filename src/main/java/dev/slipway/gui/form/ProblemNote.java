package dev.slipway.gui.form;

import dev.slipway.gui.theme.Icon;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.problem.Severity;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A problem as a person meets it: the cause, what follows from it, and the button that solves it. */
public final class ProblemNote extends HBox {

    /** @param apply carries out the remedy's fix */
    public ProblemNote(Problem problem, Consumer<Fix> apply) {
        super(12);
        getStyleClass().add("note");
        setAlignment(Pos.TOP_LEFT);
        var icon = switch (problem.severity()) {
            case ERROR -> {
                getStyleClass().add("no");
                yield Icon.ERROR.node("wrong");
            }
            case WARNING -> {
                getStyleClass().add("mind");
                yield Icon.WARNING.node("attention");
            }
            case INFO -> Icon.INFO.node();
        };
        var holder = new VBox(icon);
        holder.setMinWidth(16);
        holder.setStyle("-fx-padding: 2 0 0 0;");
        var words = Boxes.wide(new VBox(2, Labels.wrapped(problem.message(), "strong")));
        String detail = detail(problem);
        if (!detail.isEmpty()) {
            words.getChildren().add(Labels.wrapped(detail, "second"));
        }
        getChildren().addAll(holder, words);
        Remedy remedy = problem.remedy();
        if (remedy != null && remedy.fix() != null) {
            Fix fix = remedy.fix();
            Button button = Buttons.small(remedy.text(), () -> apply.accept(fix));
            if (problem.severity() == Severity.ERROR) {
                // As long as this stands, nothing else leads on.
                button.getStyleClass().add("accent");
            }
            getChildren().add(button);
        }
        setAccessibleText(problem.message() + " " + detail);
    }

    /** What stands below the cause: the consequence, advice where no click helps, the place where it was found. */
    public static String detail(Problem problem) {
        var text = new StringBuilder(problem.consequence());
        Remedy remedy = problem.remedy();
        if (remedy != null && remedy.fix() == null) {
            text.append(text.isEmpty() ? "" : " ").append(remedy.text());
        }
        if (!problem.place().isEmpty() && !problem.message().contains(String.valueOf(problem.file()))) {
            text.append(text.isEmpty() ? "" : "  ").append(problem.place());
        }
        return text.toString();
    }
}
