package dev.slipway.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The distributions of a tool, each with its version and the SHA-256 of every file that may be taken; written by
 * {@code src/build/pin-tools.py}.
 *
 * @param name of the tool
 * @param text a requirements file for pip's {@code --require-hashes}
 */
public record PinnedRequirements(String name, String text) {

    /** Those that came with this Slipway: {@code uv}, {@code build} or {@code pip-3.6}. */
    public static PinnedRequirements bundled(String name) {
        try (var stream = PinnedRequirements.class.getResourceAsStream(name + ".txt")) {
            if (stream == null) {
                throw new IllegalArgumentException(name + ".txt is not in the jar");
            }
            return new PinnedRequirements(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of the tool itself that is in here. */
    public String version() {
        Matcher pin = Pattern.compile("^" + Pattern.quote(name) + "==(\\S+)", Pattern.MULTILINE)
                .matcher(text);
        String newest = "0";
        while (pin.find()) {
            newest = pin.group(1);
        }
        return newest;
    }
}
