package dev.slipway.profile;

import java.util.ArrayList;
import java.util.List;

/** Arguments from what a person typed for a shell, in a field or in a README. */
public final class TypedWords {
    private TypedWords() {}

    /** Parted by blanks, kept together by quotes. A quote that is left open runs to the end. */
    public static List<String> of(String typed) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : typed.toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                begun = true;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                begun = true;
            } else if (begun) {
                words.add(word.toString());
                word.setLength(0);
                begun = false;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
