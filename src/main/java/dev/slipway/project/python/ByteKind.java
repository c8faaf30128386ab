package dev.slipway.project.python;

/** What a byte can begin. Bytes from 0x80 on count as letters: Python decides about them after decoding. */
final class ByteKind {
    static final byte OTHER = 0;
    static final byte NAME = 1;
    static final byte QUOTE = 2;
    static final byte NEWLINE = 3;
    static final byte HASH = 4;
    static final byte BACKSLASH = 5;
    static final byte OPEN = 6;
    static final byte CLOSE = 7;
    static final byte SEMICOLON = 8;
    static final byte COLON = 9;
    static final byte END = 10;

    private ByteKind() {}

    /** Kinds by unsigned byte. */
    static byte[] table() {
        byte[] kinds = new byte[256];
        for (int i = 0; i < 256; i++) {
            boolean letter = i >= 'a' && i <= 'z' || i >= 'A' && i <= 'Z' || i == '_' || i >= 0x80;
            kinds[i] = letter || i >= '0' && i <= '9' ? NAME : OTHER;
        }
        kinds['"'] = QUOTE;
        kinds['\''] = QUOTE;
        kinds['\n'] = NEWLINE;
        kinds['\r'] = NEWLINE;
        kinds['#'] = HASH;
        kinds['\\'] = BACKSLASH;
        kinds['('] = OPEN;
        kinds['['] = OPEN;
        kinds['{'] = OPEN;
        kinds[')'] = CLOSE;
        kinds[']'] = CLOSE;
        kinds['}'] = CLOSE;
        kinds[';'] = SEMICOLON;
        kinds[':'] = COLON;
        kinds[0] = END;
        return kinds;
    }
}
