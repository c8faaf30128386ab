package dev.slipway.gui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures on disk. */
final class Png {
    private Png() {}

    /** A PNG by its specification, because the only writer in the JDK would start AWT. */
    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Map<Integer, Integer> palette = palette(pixels);
        boolean indexed = palette.size() <= 256;
        var raw = ByteBuffer.allocate((width * (indexed ? 1 : 3) + 1) * height);
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                raw.put((byte) 0);
            }
            int colour = pixels[i] & 0xffffff;
            if (indexed) {
                raw.put(palette.get(colour).byteValue());
            } else {
                raw.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            var head = ByteBuffer.allocate(13)
                    .putInt(width)
                    .putInt(height)
                    .put((byte) 8)
                    .put((byte) (indexed ? 3 : 2));
            chunk(out, "IHDR", head.array());
            if (indexed) {
                chunk(out, "PLTE", bytes(palette));
            }
            chunk(out, "IDAT", packed(raw.array()));
            chunk(out, "IEND", new byte[0]);
        }
    }

    /** Places of the colours, in the order in which they come; more than 256 are too many to be told one by one. */
    private static Map<Integer, Integer> palette(int[] pixels) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int pixel : pixels) {
            if (palette.size() > 256) {
                break;
            }
            palette.putIfAbsent(pixel & 0xffffff, palette.size());
        }
        return palette;
    }

    private static byte[] bytes(Map<Integer, Integer> palette) {
        var bytes = ByteBuffer.allocate(palette.size() * 3);
        palette.keySet()
                .forEach(colour -> bytes.put((byte) (colour >> 16))
                        .put((byte) (colour >> 8))
                        .put(colour.byteValue()));
        return bytes.array();
    }

    private static byte[] packed(byte[] raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        var level = new Deflater(Deflater.BEST_COMPRESSION);
        try (var deflater = new DeflaterOutputStream(packed, level)) {
            deflater.write(raw);
        } finally {
            level.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var crc = new CRC32();
        crc.update(body.array());
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(body.array());
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
