package dev.slipway.modularize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Common Chinese characters in Latin letters, without tones: enough for a name that its owner recognises. */
public final class Pinyin {
    private static final int FIRST = 0xB0A1;
    private static final int LAST = 0xD7F9;

    private Pinyin() {}

    /** The text with each common Chinese character spelled out; what is none stays. */
    public static String spelled(String text) {
        if (text.chars().allMatch(c -> c < 0x2E80)) {
            return text;
        }
        TreeMap<Integer, String> syllables = syllables();
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int code = code(Character.toString(c));
            Map.Entry<Integer, String> syllable = code < FIRST || code > LAST ? null : syllables.floorEntry(code);
            if (syllable == null) {
                out.appendCodePoint(c);
            } else {
                out.append(syllable.getValue());
            }
        });
        return out.toString();
    }

    /** Its place in GB 2312; 0 if it has none of two bytes. */
    private static int code(String character) {
        byte[] bytes = character.getBytes(Charset.forName("GBK"));
        return bytes.length == 2 ? (bytes[0] & 255) << 8 | bytes[1] & 255 : 0;
    }

    private static TreeMap<Integer, String> syllables() {
        TreeMap<Integer, String> table = new TreeMap<>();
        try (InputStream in = Pinyin.class.getResourceAsStream("pinyin.txt")) {
            if (in == null) {
                throw new IllegalStateException("pinyin.txt is missing from the program");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    table.put(code(words[1]), words[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
