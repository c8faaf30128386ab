package dev.slipway.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.project.secret.FoundSecret;
import dev.slipway.project.secret.KeySearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the code cells of a notebook (nbformat 3 and 4) as a stream; outputs are passed over. */
public final class NotebookReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> TEXTS = Set.of("text", "text/plain", "text/html", "evalue", "traceback");

    private final List<String> cells = new ArrayList<>();
    private final List<FoundSecret> shown = new ArrayList<>();
    private String language = "python";

    private NotebookReader() {}

    /**
     * The code cells in order.
     *
     * @return null if the notebook's kernel is not one of Python
     * @throws IOException if the file is no notebook
     */
    public static @Nullable List<String> cells(Path file) throws IOException {
        return cells(file, new ArrayList<>());
    }

    /** The same; keys that outputs show are added to {@code shown}, their lines counting for nothing. */
    static @Nullable List<String> cells(Path file, List<FoundSecret> shown) throws IOException {
        NotebookReader reader = new NotebookReader();
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("It is no JSON object.");
            }
            reader.notebook(json);
        }
        shown.addAll(reader.shown);
        String language = reader.language.toLowerCase(Locale.ROOT);
        return language.startsWith("python") || language.startsWith("ipython") || language.equals("sage")
                ? reader.cells
                : null;
    }

    private void notebook(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
                metadata(json);
            } else if (name.equals("cells") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    cell(json);
                }
            } else if (name.equals("worksheets") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    notebook(json);
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void metadata(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            boolean tells = name.equals("kernelspec") || name.equals("language_info");
            if (!tells || value != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            String field = name.equals("kernelspec") ? "language" : "name";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (key.equals(field) && json.currentToken() == JsonToken.VALUE_STRING) {
                    language = json.getText();
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void cell(JsonParser json) throws IOException {
        boolean code = false;
        String source = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "cell_type" ->
                    code = value == JsonToken.VALUE_STRING && json.getText().equals("code");
                case "source", "input" -> source = text(json, value);
                case "outputs" -> outputs(json, value);
                default -> json.skipChildren();
            }
        }
        if (code) {
            cells.add(source);
        }
    }

    /** Only what is text; pictures are passed over unread. */
    private void outputs(JsonParser json, JsonToken value) throws IOException {
        int depth = value == JsonToken.START_ARRAY ? 1 : 0;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new IOException("The outputs have no end.");
            }
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token == JsonToken.FIELD_NAME && TEXTS.contains(json.currentName())) {
                shown.addAll(KeySearch.in(text(json, json.nextToken())));
            } else if (token == JsonToken.FIELD_NAME && json.currentName().contains("/")) {
                json.nextToken();
                json.skipChildren();
            }
        }
    }

    /** One string, or a list of lines that bring their line ends. */
    private static String text(JsonParser json, JsonToken value) throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        StringBuilder text = new StringBuilder();
        if (value == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    text.append(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } else {
            json.skipChildren();
        }
        return text.toString();
    }
}
