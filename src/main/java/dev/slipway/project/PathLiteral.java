package dev.slipway.project;

/**
 * A string in code that may be a path, or the beginning of one.
 *
 * @param text as written, with {@code /} or {@code \}
 * @param line where it stands
 * @param use what the call around it is for
 * @param joined whether it goes on where the literal before it ends, as in {@code join("data", "x.csv")}
 * @param whole false if something that is not constant follows
 */
record PathLiteral(String text, int line, CallUse use, boolean joined, boolean whole) {

    PathLiteral written() {
        return new PathLiteral(text, line, CallUse.WRITE, joined, whole);
    }

    PathLiteral joinedTo(PathLiteral before) {
        return new PathLiteral(before.text + "/" + text, line, use, false, whole);
    }
}
