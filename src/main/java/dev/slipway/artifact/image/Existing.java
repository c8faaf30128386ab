package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.change.OwnText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile that a person wrote into the project: it is kept and built as it is, unless they choose otherwise. */
record Existing(Path file, String text) {
    static final String NAME = "Dockerfile";
    static final String IGNORE = ".dockerignore";
    private static final Pattern EXPOSE = Pattern.compile("(?mi)^\\s*EXPOSE\\s+(\\d+)");

    /** The one that is kept; empty if there is none, or it may be replaced. */
    static Optional<Existing> of(Shipment shipment) {
        Path file = shipment.folders().root().resolve(NAME);
        boolean replace = ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.EXISTING)
                .equals(ImageOptions.REPLACE);
        return replace
                ? Optional.empty()
                : read(file).filter(text -> !OwnText.isOurs(text)).map(text -> new Existing(file, text));
    }

    /** Its text; empty if it is not there. What is no UTF-8 is somebody's own all the same. */
    static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("");
        }
    }

    /** The first port that it says it serves on, or else this one. */
    int port(int otherwise) {
        Matcher expose = EXPOSE.matcher(text);
        return expose.find() ? Integer.parseInt(expose.group(1)) : otherwise;
    }
}
