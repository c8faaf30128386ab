package dev.slipway.project.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HDF5 files; those of Keras tell its version and backend in attributes of the root, which lie as plain text within the
 * first or the last pages of the file.
 */
final class HdfModel {
    private static final int SEARCHED = 8 << 20;
    private static final Pattern VERSION =
            Pattern.compile("keras_version.{0,120}?(\\d+\\.\\d+\\.\\d+[\\w.-]*)", Pattern.DOTALL);

    private HdfModel() {}

    static ModelContents read(Path file, InputStream in) throws IOException {
        Findings findings = new Findings();
        String start = new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
        boolean keras = start.contains("keras_version") || start.contains("model_config");
        Matcher matcher = VERSION.matcher(start);
        if (matcher.find()) {
            findings.writer("keras", matcher.group(1));
        }
        findings.module("h5py");
        if (keras) {
            findings.module("keras");
            if (start.contains("tensorflow")) {
                findings.module("tensorflow");
            }
        }
        return findings.contents(keras ? "keras" : "hdf5", true);
    }
}
