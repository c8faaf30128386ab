package dev.slipway.requirement;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import dev.slipway.problem.Severity;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;

/** A place in a text that is being parsed, and the words every parser of it shares. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character here, or -1 at the end. */
    int peek() {
        return atEnd() ? -1 : text.charAt(at);
    }

    boolean eat(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** Skips blanks and tabs, the only white space in a requirement; whether there was any. */
    boolean skipSpace() {
        int start = at;
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        return at > start;
    }

    /** Eats a word that does not go on on either side. */
    boolean eatWord(String word) {
        int end = at + word.length();
        if (!text.startsWith(word, at)
                || !PythonCharacters.isBoundary(text, at)
                || !PythonCharacters.isBoundary(text, end)) {
            return false;
        }
        at = end;
        return true;
    }

    /** Eats the name of a distribution or an extra; empty if there is none here. */
    String eatIdentifier() {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        if (end == at || !PythonCharacters.isAlphanumeric(text.charAt(at)) || !PythonCharacters.isBoundary(text, at)) {
            return "";
        }
        // A trailing dash or dot is not part of the name.
        while (end > at && !PythonCharacters.isBoundary(text, end)) {
            end--;
        }
        String name = text.substring(at, end);
        at = end;
        return name;
    }

    private static boolean isNamePart(int c) {
        return PythonCharacters.isAlphanumeric(c) || c == '.' || c == '_' || c == '-';
    }

    /** What is wrong here, as a problem with the column. */
    ShipException error(String cause) {
        return errorAt(at, cause);
    }

    ShipException errorAt(int position, String cause) {
        int column = text.codePointCount(0, position) + 1;
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                new Problem(
                        Severity.ERROR,
                        Topic.DEPENDENCIES,
                        null,
                        0,
                        column,
                        cause + ": “" + text + "”, column " + column + ".",
                        "",
                        Remedy.advice("Write it as in: requests[socks]>=2.8,<3 ; python_version >= \"3.8\".")));
    }
}
