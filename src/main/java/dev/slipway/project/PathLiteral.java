package dev.slipway.project;

/**
 * A string in code that may be a path, or a part of one.
 *
 * @param text as written, with {@code /} or {@code \}; empty where a name alone is given to a call
 * @param line where it stands
 * @param use what the call around it is for
 * @param joined whether it goes on where the literal before it ends, as in {@code join("data", "x.csv")}
 * @param whole false if something that is not constant follows
 * @param base the name that the text goes on, such as {@code DATA} in {@code DATA / "x.csv"}, behind {@code +} where no slash is put between;
 *     empty if none
 * @param sets the name whose value it is or is part of; empty if none
 * @param quiet whether it is only the value of that name, and by itself no path
 */
record PathLiteral(
        String text, int line, CallUse use, boolean joined, boolean whole, String base, String sets, boolean quiet) {

    PathLiteral written() {
        return new PathLiteral(text, line, CallUse.WRITE, joined, whole, base, sets, quiet);
    }

    PathLiteral alone() {
        return new PathLiteral(text, line, use, false, whole, base, sets, quiet);
    }

    /** The same, with what its base stands for before it. */
    PathLiteral on(String value) {
        boolean slash = !base.startsWith("+") && !value.endsWith("/") && !text.isEmpty();
        return new PathLiteral(value + (slash ? "/" : "") + text, line, use, joined, whole, "", sets, false);
    }
}
