package dev.slipway.gui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.ToolkitThread;
import dev.slipway.gui.theme.Theme;
import dev.slipway.run.OutputLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTakeThePlaceOfOthersTest {
    @TempDir
    private Path folder;

    /** A progress line is written over and over: with the same looks, with others, and with another link. */
    @Test
    void aLineThatIsWrittenOverHasTheLooksAndTheLinkOfWhatItSaysNow() throws Exception {
        ToolkitThread.start();
        List<String> asked = new ArrayList<>();
        try (var log = new OutputLog(folder.resolve("out.log"))) {
            LogPane pane = ToolkitThread.get(() -> open(new StepLines(log, ""), asked));

            Text green = only(say(pane, log, "\u001b[32mone\u001b[0m"));
            assertThat(green.getText()).isEqualTo("one");
            assertThat(green.getStyleClass()).anyMatch(style -> style.startsWith("ansi-"));
            Text next = only(say(pane, log, "\r\u001b[32mtwo\u001b[0m"));
            assertThat(next).as("the same node").isSameAs(green);
            assertThat(next.getText()).isEqualTo("two");
            Text plain = only(say(pane, log, "\rthree"));
            assertThat(plain.getText()).isEqualTo("three");
            assertThat(plain.getStyleClass()).noneMatch(style -> style.startsWith("ansi-"));

            Text first = link(say(pane, log, "\rsee https://one.example/a"));
            Text second = link(say(pane, log, "\rsee https://two.example/b"));
            assertThat(second).isSameAs(first);
            ToolkitThread.get(() -> {
                Event.fireEvent(second, click(second));
                return true;
            });
            assertThat(asked).containsExactly("https://two.example/b");
        }
    }

    private static LogPane open(Lines lines, List<String> asked) {
        var pane = new LogPane();
        var scene = new Scene(pane, 600, 200);
        Theme.LIGHT.dress(scene);
        scene.addEventHandler(LinkAsked.ASKED, link -> asked.add(link.link()));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        pane.show(lines);
        return pane;
    }

    /** What the only line consists of after more was printed. */
    private static List<Node> say(LogPane pane, OutputLog log, String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.take(bytes, 0, bytes.length);
        ToolkitThread.get(() -> {
            pane.frame();
            return true;
        });
        ToolkitThread.frames(2);
        return ToolkitThread.get(() -> List.copyOf(pane.lookupAll(".console-text")));
    }

    private static Text only(List<Node> nodes) {
        assertThat(nodes).hasSize(1);
        return (Text) nodes.getFirst();
    }

    private static Text link(List<Node> nodes) {
        return (Text) nodes.stream()
                .filter(node -> node.getStyleClass().contains("console-link"))
                .findFirst()
                .orElseThrow();
    }

    private static MouseEvent click(Node on) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                new PickResult(on, 0, 0));
    }
}
