package dev.slipway.project.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Models in a ZIP archive: torch since 1.6, Keras 3. */
final class ZippedModel {
    private ZippedModel() {}

    static @Nullable ModelContents read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry keras = zip.getEntry("metadata.json");
            if (keras != null && zip.getEntry("config.json") != null) {
                return keras(zip, keras);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.equals("data.pkl") || name.endsWith("/data.pkl")) {
                    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                        ModelContents pickle = ModelReader.pickles(in);
                        Findings findings = new Findings();
                        findings.module("torch");
                        findings.addAll(pickle);
                        return findings.contents("torch", pickle.complete());
                    }
                }
            }
            return null;
        }
    }

    private static ModelContents keras(ZipFile zip, ZipEntry metadata) throws IOException {
        Findings findings = new Findings();
        findings.module("keras");
        try (InputStream in = zip.getInputStream(metadata);
                JsonParser json = new JsonFactory().createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("keras_version")) {
                    String version = json.nextTextValue();
                    findings.writer("keras", version == null ? "" : version);
                }
            }
        }
        return findings.contents("keras", true);
    }
}
