package dev.slipway.dependency;

import java.util.Locale;

/** Whether the program needs a distribution to run, and if not, why not; of several reasons the one nearest to needing it counts. */
public enum Need {
    /** It does. */
    REQUIRED,
    /** It asks for it on some platforms, or with some Pythons. */
    PLATFORM,
    /** It lives on where the import fails. */
    TRY,
    /** A package imports it inside a single function only, most often for a feature that not everybody uses. */
    FUNCTION,
    /** Only modules import it that the package itself does not load. */
    UNREACHED,
    /** Type checkers alone read the import. */
    TYPING,
    /** A call needs it that the package makes somewhere, but no import names it. */
    COMPANION,
    /** The chosen Python has it itself. */
    BACKPORT,
    /** Tests, documentation, examples, sketches, tools beside the package. */
    ASIDE,
    /** Nothing imports it. */
    UNUSED;

    /** The name in JSON, stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
