package dev.slipway.metadata.move;

import dev.slipway.change.FileChange;
import dev.slipway.change.TextForm;
import dev.slipway.metadata.SetupPyFile;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stays of a setup.py: nothing, or the program with the moved arguments taken out of its call. */
final class SetupPyRest {
    private SetupPyRest() {}

    static FileChange of(Path path, byte[] bytes, SetupPyFile program, SetupFields fields, ProjectParts parts) {
        var stay = new ArrayList<String>();
        program.arguments().keySet().stream().filter(fields.noPlace::contains).forEach(stay::add);
        if (stay.isEmpty()) {
            parts.tell(Problem.info(Topic.METADATA, "Nothing in setup.py is needed any more, so it goes.")
                    .in(SetupPyFile.NAME, 0, 0)
                    .so("An undo brings it back."));
            return FileChange.delete(path, bytes, "Delete setup.py");
        }
        parts.tell(Problem.info(
                        Topic.METADATA,
                        "The argument" + (stay.size() == 1 ? " `" : "s `") + String.join("`, `", stay)
                                + "` of setup() can only be said in setup.py, which stays for "
                                + (stay.size() == 1 ? "it." : "them."))
                .in(SetupPyFile.NAME, program.line(stay.getFirst()), 0));
        var spans = new ArrayList<SetupPyFile.Span>();
        program.arguments().keySet().stream()
                .filter(name -> !stay.contains(name))
                .forEach(name -> program.span(name).ifPresent(spans::add));
        return FileChange.replace(path, bytes, without(bytes, spans), "Take what moved out of setup.py");
    }

    private static byte[] without(byte[] bytes, List<SetupPyFile.Span> spans) {
        var form = TextForm.of(bytes).orElse(new TextForm("", StandardCharsets.UTF_8, false));
        var text = form.text();
        spans.sort(Comparator.comparingInt(SetupPyFile.Span::from).reversed());
        for (var span : spans) {
            int from = span.from();
            int to = span.to();
            while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
                from--;
            }
            while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
                to++;
            }
            boolean wholeLine = (from == 0 || text.charAt(from - 1) == '\n')
                    && to < text.length()
                    && (text.charAt(to) == '\n' || text.charAt(to) == '\r');
            if (wholeLine) {
                to = text.indexOf('\n', to) < 0 ? text.length() : text.indexOf('\n', to) + 1;
            } else {
                from = span.from();
            }
            text = text.substring(0, from) + text.substring(to);
        }
        return form.bytes(text);
    }
}
