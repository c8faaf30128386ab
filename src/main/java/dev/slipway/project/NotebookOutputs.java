package dev.slipway.project;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies a notebook (nbformat 3 and 4) without what running it left behind: outputs, execution counts, the state of widgets. They
 * hold data, and sometimes passwords, of whoever ran it.
 */
public final class NotebookOutputs {
    private static final JsonFactory JSON = new JsonFactory();

    private NotebookOutputs() {}

    /**
     * Writes the copy, formatted as Jupyter does it.
     *
     * @throws IOException if the source cannot be read as JSON or the target cannot be written; the target is not whole then
     */
    public static void strip(Path source, Path target) throws IOException {
        var indent = new DefaultIndenter(" ", "\n");
        var separators = new Separators()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        try (InputStream in = Files.newInputStream(source);
                JsonParser json = JSON.createParser(in);
                OutputStream out = Files.newOutputStream(target);
                JsonGenerator copy = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            copy.setPrettyPrinter(new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indent)
                    .withArrayIndenter(indent));
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    field(json, copy);
                } else {
                    copy.copyCurrentEvent(json);
                }
            }
            copy.writeRaw('\n');
        }
    }

    private static void field(JsonParser json, JsonGenerator copy) throws IOException {
        String name = json.currentName();
        boolean cell = json.getParsingContext().getParent() != null
                && json.getParsingContext().getParent().inArray();
        boolean top = json.getParsingContext().getParent() != null
                && "metadata".equals(json.getParsingContext().getParent().getCurrentName());
        json.nextToken();
        if (cell && name.equals("outputs")) {
            json.skipChildren();
            copy.writeArrayFieldStart(name);
            copy.writeEndArray();
        } else if (cell && (name.equals("execution_count") || name.equals("prompt_number"))) {
            json.skipChildren();
            copy.writeNullField(name);
        } else if (top && name.equals("widgets")) {
            json.skipChildren();
        } else {
            copy.writeFieldName(name);
            copy.copyCurrentEvent(json);
        }
    }
}
