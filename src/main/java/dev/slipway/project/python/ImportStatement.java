package dev.slipway.project.python;

import java.util.ArrayList;
import java.util.List;

/**
 * One module named by an import statement.
 *
 * @param module dotted, without leading dots
 * @param level number of leading dots
 * @param names what is taken from it; empty for a plain import
 * @param alias what a plain import calls it; the module's own name where it says nothing
 */
public record ImportStatement(String module, int level, List<String> names, String alias) {

    /** Reads the statement that begins at the tokens' place; empty if it is none, or is cut off. */
    public static List<ImportStatement> read(Tokens tokens) {
        if (tokens.next() != Tokens.Kind.NAME) {
            return List.of();
        }
        if (tokens.is("import")) {
            return plain(tokens);
        }
        return tokens.is("from") ? from(tokens) : List.of();
    }

    private static List<ImportStatement> plain(Tokens tokens) {
        List<ImportStatement> found = new ArrayList<>(1);
        Tokens.Kind kind = tokens.next();
        while (kind == Tokens.Kind.NAME) {
            StringBuilder dotted = new StringBuilder(tokens.text());
            kind = dotted(tokens, dotted);
            String module = dotted.toString();
            String alias = module;
            if (kind == Tokens.Kind.NAME && tokens.is("as")) {
                tokens.next();
                alias = tokens.text();
                kind = tokens.next();
            }
            found.add(new ImportStatement(module, 0, List.of(), alias));
            kind = kind == Tokens.Kind.SYMBOL && tokens.symbol() == ',' ? tokens.next() : Tokens.Kind.END;
        }
        return found;
    }

    private static List<ImportStatement> from(Tokens tokens) {
        int level = 0;
        Tokens.Kind kind = tokens.next();
        while (kind == Tokens.Kind.SYMBOL && tokens.symbol() == '.') {
            level++;
            kind = tokens.next();
        }
        StringBuilder dotted = new StringBuilder();
        if (kind == Tokens.Kind.NAME && !tokens.is("import")) {
            dotted.append(tokens.text());
            kind = dotted(tokens, dotted);
        }
        if (kind != Tokens.Kind.NAME || !tokens.is("import") || level == 0 && dotted.isEmpty()) {
            return List.of();
        }
        List<String> names = names(tokens);
        return names.isEmpty()
                ? List.of()
                : List.of(new ImportStatement(dotted.toString(), level, names, dotted.toString()));
    }

    private static List<String> names(Tokens tokens) {
        List<String> names = new ArrayList<>(4);
        Tokens.Kind kind = tokens.next();
        if (kind == Tokens.Kind.SYMBOL && tokens.symbol() == '(') {
            kind = tokens.next();
        }
        while (kind == Tokens.Kind.NAME || kind == Tokens.Kind.SYMBOL && tokens.symbol() == '*') {
            names.add(tokens.text());
            kind = tokens.next();
            if (kind == Tokens.Kind.NAME && tokens.is("as")) {
                tokens.next();
                kind = tokens.next();
            }
            kind = kind == Tokens.Kind.SYMBOL && tokens.symbol() == ',' ? tokens.next() : Tokens.Kind.END;
        }
        return names;
    }

    /** The rest of a dotted name; tells what follows it. */
    private static Tokens.Kind dotted(Tokens tokens, StringBuilder into) {
        Tokens.Kind kind = tokens.next();
        while (kind == Tokens.Kind.SYMBOL && tokens.symbol() == '.') {
            tokens.next();
            into.append('.').append(tokens.text());
            kind = tokens.next();
        }
        return kind;
    }
}
