package dev.slipway.gui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private List<Part> parts = List.of();

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
                parts = List.of();
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
        List<Part> parts = new ArrayList<>();
        for (AnsiText.Span span : AnsiText.spans(text)) {
            addParts(parts, span);
        }
        put(parts);
        setPrefWidth(wrapped ? 0 : USE_COMPUTED_SIZE);
        setAccessibleText(AnsiText.plain(text));
    }

    /** A stretch of a line that looks the same throughout. */
    private record Part(String text, String style, boolean link) {
        boolean looksLike(Part other) {
            return link == other.link && style.equals(other.style);
        }
    }

    /** Nodes that look as they should only get another text: new ones would be styled anew, and lines stream by the thousand. */
    private void put(List<Part> wanted) {
        boolean same = wanted.size() == parts.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).looksLike(parts.get(i));
        }
        if (same) {
            for (int i = 0; i < wanted.size(); i++) {
                ((Text) flow.getChildren().get(i)).setText(wanted.get(i).text());
            }
        } else {
            flow.getChildren().setAll(wanted.stream().map(LogCell::node).toList());
        }
        parts = wanted;
    }

    private void addParts(List<Part> parts, AnsiText.Span span) {
        String text = span.text();
        String wanted = shownSearch.toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        if (!wanted.isEmpty() && lower.length() == text.length()) {
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
                if (at > from) {
                    parts.add(new Part(text.substring(from, at), span.style(), false));
                }
                parts.add(new Part(text.substring(at, at + wanted.length()), "ansi-hit", false));
                from = at + wanted.length();
            }
        }
        if (from == 0) {
            Links.of(text).forEach(stretch -> parts.add(new Part(stretch.text(), span.style(), stretch.link())));
        } else if (from < text.length()) {
            parts.add(new Part(text.substring(from), span.style(), false));
        }
    }

    private static Text node(Part part) {
        var node = new Text(part.text());
        node.getStyleClass().add("console-text");
        if (!part.style().isEmpty()) {
            node.getStyleClass().add(part.style());
        }
        if (part.link()) {
            node.getStyleClass().add("console-link");
            node.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    node.fireEvent(new LinkAsked(node.getText()));
                    event.consume();
                }
            });
        }
        return node;
    }
}
