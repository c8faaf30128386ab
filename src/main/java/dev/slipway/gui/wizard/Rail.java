package dev.slipway.gui.wizard;

import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.Mark;
import dev.slipway.gui.form.MarkDot;
import dev.slipway.gui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The map at the left: the project, the five steps with their state, and below what is no step. */
final class Rail extends VBox {
    private final List<Button> items = new ArrayList<>();
    private final List<MarkDot> dots = new ArrayList<>();
    private final List<Button> tools = new ArrayList<>();
    private final List<Place> steps;
    private final Texts texts;
    private int current;

    Rail(Texts texts, String name, String path, List<Place> steps, List<Tool> tools, IntConsumer go) {
        super(0);
        this.texts = texts;
        this.steps = steps;
        getStyleClass().add("rail");
        var head = Boxes.column(2, Labels.of(name, "rail-name"), Labels.path(path, "caption", "second"));
        head.getStyleClass().add("rail-head");
        getChildren().add(head);
        for (int i = 0; i < steps.size(); i++) {
            int index = i;
            var dot = new MarkDot(String.valueOf(i + 1), false);
            var item = new Button(steps.get(i).name(), dot);
            item.getStyleClass().add("rail-item");
            item.setMaxWidth(Double.MAX_VALUE);
            item.setOnAction(_ -> go.accept(index));
            items.add(item);
            dots.add(dot);
            getChildren().add(item);
            steps.get(i).standing().markProperty().addListener((_, _, _) -> refresh());
        }
        var gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        var below = new VBox();
        below.getStyleClass().add("rail-foot");
        for (int i = 0; i < tools.size(); i++) {
            int index = steps.size() + i;
            Tool tool = tools.get(i);
            var item = new Button(tool.place().name(), tool.icon().node("second"));
            item.getStyleClass().add("rail-item");
            item.setMaxWidth(Double.MAX_VALUE);
            item.setOnAction(_ -> go.accept(index));
            item.setId("rail-" + tool.id());
            this.tools.add(item);
            below.getChildren().add(item);
        }
        getChildren().addAll(gap, below);
        refresh();
    }

    void current(int index) {
        current = index;
        refresh();
    }

    private void refresh() {
        for (int i = 0; i < tools.size(); i++) {
            tools.get(i).getStyleClass().remove("current");
            if (current == steps.size() + i) {
                tools.get(i).getStyleClass().add("current");
            }
        }
        for (int i = 0; i < items.size(); i++) {
            Mark mark = steps.get(i).standing().markProperty().getValue();
            boolean here = i == current;
            items.get(i).getStyleClass().remove("current");
            if (here) {
                items.get(i).getStyleClass().add("current");
            }
            dots.get(i).show(here ? Mark.NOW : mark);
            items.get(i)
                    .setAccessibleText(
                            texts.get("rail.step", i + 1, steps.get(i).name(), says(mark)));
        }
    }

    private String says(Mark mark) {
        return switch (mark) {
            case YES -> texts.get("mark.done");
            case MIND -> texts.get("mark.mind");
            case NO -> texts.get("mark.failed");
            case NOW -> texts.get("mark.now");
            case TODO, OFF -> texts.get("mark.todo");
        };
    }
}
