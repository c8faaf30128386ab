package dev.slipway.gui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on every screen in every state, in both languages, on a small window and on a wide one. */
class EveryScreenCanBeUsedByEverybodyTest {
    /** Texts that are one word or sentence: a path or a list may be cut, and is whole in a tooltip. */
    private static final List<String> WHOLE =
            List.of("title", "lead", "section", "chip", "strong", "rail-name", "caption", "small-text", "second");

    private static final List<String> MAY_BE_CUT = List.of("code", "path", "console-tab", "console-command");

    @TempDir
    private Path home;

    private final TreeSet<String> wrong = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void nothingIsCutOffNamelessOrDoubled(String language) throws Exception {
        Path fresh = Files.createDirectories(home.resolve(language));
        ScreenTour.through(fresh, Locale.forLanguageTag(language), (screen, window) -> {
            for (int width : new int[] {960, 1600}) {
                window.look(Theme.LIGHT, width, width == 960 ? 640 : 1000);
                window.act(() -> {
                    List<Node> shown = new ArrayList<>();
                    collect(window.desk(), shown);
                    cutOff(screen + " " + width, shown);
                    nameless(screen, shown);
                    primary(screen, shown);
                    stopped(screen, shown);
                    underlined(screen, shown);
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** By Tab alone each control is come to, one after the other, and then it stands where it can be seen. */
    @Test
    void tabComesToEveryControl() throws Exception {
        ScreenTour.through(home, Locale.ENGLISH, (screen, window) -> {
            window.look(Theme.LIGHT, 960, 640);
            window.act(() -> {
                List<Node> shown = new ArrayList<>();
                collect(window.desk(), shown);
                List<Node> wanted = shown.stream()
                        .filter(Node::isFocusTraversable)
                        .filter(Predicate.not(Node::isDisabled))
                        .filter(node -> !inside(node, ComboBoxBase.class) && !inside(node, TableView.class))
                        .filter(EveryScreenCanBeUsedByEverybodyTest::isAStop)
                        .toList();
                Set<Node> come = new HashSet<>();
                for (int i = 0; i < wanted.size() + 5; i++) {
                    Node before = window.desk().getScene().getFocusOwner();
                    Event.fireEvent(
                            before,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
                    Node now = window.desk().getScene().getFocusOwner();
                    if (now == before) {
                        wrong.add(screen + ": no way on from " + told(now));
                        break;
                    }
                    if (!seen(now, window.desk())) {
                        wrong.add(screen + ": out of sight: " + told(now));
                    }
                    come.add(now);
                }
                wanted.stream()
                        .filter(node -> !come.contains(node))
                        .forEach(node -> wrong.add(screen + ": never come to: " + told(node)));
            });
        });
        assertThat(wrong).isEmpty();
    }

    /** Of several that exclude each other one is come to by Tab, the others by arrows. */
    private static boolean isAStop(Node node) {
        return !(node instanceof ToggleButton toggle)
                || toggle.getToggleGroup() == null
                || toggle.getToggleGroup().getSelectedToggle() == null
                || toggle.isSelected();
    }

    /** Whether some of it lies within everything that it scrolls in. */
    private static boolean seen(Node node, Node desk) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane
                    && !pane.localToScene(pane.getLayoutBounds()).intersects(place)) {
                return false;
            }
        }
        return desk.localToScene(desk.getLayoutBounds()).intersects(place);
    }

    private static String told(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass() + " " + said(node);
    }

    private static void collect(Node node, List<Node> shown) {
        if (node.isVisible()) {
            shown.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, shown));
            }
        }
    }

    private void cutOff(String where, List<Node> shown) {
        of(shown, Labeled.class)
                .filter(Labeled::isTextTruncated)
                .filter(EveryScreenCanBeUsedByEverybodyTest::mustBeWhole)
                .forEach(one -> wrong.add(where + ": cut off: " + one.getText()));
    }

    private static boolean mustBeWhole(Labeled labeled) {
        List<String> classes = labeled.getStyleClass();
        if (inside(labeled, TableView.class) && labeled.getTooltip() != null) {
            // A list in a cell of a table, which is whole when it is pointed at.
            return false;
        }
        if (classes.stream().anyMatch(MAY_BE_CUT::contains)) {
            return false;
        }
        return labeled instanceof Button
                || labeled instanceof Label && classes.stream().anyMatch(WHOLE::contains);
    }

    /** What takes the focus is told by a screen reader: by its words, or a name that only it says. */
    private void nameless(String where, List<Node> shown) {
        shown.stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !(node instanceof ScrollBar) && !inside(node, ComboBoxBase.class))
                .filter(node -> said(node).isBlank())
                .forEach(node -> wrong.add(where + ": no name: "
                        + node.getClass().getSimpleName() + " " + node.getId() + " " + node.getStyleClass()));
    }

    private static String said(Node node) {
        String name = node.getAccessibleText();
        if (name != null && !name.isBlank()) {
            return name;
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            return label.getText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node instanceof TextInputControl input && input.getPromptText() != null ? input.getPromptText() : "";
    }

    private static boolean inside(Node node, Class<?> kind) {
        for (Parent above = node.getParent(); above != null; above = above.getParent()) {
            if (kind.isInstance(above)) {
                return true;
            }
        }
        return false;
    }

    /** One button leads on; where an error stands, the one that solves it may be a second, and then the first cannot be pressed. */
    private void primary(String where, List<Node> shown) {
        List<Button> primary = of(shown, Button.class)
                .filter(button -> button.getStyleClass().contains("accent"))
                .filter(Predicate.not(Button::isDisabled))
                .toList();
        if (primary.size() > 1) {
            wrong.add(where + ": primary: "
                    + primary.stream().map(Button::getText).toList());
        }
    }

    /** A primary button that cannot be pressed has the reason beside it. */
    private void stopped(String where, List<Node> shown) {
        of(shown, Button.class)
                .filter(button -> button.getStyleClass().contains("accent") && button.isDisabled())
                .filter(button -> of(reachable(button.getParent().getParent()), Label.class)
                        .allMatch(label -> label.getText().isBlank()))
                .forEach(button -> wrong.add(where + ": no reason beside: " + button.getText()));
    }

    /** An underscore is a part of a name, and no sign for a key. */
    private void underlined(String where, List<Node> shown) {
        of(shown, Labeled.class)
                .filter(one -> one.isMnemonicParsing()
                        && one.getText() != null
                        && one.getText().contains("_"))
                .forEach(one -> wrong.add(where + ": an underscore is lost: " + one.getText()));
    }

    private static List<Node> reachable(Node from) {
        List<Node> shown = new ArrayList<>();
        collect(from, shown);
        return shown;
    }

    private static <N> Stream<N> of(List<Node> shown, Class<N> kind) {
        return shown.stream().filter(kind::isInstance).map(kind::cast);
    }
}
