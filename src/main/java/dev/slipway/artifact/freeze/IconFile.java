package dev.slipway.artifact.freeze;

import dev.slipway.platform.Platform;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes the icon of a program from any picture: ICO for Windows, ICNS for macOS, PNG for others. */
public final class IconFile {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private IconFile() {}

    /** What an icon file is called on a platform. */
    public static String name(Platform platform) {
        return switch (platform) {
            case WINDOWS -> "icon.ico";
            case MACOS -> "icon.icns";
            case LINUX -> "icon.png";
        };
    }

    /**
     * Makes the icon; a file that is one of this platform already is taken as it is.
     *
     * @throws ShipException (BAD_INPUT) if the picture cannot be read
     */
    public static void make(Path picture, Path icon, Platform platform) throws IOException {
        byte[] bytes = Files.readAllBytes(picture);
        Files.createDirectories(icon.resolveSibling("."));
        boolean ready =
                platform == Platform.WINDOWS && bytes.length > 4 && bytes[2] == 1 && bytes[0] == 0 && bytes[1] == 0
                        || platform == Platform.MACOS
                                && new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.US_ASCII)
                                        .equals("icns");
        if (ready) {
            Files.write(icon, bytes);
            return;
        }
        BufferedImage image = ImageIO.read(picture.toFile());
        if (image == null) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(Topic.SHIP, "The picture " + picture.getFileName() + " cannot be read.")
                            .advise("Take a PNG, JPEG, GIF or BMP for the icon."));
        }
        Files.write(
                icon,
                switch (platform) {
                    case WINDOWS -> ico(image);
                    case MACOS -> icns(image);
                    case LINUX -> png(image, 256);
                });
    }

    /** Each size as a PNG, as Windows takes them since Vista. */
    static byte[] ico(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        int offset = head.capacity();
        var pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(image, size);
            // 256 is written as 0, since it does not fit a byte.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(offset);
            offset += png.length;
            pictures.write(png);
        }
        out.write(head.array());
        pictures.writeTo(out);
        return out.toByteArray();
    }

    static byte[] icns(BufferedImage image) throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("icp4", 16);
        kinds.put("icp5", 32);
        kinds.put("ic07", 128);
        kinds.put("ic08", 256);
        kinds.put("ic09", 512);
        kinds.put("ic10", 1024);
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] png = png(image, kind.getValue());
            body.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            body.write(ByteBuffer.allocate(4).putInt(png.length + 8).array());
            body.write(png);
        }
        ByteBuffer whole = ByteBuffer.allocate(8 + body.size());
        whole.put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(whole.capacity())
                .put(body.toByteArray());
        return whole.array();
    }

    /** The whole picture in a square, its sides kept in proportion. */
    private static byte[] png(BufferedImage image, int size) throws IOException {
        var square = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double scale = (double) size / Math.max(image.getWidth(), image.getHeight());
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        pen.drawImage(image, (size - width) / 2, (size - height) / 2, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(square, "png", out);
        return out.toByteArray();
    }
}
