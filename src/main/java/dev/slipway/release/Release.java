package dev.slipway.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;

/**
 * A release of Slipway.
 *
 * @param version as in the build file, such as {@code 0.1.0}
 */
public record Release(String version) {

    /** The release that is running. */
    public static Release current() {
        return Holder.CURRENT;
    }

    /** How it signs what it writes, such as {@code slipway 0.1.0}. */
    public String signature() {
        return "slipway " + version;
    }

    /**
     * Tells this build from any other, also of the same version; empty where classes lie in folders, and change under way.
     */
    public static Optional<String> build() {
        try {
            CodeSource source = Release.class.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return Optional.empty(); // A class loader of a tool need not say where it found a class.
            }
            Path jar = Path.of(source.getLocation().toURI());
            BasicFileAttributes facts = Files.readAttributes(jar, BasicFileAttributes.class);
            return facts.isRegularFile()
                    ? Optional.of(current().version() + " " + facts.size() + " "
                            + facts.lastModifiedTime().toMillis())
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Release read() {
        var properties = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("release.properties")) {
            if (in == null) {
                throw new IllegalStateException("release.properties is not beside Release.class");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Release(properties.getProperty("version"));
    }

    /** Read when first asked for, and once. */
    private static final class Holder {
        private static final Release CURRENT = read();
    }
}
