package dev.slipway.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small Python programs of ours that start what has no command of its own. */
final class TrialScripts {
    static final String STREAMLIT = "serve_streamlit.py";
    static final String STREAMLIT_TEST = "test_streamlit.py";
    static final String DASH = "serve_dash.py";

    private TrialScripts() {}

    /** The text of one of them. */
    static String text(String name) {
        try (InputStream in = TrialScripts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
