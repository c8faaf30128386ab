package dev.slipway.ship;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.slipway.project.ImportUse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The imports of a scan, one a line. A large project has a hundred thousand: too many to make a tree of first, and enough to be spelled by
 * all processors.
 */
record ImportsJson(List<ImportUse> imports) implements JsonSerializable {
    private static final int AT_ONCE = 4096;

    /** What stands between two elements of an array right below the document's object, see {@link Json}. */
    private static final String NEXT = ",\n    ";

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartArray();
        int parts = (imports.size() + AT_ONCE - 1) / AT_ONCE;
        List<String> texts = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part ->
                        spelled(imports.subList(part * AT_ONCE, Math.min(imports.size(), (part + 1) * AT_ONCE))))
                .toList();
        for (String text : texts) {
            json.writeRawValue(text);
        }
        json.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }

    private static String spelled(List<ImportUse> imports) {
        var text = new StringBuilder(imports.size() * 160);
        String file = "";
        String quotedFile = "";
        for (ImportUse use : imports) {
            if (!use.file().equals(file)) {
                file = use.file();
                quotedFile = quote(file);
            }
            text.append(text.isEmpty() ? "" : NEXT);
            text.append("{ \"file\": ").append(quotedFile);
            text.append(", \"line\": ").append(use.line());
            text.append(", \"module\": ").append(quote(use.module()));
            text.append(", \"level\": ").append(use.level());
            text.append(", \"names\": [");
            String comma = "";
            for (String name : use.names()) {
                text.append(comma).append(quote(name));
                comma = ", ";
            }
            text.append("], \"condition\": ")
                    .append(quote(use.condition().name().toLowerCase(Locale.ROOT)));
            text.append(", \"dynamic\": ").append(use.dynamic()).append(" }");
        }
        return text.toString();
    }

    private static String quote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
            }
        }
        return '"' + text + '"';
    }
}
