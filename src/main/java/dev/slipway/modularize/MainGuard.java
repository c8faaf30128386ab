package dev.slipway.modularize;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The {@code if __name__ == "__main__":} of a script.
 *
 * @param at index of its line among those of the source
 * @param last index of the last line of its body
 * @param colon the token of its colon
 * @param plain whether nothing but the usual test stands in it, and no {@code else} follows
 */
record MainGuard(int at, int last, int colon, boolean plain) {

    /** The guards outside of functions, in order. */
    static List<MainGuard> all(PySource source) {
        return IntStream.range(0, source.lines().size())
                .mapToObj(i -> at(source, i))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MainGuard> at(PySource source, int index) {
        PySource.Line line = source.lines().get(index);
        if (line.column() != 0 || !source.first(line).is("if")) {
            return Optional.empty();
        }
        int colon = source.blockColon(line);
        boolean tests = colon > 0
                && IntStream.range(line.from(), colon)
                        .anyMatch(i -> source.token(i).is("__name__"));
        if (!tests) {
            return Optional.empty();
        }
        int last = index;
        while (last + 1 < source.lines().size() && source.lines().get(last + 1).column() > 0) {
            last++;
        }
        boolean otherwise = last + 1 < source.lines().size()
                && (source.first(source.lines().get(last + 1)).is("else")
                        || source.first(source.lines().get(last + 1)).is("elif"));
        String test = source.written(new PySource.Span(line.from() + 1, colon))
                .replaceAll("[\\s()]", "")
                .replace('\'', '"');
        boolean plain = test.equals("__name__==\"__main__\"") || test.equals("\"__main__\"==__name__");
        return Optional.of(new MainGuard(index, last, colon, plain && !otherwise));
    }
}
