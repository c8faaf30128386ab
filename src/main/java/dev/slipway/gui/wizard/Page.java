package dev.slipway.gui.wizard;

import dev.slipway.gui.form.Act;
import dev.slipway.gui.step.StepScreen;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One screen alone, without a project around it. */
public final class Page extends BorderPane {
    private static final double WIDEST = 944;

    /** @param back what leads away from it */
    public Page(StepScreen screen, Act back) {
        getStyleClass().add("ground");
        var nothing = new Region();
        nothing.setManaged(false);
        var header = new Header(nothing);
        header.show(screen);
        var bar = new Bar();
        bar.show(back, List.of(), null, "");
        var middle = new VBox(header, screen.content());
        VBox.setVgrow(screen.content(), Priority.ALWAYS);
        middle.setMaxWidth(WIDEST);
        setCenter(middle);
        setBottom(bar);
        screen.shown();
    }
}
