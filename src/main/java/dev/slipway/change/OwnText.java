package dev.slipway.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in a person's folder that Slipway wrote: a first line by which it knows them again, and whether anybody has changed them since. */
public final class OwnText {
    private static final String OURS =
            "# Written by Slipway (%s). To change it, choose otherwise there, or edit it: then it is yours.";
    private static final String BEGIN = OURS.substring(0, OURS.indexOf('%'));
    private static final Pattern MARK = Pattern.compile("# Written by Slipway \\(([0-9a-f]{12})\\)\\.[^\\n]*\\n");

    private OwnText() {}

    /** With a first line by which {@link #isOurs} knows it again. */
    public static String signed(String body) {
        return OURS.formatted(digest(body)) + "\n" + body;
    }

    /** Whether Slipway wrote this, and nobody has changed it since. */
    public static boolean isOurs(String text) {
        String plain = text.replace("\r\n", "\n");
        Matcher mark = MARK.matcher(plain);
        return mark.lookingAt() && digest(plain.substring(mark.end())).equals(mark.group(1));
    }

    /** Whether Slipway wrote this file, changed since or not; a file that cannot be read was not. */
    public static boolean isMarked(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGIN.length()), StandardCharsets.UTF_8).equals(BEGIN);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether Slipway wrote this file, and nobody has changed it since. */
    public static boolean isOurs(Path file) {
        try {
            return isMarked(file) && isOurs(Files.readString(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String digest(String body) {
        return Digest.hex(body.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}
