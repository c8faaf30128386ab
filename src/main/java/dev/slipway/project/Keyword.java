package dev.slipway.project;

import dev.slipway.project.python.WordTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The first words of statements that matter to a scan. */
enum Keyword {
    IMPORT,
    FROM,
    TRY,
    EXCEPT,
    ELSE,
    IF,
    ELIF,
    DEF,
    ASYNC,
    WITH,
    PRINT,
    EXEC,
    OTHER;

    static WordTable<Keyword> table() {
        Map<String, Keyword> words = new HashMap<>();
        for (Keyword keyword : values()) {
            if (keyword != OTHER) {
                words.put(keyword.name().toLowerCase(Locale.ROOT), keyword);
            }
        }
        return new WordTable<>(words);
    }
}
