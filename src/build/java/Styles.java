import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javafx.css.Stylesheet;

/**
 * Puts each style sheet of a jar beside itself in JavaFX's binary form, which JavaFX takes where it finds it: parsing the
 * text took a tenth of the window's start. Only the packaged jar gets them, so that none can be stale while developing.
 */
final class Styles {
    private Styles() {}

    /** Writes the jar again with its binary style sheets. The same jar gives the same bytes. */
    static void addBinary(Path jar, Path to) throws IOException {
        Path text = Files.createTempFile("styles", ".css");
        Path binary = Files.createTempFile("styles", ".bss");
        try (var in = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to);
                var out = new JarOutputStream(file)) {
            List<JarEntry> entries = in.stream().toList();
            for (JarEntry entry : entries) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                put(out, entry, entry.getName(), bytes);
                if (entry.getName().endsWith(".css")) {
                    Files.write(text, bytes);
                    Stylesheet.convertToBinary(text.toFile(), binary.toFile());
                    put(out, entry, entry.getName().replaceAll("css$", "bss"), Files.readAllBytes(binary));
                }
            }
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    private static void put(JarOutputStream out, JarEntry like, String name, byte[] bytes) throws IOException {
        var entry = new JarEntry(name);
        entry.setTime(like.getTime());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
