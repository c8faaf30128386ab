package dev.slipway.project;

import dev.slipway.project.python.ImportStatement;
import dev.slipway.project.python.PythonEvents;
import dev.slipway.project.python.PythonLexer;
import dev.slipway.project.python.PythonSource;
import dev.slipway.project.python.Tokens;
import dev.slipway.project.python.WordTable;
import java.util.List;
import java.util.Set;

/**
 * Reads the imports of a Python source file, exactly as Python's {@code ast} tells them, and in the same pass what else a scan
 * needs of it. Used again for the next file; belongs to one thread.
 */
final class ImportScanner implements PythonEvents {
    private final PythonLexer lexer = new PythonLexer(this);
    private final WordTable<Keyword> keywords = Keyword.table();
    private final CallReader calls;
    private final LiteralCollector literals;
    private final ImportCollector imports = new ImportCollector();
    private final BlockStack blocks = new BlockStack(imports::size, imports::guard);
    private final LiteralSecrets secrets = new LiteralSecrets();
    private final Tokens header = new Tokens(new byte[0], 0, 0);
    private byte[] bytes = new byte[0];
    private int end;
    private int statementStart;
    private int mainGuard;
    private int argvLine;
    private int pythonTwoLine;
    private boolean topLevelCall;

    /** @param extensions lower-case endings without dot by which a string outside of calls is taken for a path */
    ImportScanner(Set<String> extensions) {
        literals = new LiteralCollector(extensions);
        calls = new CallReader(imports, blocks, literals);
    }

    /** Scans one file, named relative to the root. */
    SourceFacts scan(String file, PythonSource source) {
        bytes = source.bytes();
        end = source.end();
        mainGuard = 0;
        argvLine = 0;
        pythonTwoLine = 0;
        topLevelCall = false;
        blocks.clear();
        imports.begin(file);
        literals.begin(bytes);
        calls.begin(file, bytes, end);
        secrets.begin(bytes, source.start(), end);
        lexer.run(bytes, source.start(), end);
        int lines = lexer.lines() - (end > source.start() && bytes[end - 1] == '\n' ? 1 : 0);
        List<ImportUse> found = imports.done();
        return new SourceFacts(
                file,
                end == source.start() ? 0 : lines,
                found,
                literals.done(base -> PathConstants.isImported(found, base)),
                calls.apps(),
                calls.named(),
                mainGuard,
                argvLine,
                calls.argumentsLine(),
                calls.inputLine(),
                calls.streamlitCalls(),
                calls.streamlitLine(),
                topLevelCall,
                pythonTwoLine,
                lexer.brokenLine(),
                InlineMetadata.isIn(bytes, source.start(), end),
                secrets.done(),
                source.trouble());
    }

    @Override
    public void statement(int offset, int line, int column) {
        if (column != SAME_LINE || TopLevel.beginsStatement(bytes, offset)) {
            statementStart = offset;
        }
        calls.statement();
        literals.statement(statementStart);
        int stop = offset;
        while (bytes[stop] >= 'a' && bytes[stop] <= 'z') {
            stop++;
        }
        Keyword keyword = stop == offset || isNamePart(bytes[stop])
                ? Keyword.OTHER
                : keywords.get(bytes, offset, stop, Keyword.OTHER);
        if (column != SAME_LINE) {
            if (blocks.enter(column, keyword, header.begin(bytes, stop, end)) && mainGuard == 0) {
                mainGuard = line;
            }
            topLevelCall |= column == 0 && TopLevel.doesSomething(bytes, offset);
        }
        switch (keyword) {
            case IMPORT, FROM -> {
                for (ImportStatement found : ImportStatement.read(new Tokens(bytes, offset, end))) {
                    imports.add(line, found, blocks.condition());
                }
            }
            case PRINT, EXEC -> {
                if (pythonTwoLine == 0 && PythonTwo.isStatement(bytes, stop)) {
                    pythonTwoLine = line;
                }
            }
            case TRY, EXCEPT, ELSE, IF, ELIF, DEF, ASYNC, WITH, OTHER -> {}
        }
    }

    @Override
    public int call(int start, int stop, int arguments, int line) {
        return calls.call(statementStart, start, stop, arguments, line);
    }

    @Override
    public void string(int start, int stop, int line, int tag, boolean whole) {
        literals.string(start, stop, line, calls.use(tag), tag, whole);
        if (whole) {
            secrets.string(start, stop, line);
        }
    }

    @Override
    public void tail(int start, int stop, int line, int tag) {
        literals.tail(start, stop, line, calls.use(tag), tag);
    }

    @Override
    public void argv(int line) {
        argvLine = argvLine == 0 ? line : argvLine;
    }

    private static boolean isNamePart(byte b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
