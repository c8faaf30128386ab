package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the paths in a source that mean files of the project. */
final class PathLiterals {
    private final PySource source;
    private final PathExpression expressions;
    private final String file;
    private final DataIndex index;

    PathLiterals(PySource source, PathExpression expressions, String file, DataIndex index) {
        this.source = source;
        this.expressions = expressions;
        this.file = file;
        this.index = index;
    }

    /**
     * A path in code.
     *
     * @param source the file it stands in
     * @param token where it begins: the literal, or the {@code os} of {@code os.getcwd()}
     * @param last the last token of what must be put in place of it: the literal, those joined to it
     * @param text the part of the path that is constant
     * @param whole whether that is all of it
     * @param hit the file or folder it means
     * @param use what is done with it
     * @param name the name it becomes the value of; empty if it becomes none
     * @param start first token of the whole expression
     */
    record Found(
            String source,
            int token,
            int last,
            String text,
            boolean whole,
            DataIndex.Hit hit,
            PathUse use,
            String name,
            int start) {

        Found with(PathUse other) {
            return new Found(source, token, last, text, whole, hit, other, name, start);
        }
    }

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < source.tokens().size(); i++) {
            PyToken token = source.token(i);
            if (token.isString() && expressions.isHead(i)) {
                literal(i).ifPresent(found::add);
            } else if (token.is("getcwd")
                    && source.at(i + 1).is("(")
                    && source.at(i + 2).is(")")
                    && source.at(i + 3).is(",")) {
                currentFolder(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> literal(int i) {
        PyToken token = source.token(i);
        String first = constant(token);
        if (first == null
                || source.at(i + 1).isString()
                || source.at(i + 1).kind() == PyToken.Kind.NEWLINE && isAlone(i)) {
            return Optional.empty();
        }
        Parts parts = new Parts(first, !token.formatted(), i);
        int open = expressions.opener(i);
        boolean joined = open >= 0 && expressions.joins(open);
        if (joined) {
            parts = arguments(parts, source.closing(open));
            parts = divided(parts, source.closing(open));
        } else if (source.at(i + 1).is("+")
                || source.at(i + 1).is("%")
                || source.at(i + 1).is(".")) {
            parts = new Parts(first, false, i);
        }
        return hit(parts, joined).map(hit -> found(i, parts(hit, i, joined), hit));
    }

    private record Parts(String text, boolean whole, int last) {}

    private record Match(Parts parts, DataIndex.Hit hit) {}

    private static Parts parts(Match match, int i, boolean joined) {
        return joined && match.parts().whole()
                ? match.parts()
                : new Parts(match.parts().text(), match.parts().whole(), i);
    }

    private Found found(int i, Parts parts, Match match) {
        PathExpression.Meaning meaning = expressions.meaning(i);
        String name =
                meaning.use() == PathUse.NAMED ? source.at(meaning.start() - 2).text() : "";
        return new Found(
                file, i, parts.last(), parts.text(), parts.whole(), match.hit(), meaning.use(), name, meaning.start());
    }

    /** The file, or else the folder that the constant part ends in. */
    private Optional<Match> hit(Parts parts, boolean joined) {
        Optional<DataIndex.Hit> direct = index.find(parts.text(), file);
        if (direct.isPresent() && (parts.whole() || joined || parts.text().endsWith("/"))) {
            return Optional.of(new Match(parts, direct.get()));
        }
        int slash = parts.text().replace('\\', '/').lastIndexOf('/');
        int star = parts.text().indexOf('*');
        if (slash <= 0 || parts.whole() && star < 0) {
            return Optional.empty();
        }
        String folder = parts.text().substring(0, slash);
        int cut = folder.indexOf('*');
        if (cut >= 0) {
            folder = folder.substring(0, Math.max(0, folder.replace('\\', '/').lastIndexOf('/', cut)));
        }
        Parts shorter = new Parts(folder, false, parts.last());
        return index.find(folder, file).filter(DataIndex.Hit::folder).map(hit -> new Match(shorter, hit));
    }

    /** More constants among the arguments of a call that joins. */
    private Parts arguments(Parts first, int close) {
        Parts parts = first;
        int i = first.last() + 1;
        while (i < close && source.token(i).is(",") && i + 1 < close) {
            PyToken next = source.token(i + 1);
            String text = next.isString() && !next.formatted() ? constant(next) : null;
            boolean alone = source.at(i + 2).is(",") || i + 2 == close;
            if (text == null || !alone) {
                return new Parts(parts.text(), false, parts.last());
            }
            parts = new Parts(parts.text() + "/" + text, parts.whole(), i + 1);
            i += 2;
        }
        return i >= close || i + 1 == close && source.token(i).is(",")
                ? parts
                : new Parts(parts.text(), false, parts.last());
    }

    /** Constants behind the slashes of {@code Path("data") / "x.csv"}; they stay where they are. */
    private Parts divided(Parts first, int close) {
        Parts parts = first;
        int i = close + 1;
        while (source.at(i).is("/")) {
            PyToken next = source.at(i + 1);
            String text = next.isString() && !next.formatted() ? constant(next) : null;
            if (text == null) {
                return new Parts(first.text(), false, first.last());
            }
            parts = new Parts(parts.text() + "/" + text, false, first.last());
            i += 2;
        }
        return parts;
    }

    private Optional<Found> currentFolder(int getcwd) {
        int os = expressions.dottedStart(getcwd);
        int open = expressions.opener(os);
        if (open < 0 || !expressions.joins(open) || os != open + 1) {
            return Optional.empty();
        }
        PyToken next = source.at(getcwd + 4);
        String text = next.isString() && !next.formatted() ? constant(next) : null;
        if (text == null) {
            return Optional.empty();
        }
        Parts parts = arguments(new Parts(text, true, getcwd + 4), source.closing(open));
        return hit(parts, true).map(match -> {
            Found found = found(os, new Parts(match.parts().text(), false, getcwd + 2), match);
            return new Found(file, os, getcwd + 2, "", false, match.hit(), found.use(), found.name(), found.start());
        });
    }

    /** A string that is a statement: a docstring. */
    private boolean isAlone(int i) {
        PyToken before = source.at(i - 1);
        return i == 0 || before.kind() == PyToken.Kind.NEWLINE;
    }

    /** The text of a string as far as it is constant; null if it is none, or holds what only Python can read. */
    static @Nullable String constant(PyToken token) {
        String prefix = token.prefix();
        String body = token.body();
        if (prefix.contains("b") || body.length() > 1000 || body.indexOf('\n') >= 0) {
            return null;
        }
        if (token.formatted()) {
            int brace = body.indexOf('{');
            if (brace < 0) {
                brace = body.length();
            }
            body = body.substring(0, brace);
        }
        if (body.indexOf('\\') < 0) {
            return body;
        }
        String plain = prefix.contains("r") ? body : body.replace("\\\\", "/");
        return prefix.contains("r") || plain.indexOf('\\') < 0 ? plain.replace('\\', '/') : null;
    }
}
