package dev.slipway.metadata.python;

/** Escape sequences in Python strings ("String and Bytes literals" of the language reference). */
final class PyEscapes {
    private PyEscapes() {}

    static String decode(String body) {
        if (body.indexOf('\\') < 0) {
            return body.replace("\r\n", "\n");
        }
        var text = new StringBuilder();
        var source = body.replace("\r\n", "\n");
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c != '\\' || i + 1 == source.length()) {
                text.append(c);
                continue;
            }
            char next = source.charAt(++i);
            switch (next) {
                case '\n' -> {}
                case '\\', '\'', '"' -> text.append(next);
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'a' -> text.append('\u0007');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'v' -> text.append('\u000B');
                case 'x' -> i += number(source, i + 1, 2, text);
                case 'u' -> i += number(source, i + 1, 4, text);
                case 'U' -> i += number(source, i + 1, 8, text);
                default -> {
                    if (next >= '0' && next <= '7') {
                        i += octal(source, i, text) - 1;
                    } else {
                        text.append('\\').append(next);
                    }
                }
            }
        }
        return text.toString();
    }

    /** Appends the character of that many hexadecimal digits; returns how many were taken. */
    private static int number(String source, int from, int digits, StringBuilder text) {
        if (from + digits > source.length()) {
            return 0;
        }
        try {
            int code = Integer.parseUnsignedInt(source, from, from + digits, 16);
            if (Character.isValidCodePoint(code)) {
                text.appendCodePoint(code);
                return digits;
            }
        } catch (NumberFormatException _) {
            return 0;
        }
        return 0;
    }

    private static int octal(String source, int from, StringBuilder text) {
        int end = from;
        while (end < source.length() && end - from < 3 && source.charAt(end) >= '0' && source.charAt(end) <= '7') {
            end++;
        }
        text.appendCodePoint(Integer.parseInt(source, from, end, 8));
        return end - from;
    }
}
