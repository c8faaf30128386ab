package dev.slipway.project.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HDF5 files. Those of Keras tell its version and backend in attributes of the root: as plain text behind the attribute's
 * name, or in a global heap ({@code GCOL}, HDF5 file format III.E), where nothing else looks like a version.
 */
final class HdfModel {
    private static final int SEARCHED = 8 << 20;
    private static final int HEAP_HEADER = 16;
    private static final Pattern BESIDE =
            Pattern.compile("keras_version.{0,120}?(\\d+\\.\\d+\\.\\d+[\\w.-]*)", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-?\\w+)?");

    private HdfModel() {}

    static ModelContents read(InputStream in) throws IOException {
        Findings findings = new Findings();
        String start = new String(in.readNBytes(SEARCHED), StandardCharsets.ISO_8859_1);
        boolean keras = start.contains("keras_version") || start.contains("model_config");
        findings.module("h5py");
        if (keras) {
            findings.module("keras");
            if (start.contains("tensorflow")) {
                findings.module("tensorflow");
            }
            Matcher beside = BESIDE.matcher(start);
            String version = beside.find() ? beside.group(1) : inHeap(start);
            findings.writer("keras", version);
        }
        return findings.contents(keras ? "keras" : "hdf5", true);
    }

    private static String inHeap(String text) {
        int heap = text.indexOf("GCOL");
        while (heap >= 0) {
            int at = heap + HEAP_HEADER;
            while (at + HEAP_HEADER <= text.length()) {
                long size = number(text, at + 8);
                int index = text.charAt(at) | text.charAt(at + 1) << 8;
                if (index == 0 || size <= 0 || size > text.length() - at - HEAP_HEADER) {
                    break;
                }
                String object = text.substring(at + HEAP_HEADER, at + HEAP_HEADER + (int) size);
                if (size < 32 && VERSION.matcher(object).matches()) {
                    return object;
                }
                at += HEAP_HEADER + (int) ((size + 7) / 8 * 8);
            }
            heap = text.indexOf("GCOL", heap + 4);
        }
        return "";
    }

    private static long number(String text, int at) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value |= (long) text.charAt(at + i) << 8 * i;
        }
        return value;
    }
}
