package dev.slipway.requirement;

import dev.slipway.problem.ShipException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a whole requirement (PEP 508, grammar). */
final class RequirementParser {

    private final Cursor cursor;

    RequirementParser(String text) {
        this.cursor = new Cursor(text);
    }

    Requirement read() throws ShipException {
        cursor.skipSpace();
        String name = cursor.eatIdentifier();
        if (name.isEmpty()) {
            throw cursor.error("A requirement should begin with the name of a distribution");
        }
        cursor.skipSpace();
        List<String> extras = cursor.peek() == '[' ? readExtras() : List.of();
        cursor.skipSpace();
        if (cursor.eat('@')) {
            return readDirect(name, extras);
        }
        SpecifierSet specifier = readSpecifiers();
        cursor.skipSpace();
        Marker marker = readMarker(
                specifier.isEmpty()
                        ? "After the name should come a version specifier such as ==1.2, or “;” with a marker"
                        : "After the version should come “,” with another one, or “;” with a marker");
        return new Requirement(name, extras, specifier, null, marker);
    }

    private Requirement readDirect(String name, List<String> extras) {
        cursor.skipSpace();
        int start = cursor.position();
        while (!cursor.atEnd() && cursor.peek() != ' ' && cursor.peek() != '\t') {
            cursor.moveTo(cursor.position() + 1);
        }
        String url = cursor.text().substring(start, cursor.position());
        if (url.isEmpty()) {
            throw cursor.error("After “@” should come a URL");
        }
        cursor.skipSpace();
        Marker marker = readMarker("After the URL and a space should come “;” with a marker");
        return new Requirement(name, extras, SpecifierSet.ANY, url, marker);
    }

    private @Nullable Marker readMarker(String expected) {
        if (cursor.atEnd()) {
            return null;
        }
        if (!cursor.eat(';')) {
            throw cursor.error(expected);
        }
        Marker marker = new Marker(new MarkerParser(cursor).read());
        if (!cursor.atEnd()) {
            throw cursor.error("The marker should end here, or go on with “and” or “or”");
        }
        return marker;
    }

    private List<String> readExtras() {
        int start = cursor.position();
        cursor.eat('[');
        cursor.skipSpace();
        TreeSet<String> extras = new TreeSet<>();
        String extra = cursor.eatIdentifier();
        while (!extra.isEmpty()) {
            extras.add(extra);
            cursor.skipSpace();
            if (!cursor.eat(',')) {
                break;
            }
            cursor.skipSpace();
            extra = cursor.eatIdentifier();
            if (extra.isEmpty()) {
                throw cursor.error("After the comma should come the name of another extra");
            }
        }
        cursor.skipSpace();
        if (!cursor.eat(']')) {
            throw cursor.errorAt(start, "The bracket of the extras is never closed, or a comma is missing in it");
        }
        return List.copyOf(extras);
    }

    private SpecifierSet readSpecifiers() {
        int start = cursor.position();
        boolean enclosed = cursor.eat('(');
        cursor.skipSpace();
        StringBuilder clauses = new StringBuilder();
        while (true) {
            int clause = cursor.position();
            SpecifierScanner scanner = new SpecifierScanner(cursor.text(), clause);
            Specifier specifier = scanner.read();
            if (specifier == null) {
                break;
            }
            clauses.append(specifier).append(',');
            cursor.moveTo(scanner.position());
            refuseTrail(specifier, clause);
            cursor.skipSpace();
            if (!cursor.eat(',')) {
                break;
            }
            cursor.skipSpace();
        }
        cursor.skipSpace();
        if (enclosed && !cursor.eat(')')) {
            throw cursor.errorAt(start, "The parenthesis of the version is never closed");
        }
        // Split at the commas again: what follows === may hold some.
        SpecifierSet set = SpecifierSet.tryParse(clauses.toString());
        if (set == null) {
            throw cursor.errorAt(start, "After a comma should come another version specifier");
        }
        return set;
    }

    private void refuseTrail(Specifier specifier, int clause) {
        String rest = cursor.text().substring(cursor.position());
        if (rest.startsWith(".*")) {
            boolean equality = specifier.operator() == Operator.EQUAL || specifier.operator() == Operator.NOT_EQUAL;
            throw cursor.errorAt(
                    clause,
                    equality
                            ? "“.*” cannot follow a pre, post, development or local version"
                            : "“.*” goes with == and != only");
        }
        if (rest.length() > 1 && rest.charAt(0) == '+' && PythonCharacters.isAlphanumeric(rest.charAt(1))) {
            throw cursor.errorAt(clause, "A local version (after “+”) goes with == and != only");
        }
    }
}
