package dev.slipway.gui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line in sight. */
final class LogCell extends ListCell<Integer> {
    private final LogPane pane;
    private final TextFlow flow = new TextFlow();
    private String shown = "";
    private String shownSearch = "";
    private boolean shownWrapped;

    LogCell(LogPane pane) {
        this.pane = pane;
        setGraphic(flow);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
        super.updateItem(number, empty);
        load();
    }

    /** Reads its line again; does nothing where that is unchanged. */
    void load() {
        Integer number = getItem();
        if (isEmpty() || number == null) {
            if (!shown.isEmpty()) {
                flow.getChildren().clear();
            }
            shown = "";
            setAccessibleText("");
            getStyleClass().remove("hit");
            return;
        }
        String text = pane.text(number);
        boolean wrapped = pane.wrapProperty().get();
        getStyleClass().remove("hit");
        if (pane.hit() == number) {
            getStyleClass().add("hit");
        }
        if (text.equals(shown) && pane.searched().equals(shownSearch) && wrapped == shownWrapped) {
            return;
        }
        shown = text;
        shownSearch = pane.searched();
        shownWrapped = wrapped;
        List<Node> parts = new ArrayList<>();
        for (AnsiText.Span span : AnsiText.spans(text)) {
            addParts(parts, span);
        }
        flow.getChildren().setAll(parts);
        setPrefWidth(wrapped ? 0 : USE_COMPUTED_SIZE);
        setAccessibleText(AnsiText.plain(text));
    }

    private void addParts(List<Node> parts, AnsiText.Span span) {
        String text = span.text();
        String wanted = shownSearch.toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        if (!wanted.isEmpty() && lower.length() == text.length()) {
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
                if (at > from) {
                    parts.add(part(text.substring(from, at), span.style()));
                }
                parts.add(part(text.substring(at, at + wanted.length()), "ansi-hit"));
                from = at + wanted.length();
            }
        }
        if (from == 0) {
            Links.of(text)
                    .forEach(stretch -> parts.add(
                            stretch.link() ? link(stretch.text(), span.style()) : part(stretch.text(), span.style())));
        } else if (from < text.length()) {
            parts.add(part(text.substring(from), span.style()));
        }
    }

    private static Text link(String text, String style) {
        Text part = part(text, style);
        part.getStyleClass().add("console-link");
        part.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                part.fireEvent(new LinkAsked(text));
                event.consume();
            }
        });
        return part;
    }

    private static Text part(String text, String style) {
        var part = new Text(text);
        part.getStyleClass().add("console-text");
        if (!style.isEmpty()) {
            part.getStyleClass().add(style);
        }
        return part;
    }
}
