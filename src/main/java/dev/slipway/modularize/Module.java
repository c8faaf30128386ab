package dev.slipway.modularize;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A source file that becomes part of the package, with the edits it gets.
 *
 * @param file relative to the root with {@code /}
 * @param bytes what it held
 * @param form its text and encoding
 * @param source the text, cut into tokens
 * @param expressions the same as path expressions
 * @param edits of the text
 * @param needs functions of the package's own that the edits use
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Module(
        String file,
        byte[] bytes,
        SourceText form,
        PySource source,
        PathExpression expressions,
        TextEdits edits,
        Set<String> needs) {

    static Module of(String file, byte[] bytes, SourceText form) {
        PySource source = PySource.of(form.text());
        return new Module(
                file, bytes, form, source, new PathExpression(source), new TextEdits(), new LinkedHashSet<>());
    }

    /** Offset at which an import may be added: behind the docstring and imports from {@code __future__}. */
    int importPlace() {
        for (PySource.Line line : source.lines()) {
            boolean docstring = source.first(line).isString() && line.to() - line.from() == 1 && line.from() == 0;
            boolean future =
                    source.first(line).is("from") && source.at(line.from() + 1).is("__future__");
            if (!docstring && !future) {
                return line.start();
            }
        }
        return form.text().length();
    }

    /** The edited file. */
    byte[] edited() {
        return edits.isEmpty() ? bytes : form.bytes(edits.applied(form.text()));
    }
}
