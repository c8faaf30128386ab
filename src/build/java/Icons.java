import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Draws the icon: a box that leaves its slipway. One description of the shapes makes the SVG and every picture, so they
 * cannot differ. Run from the project's root after a change here: {@code java src/build/java/Icons.java}.
 */
final class Icons {
    private static final Color GROUND = new Color(0x2f6feb);
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    private static final int[] IN_THE_WINDOW = {16, 24, 32, 48, 64, 128, 256};

    /** Degrees by which the slipway falls to the right. */
    private static final double SLOPE = 16;

    /** Points are on a square of 64; what is white and stands on the slope is turned about the middle. */
    private static final double[][] BOX = {{21, 16}, {44, 16}, {44, 36.5}, {21, 36.5}};

    private static final double[][] RAMP = {{12, 44.5}, {55, 44.5}};
    private static final double[][] TAPE = {{32.5, 16}, {32.5, 24}};

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path assets = Files.createDirectories(Path.of("assets"));
        Path window = Files.createDirectories(Path.of("src/main/resources/dev/slipway/gui/icons"));
        Files.writeString(assets.resolve("icon.svg"), svg());
        var pictures = new TreeMap<Integer, byte[]>();
        for (int size : SIZES) {
            pictures.put(size, png(draw(size)));
            Files.write(assets.resolve("icon-" + size + ".png"), pictures.get(size));
        }
        for (int size : IN_THE_WINDOW) {
            Files.write(window.resolve("icon-" + size + ".png"), pictures.get(size));
        }
        Files.write(assets.resolve("icon.ico"), ico(pictures));
        Files.write(assets.resolve("icon.icns"), icns(pictures));
    }

    private static String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64" role="img" aria-label="Slipway">
                  <rect x="2" y="2" width="60" height="60" rx="14" fill="#2f6feb"/>
                  <g transform="rotate(%s 32 32)" stroke-linecap="round" stroke-linejoin="round" stroke-width="4.5">
                    <path d="%s" stroke="#fff" fill="none"/>
                    <path d="%sZ" stroke="#fff" fill="#fff"/>
                    <path d="%s" stroke="#2f6feb" fill="none"/>
                  </g>
                </svg>
                """.formatted(number(SLOPE), path(RAMP), path(BOX), path(TAPE));
    }

    private static BufferedImage draw(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        // Small pictures need the room at the edge.
        double inset = size < 48 ? 0 : 2;
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(inset, inset, 64 - 2 * inset, 64 - 2 * inset, 28, 28));
        g.transform(AffineTransform.getRotateInstance(Math.toRadians(SLOPE), 32, 32));
        g.setStroke(new BasicStroke(size < 48 ? 6f : 4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Color.WHITE);
        g.draw(shape(RAMP, false));
        Shape box = shape(BOX, true);
        g.fill(box);
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(box);
        g.setColor(GROUND);
        g.setStroke(new BasicStroke(size < 48 ? 6f : 4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape(TAPE, false));
        g.dispose();
        return image;
    }

    private static Shape shape(double[][] points, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(points[0][0], points[0][1]);
        for (double[] point : List.of(points).subList(1, points.length)) {
            path.lineTo(point[0], point[1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static String path(double[][] points) {
        var text = new StringBuilder();
        for (double[] point : points) {
            text.append(text.isEmpty() ? "M" : "L").append(number(point[0])).append(' ').append(number(point[1]));
        }
        return text.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Windows: small pictures as bitmaps, which every version reads, the large one as PNG. */
    private static byte[] ico(Map<Integer, byte[]> pictures) throws IOException {
        int[] sizes = {16, 24, 32, 48, 64, 256};
        var entries = new ByteArrayOutputStream();
        var bodies = new ByteArrayOutputStream();
        int offset = 6 + 16 * sizes.length;
        for (int size : sizes) {
            byte[] body = size == 256 ? pictures.get(size) : bitmap(draw(size));
            ByteBuffer entry = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            entry.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            entry.putShort((short) 1).putShort((short) 32).putInt(body.length).putInt(offset + bodies.size());
            entries.write(entry.array());
            bodies.write(body);
        }
        ByteBuffer head = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        var file = new ByteArrayOutputStream();
        file.write(head.array());
        file.write(entries.toByteArray());
        file.write(bodies.toByteArray());
        return file.toByteArray();
    }

    /** A bitmap as an icon holds it: twice the height, rows from below, then a mask that the alpha makes idle. */
    private static byte[] bitmap(BufferedImage image) {
        int size = image.getWidth();
        int maskRow = (size + 31) / 32 * 4;
        ByteBuffer body = ByteBuffer.allocate(40 + size * size * 4 + maskRow * size).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(40).putInt(size).putInt(2 * size).putShort((short) 1).putShort((short) 32);
        body.putInt(0).putInt(size * size * 4).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = size - 1; y >= 0; y--) {
            for (int x = 0; x < size; x++) {
                body.putInt(image.getRGB(x, y));
            }
        }
        return body.array();
    }

    /** macOS: PNG pictures, each under the name of its size. */
    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        Map<String, Integer> kinds = new TreeMap<>(Map.of(
                "ic11", 32, "ic12", 64, "ic07", 128, "ic13", 256, "ic08", 256, "ic14", 512, "ic09", 512, "ic10", 1024));
        var bodies = new ByteArrayOutputStream();
        var out = new DataOutputStream(bodies);
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] picture = pictures.get(kind.getValue());
            out.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        var file = new ByteArrayOutputStream();
        var whole = new DataOutputStream(file);
        whole.write("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeInt(8 + bodies.size());
        bodies.writeTo(whole);
        return file.toByteArray();
    }
}
