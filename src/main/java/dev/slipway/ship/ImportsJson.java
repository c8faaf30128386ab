package dev.slipway.ship;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.slipway.project.ImportUse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The imports of a scan, written as they are: a large project has a hundred thousand, too many to make a tree of first. */
record ImportsJson(List<ImportUse> imports) implements JsonSerializable {

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartArray();
        for (ImportUse use : imports) {
            json.writeStartObject();
            json.writeStringField("file", use.file());
            json.writeNumberField("line", use.line());
            json.writeStringField("module", use.module());
            json.writeNumberField("level", use.level());
            json.writeArrayFieldStart("names");
            for (String name : use.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeStringField("condition", use.condition().name().toLowerCase(Locale.ROOT));
            json.writeBooleanField("dynamic", use.dynamic());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }
}
