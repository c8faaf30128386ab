package dev.slipway.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The full texts of common licences, as the SPDX License List has them. */
public final class LicenseTexts {
    /** Those that people choose most, first. */
    private static final List<String> IDS = List.of(
            "MIT",
            "Apache-2.0",
            "BSD-3-Clause",
            "GPL-3.0-or-later",
            "GPL-3.0-only",
            "LGPL-3.0-or-later",
            "LGPL-3.0-only",
            "AGPL-3.0-or-later",
            "AGPL-3.0-only",
            "MPL-2.0",
            "BSD-2-Clause",
            "ISC",
            "Unlicense",
            "0BSD",
            "CC0-1.0",
            "BSL-1.0",
            "EUPL-1.2",
            "GPL-2.0-or-later",
            "GPL-2.0-only",
            "LGPL-2.1-or-later",
            "LGPL-2.1-only",
            "MIT-0",
            "Zlib");

    private LicenseTexts() {}

    /** The identifiers whose text is there. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * The text of a licence, with a line end at its end; empty if it is not there.
     *
     * @param id SPDX identifier
     * @param year from when on, for licences that name it
     * @param holder whose work it is, for licences that name them
     */
    public static Optional<String> of(String id, int year, String holder) {
        if (!IDS.contains(id)) {
            return Optional.empty();
        }
        // Both have the same text: which of them holds is what the expression says.
        var resource = "license/" + id.replaceFirst("-(only|or-later)$", "") + ".txt";
        try (var stream = LicenseTexts.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("<year>", String.valueOf(year))
                            .replace("<holder>", holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
