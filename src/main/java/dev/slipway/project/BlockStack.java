package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The compound statements around the current line that an import can depend on. */
final class BlockStack {
    private final List<Block> blocks = new ArrayList<>();
    private final IntSupplier importsSoFar;
    private final Marker marker;

    /** Told when imports read before turn out to be guarded. */
    interface Marker {
        /** The imports from this one to before that one may fail and the program lives on. */
        void guarded(int from, int to);
    }

    private enum Form {
        FUNCTION,
        TRY,
        HANDLER,
        IF,
        OTHER
    }

    private static final class Block {
        final int column;
        final Form form;
        final ImportCondition condition;
        /** Of a try: the first import in its body. */
        int from;
        /** Of a try's handler: behind the last import of the body. */
        int to;
        /** Of a try: a handler that catches import errors was seen. */
        boolean guarded;
        /** Of an if: what holds in its else. */
        ImportCondition otherwise = ImportCondition.NONE;

        String name = "";

        Block(int column, Form form, ImportCondition condition) {
            this.column = column;
            this.form = form;
            this.condition = condition;
        }
    }

    BlockStack(IntSupplier importsSoFar, Marker marker) {
        this.importsSoFar = importsSoFar;
        this.marker = marker;
    }

    void clear() {
        blocks.clear();
    }

    /** What the current statement depends on. */
    ImportCondition condition() {
        ImportCondition all = ImportCondition.NONE;
        for (Block block : blocks) {
            all = all.or(block.condition);
        }
        return all;
    }

    /** The name of the innermost function around the current statement; empty at module level. */
    String function() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).form == Form.FUNCTION) {
                return blocks.get(i).name;
            }
        }
        return "";
    }

    /**
     * A statement begins a line.
     *
     * @param keyword its first word
     * @param tokens behind that word; read only for headers
     * @return whether it is a main guard
     */
    boolean enter(int column, Keyword keyword, Tokens tokens) {
        Block before = closeTo(column);
        switch (keyword) {
            case TRY -> push(new Block(column, Form.TRY, ImportCondition.NONE)).from = importsSoFar.getAsInt();
            case EXCEPT -> handler(column, tokens, before);
            case ELSE -> otherwise(column, before);
            case IF, ELIF -> {
                ConditionReader.Test test = ConditionReader.test(tokens);
                ImportCondition tests = keyword == Keyword.ELIF && before != null && before.form == Form.IF
                        ? before.otherwise
                        : ImportCondition.NONE;
                Block block = push(new Block(column, Form.IF, test.body().or(tests)));
                block.otherwise = test.otherwise().or(tests);
                return test.body() == ImportCondition.MAIN;
            }
            case DEF -> {
                Block block = push(new Block(column, Form.FUNCTION, ImportCondition.FUNCTION));
                block.name = tokens.next() == Tokens.Kind.NAME ? tokens.text() : "";
            }
            case ASYNC -> {
                if (tokens.next() == Tokens.Kind.NAME && tokens.is("def")) {
                    Block block = push(new Block(column, Form.FUNCTION, ImportCondition.FUNCTION));
                    block.name = tokens.next() == Tokens.Kind.NAME ? tokens.text() : "";
                }
            }
            case WITH -> {
                if (ConditionReader.suppressesImportErrors(tokens)) {
                    push(new Block(column, Form.OTHER, ImportCondition.TRY));
                }
            }
            case OTHER, IMPORT, FROM, PRINT, EXEC -> {}
        }
        return false;
    }

    private void handler(int column, Tokens tokens, @Nullable Block before) {
        boolean catches = ConditionReader.catchesImportErrors(tokens);
        Block block = push(new Block(column, Form.HANDLER, catches ? ImportCondition.TRY : ImportCondition.NONE));
        block.guarded = catches;
        if (before != null && (before.form == Form.TRY || before.form == Form.HANDLER)) {
            block.from = before.from;
            block.to = before.form == Form.TRY ? importsSoFar.getAsInt() : before.to;
            block.guarded |= before.guarded;
            if (catches) {
                marker.guarded(block.from, block.to);
            }
        }
    }

    private void otherwise(int column, @Nullable Block before) {
        if (before != null && before.form == Form.IF) {
            push(new Block(column, Form.OTHER, before.otherwise));
        } else if (before != null && before.form == Form.HANDLER && before.guarded) {
            push(new Block(column, Form.OTHER, ImportCondition.TRY));
        }
    }

    private Block push(Block block) {
        blocks.add(block);
        return block;
    }

    /** Closes what does not hold a statement in this column; tells the block that ended in the same column, if any. */
    private @Nullable Block closeTo(int column) {
        Block last = null;
        while (!blocks.isEmpty() && blocks.getLast().column >= column) {
            last = blocks.removeLast();
        }
        return last != null && last.column == column ? last : null;
    }
}
