package dev.slipway.ship;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The imports of a scan, one a line. A large project has a hundred thousand: too many to make a tree of first, and enough to be spelled by
 * all processors, beside what else is found out about the project.
 */
final class ImportsJson implements JsonSerializable {
    private static final int AT_ONCE = 4096;

    /** What stands before, between and after the elements of an array right below the document's object, see {@link Json}. */
    private static final String FIRST = "[\n    ";

    private static final String NEXT = ",\n    ";
    private static final String LAST = "\n  ]";

    private static final Map<ImportCondition, String> CONDITIONS = Arrays.stream(ImportCondition.values())
            .collect(Collectors.toMap(
                    condition -> condition,
                    condition -> condition.name().toLowerCase(Locale.ROOT),
                    (one, _) -> one,
                    () -> new EnumMap<>(ImportCondition.class)));

    private final CompletableFuture<List<byte[]>> parts;

    private ImportsJson(CompletableFuture<List<byte[]>> parts) {
        this.parts = parts;
    }

    /** Begins to spell them. */
    static ImportsJson of(List<ImportUse> imports) {
        int count = (imports.size() + AT_ONCE - 1) / AT_ONCE;
        return new ImportsJson(CompletableFuture.supplyAsync(() -> IntStream.range(0, count)
                .parallel()
                .mapToObj(part -> spelled(
                        part == 0 ? FIRST : NEXT,
                        imports.subList(part * AT_ONCE, Math.min(imports.size(), (part + 1) * AT_ONCE))))
                .toList()));
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        List<byte[]> spelled = parts.join();
        if (spelled.isEmpty()) {
            json.writeStartArray();
            json.writeEndArray();
            return;
        }
        json.writeRawValue("");
        if (json.getOutputTarget() instanceof OutputStream out) {
            // Encoded already: the generator would do it once more, character by character.
            json.flush();
            for (byte[] part : spelled) {
                out.write(part);
            }
        } else {
            for (byte[] part : spelled) {
                json.writeRaw(new String(part, StandardCharsets.UTF_8));
            }
        }
        json.writeRaw(LAST);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }

    private static byte[] spelled(String before, List<ImportUse> imports) {
        var text = new StringBuilder(imports.size() * 160);
        String separator = before;
        String file = "";
        String quotedFile = "";
        for (ImportUse use : imports) {
            if (!use.file().equals(file)) {
                file = use.file();
                quotedFile = quoted(file);
            }
            text.append(separator);
            separator = NEXT;
            text.append("{ \"file\": ").append(quotedFile);
            text.append(", \"line\": ").append(use.line());
            text.append(", \"module\": ");
            quote(text, use.module());
            text.append(", \"level\": ").append(use.level());
            text.append(", \"names\": [");
            String comma = "";
            for (String name : use.names()) {
                text.append(comma);
                quote(text, name);
                comma = ", ";
            }
            text.append("], \"condition\": \"").append(CONDITIONS.get(use.condition()));
            text.append("\", \"dynamic\": ").append(use.dynamic()).append(" }");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder();
        quote(quoted, text);
        return quoted.toString();
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
                return;
            }
        }
        out.append(text).append('"');
    }
}
