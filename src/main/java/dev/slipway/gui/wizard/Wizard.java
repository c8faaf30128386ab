package dev.slipway.gui.wizard;

import dev.slipway.gui.console.Drawer;
import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Arrival;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The frame around the steps, and the way through them. */
public final class Wizard extends BorderPane {
    /** Below this width the side panel folds away. */
    private static final double ROOM_FOR_SIDE = 1100;

    private final Texts texts;
    private final List<Place> steps;
    private final List<String> tools;
    private final List<Place> screens;
    private final Rail rail;
    private final Header header;
    private final Drawer drawer;
    private final Bar bar = new Bar();
    private final StackPane middle = new StackPane();
    private final HBox body = new HBox();
    private final StackPane over = new StackPane();
    private final VBox notices = new VBox(8);
    private final Runnable close;
    private final Arrival arrival = new Arrival();
    private final BooleanProperty sideAsked = new SimpleBooleanProperty();
    private final Button sideButton;
    private @Nullable ScrollPane side;
    private final ReadOnlyIntegerWrapper told = new ReadOnlyIntegerWrapper();
    private int at;
    private int stepBefore;

    /**
     * @param name of the project, and {@code path} where it lies, for the rail
     * @param tools screens that are no steps
     * @param close leaves the project
     */
    public Wizard(
            Texts texts,
            String name,
            String path,
            List<Place> steps,
            List<Tool> tools,
            Session session,
            Runnable close) {
        this.texts = texts;
        this.steps = List.copyOf(steps);
        this.tools = tools.stream().map(Tool::id).toList();
        this.screens =
                Stream.concat(steps.stream(), tools.stream().map(Tool::place)).toList();
        this.drawer = new Drawer(texts, session);
        this.close = close;
        getStyleClass().add("ground");
        rail = new Rail(texts, name, path, this.steps, tools, this::go);
        sideButton = Buttons.icon(Icon.PANEL, texts.get("wizard.side"), () -> sideAsked.set(!sideAsked.get()));
        header = new Header(sideButton);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        body.getChildren().add(middle);
        VBox.setVgrow(over, Priority.ALWAYS);
        over.setMinHeight(0);
        notices.setPickOnBounds(false);
        notices.setAlignment(Pos.BOTTOM_CENTER);
        notices.setPadding(new Insets(0, 0, 16, 0));
        var page = new VBox(header, over, drawer, bar);
        setLeft(rail);
        setCenter(page);
        widthProperty().addListener((_, _, _) -> arrange());
        sideAsked.addListener((_, _, _) -> arrange());
        drawer.fillsProperty().addListener((_, _, fills) -> Boxes.show(bar, !fills));
        WrittenNotice.showIn(notices, texts, session);
        go(0);
    }

    /** The screen of a place, listened to from when it is made. */
    private StepScreen screen(int index) {
        Place place = screens.get(index);
        if (place.isMade()) {
            return place.screen();
        }
        StepScreen step = place.screen();
        step.primary().addListener((_, _, _) -> refreshBar());
        step.standing().stopsProperty().addListener((_, _, _) -> refreshBar());
        step.acts().addListener((_, _, _) -> refreshBar());
        Node own = step.side();
        if (own != null) {
            own.visibleProperty().addListener((_, _, _) -> arrange());
        }
        step.sideAsked().addListener((_, _, asked) -> {
            if (at == index) {
                sideAsked.set(asked);
            }
        });
        return step;
    }

    /** Shows a step, or after the last of them a tool; any may be gone to at any time, and nothing is lost by it. */
    public void go(int index) {
        if (index < 0 || index >= screens.size()) {
            return;
        }
        if (at < steps.size()) {
            stepBefore = at;
        }
        at = index;
        told.set(index);
        boolean seen = screens.get(index).isMade();
        StepScreen step = screen(index);
        rail.current(index);
        header.show(step);
        middle.getChildren().clear();
        if (side != null) {
            side.setContent(null);
        }
        side = null;
        sideAsked.set(false);
        arrange();
        refreshBar();
        List<Runnable> parts = List.of(() -> middle.getChildren().setAll(step.content()), () -> showSide(step.side()));
        if (seen) {
            arrival.atOnce(parts);
        } else {
            arrival.gradually(parts);
        }
        step.shown();
    }

    private void showSide(@Nullable Node own) {
        if (own instanceof javafx.scene.layout.Region region) {
            side = Boxes.scrolling(region, new Insets(0, 24, 24, 24));
            side.getStyleClass().add("side-scroll");
            Boxes.width(side, 320);
            arrange();
        }
    }

    /** The step that is shown, from 0. */
    public int at() {
        return at;
    }

    /** The same, to be listened to. */
    public ReadOnlyIntegerProperty atProperty() {
        return told.getReadOnlyProperty();
    }

    /** Shows the tool of this id. */
    public void tool(String id) {
        int index = tools.indexOf(id);
        if (index >= 0) {
            go(steps.size() + index);
        }
    }

    /** The id of the tool at a place as {@link #at} tells it; empty for a step. */
    public String toolAt(int index) {
        return index < steps.size() ? "" : tools.get(index - steps.size());
    }

    public int count() {
        return steps.size();
    }

    /** What Ctrl+Enter does. */
    public void firePrimary() {
        bar.firePrimary();
    }

    /** Whether what programs print is shown. */
    public boolean consoleShown() {
        return drawer.isOpen();
    }

    /** Shows what programs print, or hides it. */
    public void toggleConsole() {
        drawer.toggle();
    }

    private void arrange() {
        boolean room = getWidth() >= ROOM_FOR_SIDE || getWidth() == 0;
        Node own = screen(at).side();
        boolean some = side != null && own != null && own.isVisible();
        Boxes.show(sideButton, some && !room);
        body.getChildren().setAll(middle);
        over.getChildren().setAll(body, notices);
        if (side != null && some) {
            side.getStyleClass().remove("over");
            if (room) {
                body.getChildren().add(side);
            } else if (sideAsked.get()) {
                side.getStyleClass().add("over");
                over.getChildren().add(1, side);
                StackPane.setAlignment(side, Pos.TOP_RIGHT);
            }
        }
    }

    private void refreshBar() {
        StepScreen step = screen(at);
        boolean first = at == 0;
        boolean last = at >= steps.size() - 1;
        int before = at < steps.size() ? at - 1 : stepBefore;
        Act back =
                first ? new Act(texts.get("wizard.close"), close) : new Act(texts.get("wizard.back"), () -> go(before));
        List<Act> quiet = new java.util.ArrayList<>(step.acts().getValue());
        Act primary = step.primary().getValue();
        String why = step.standing().stopsProperty().getValue();
        if (!last) {
            String next = steps.get(at + 1).name();
            if (primary == null) {
                primary = new Act(
                        texts.get("wizard.next", next), () -> go(at + 1), new SimpleBooleanProperty(why.isEmpty()));
            } else {
                quiet.add(new Act(texts.get("wizard.skip", next), () -> go(at + 1)));
            }
        }
        bar.show(back, quiet, primary, why);
    }
}
