package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import dev.slipway.project.python.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at each call for what it tells about the project. */
final class CallReader {
    private static final int STREAMLIT_NAMES = 3;
    private static final CallUse[] USES = CallUse.values();

    private final WordTable<CallUse> catalog = CallCatalog.table();
    private final ImportCollector imports;
    private final BlockStack blocks;
    private final LiteralCollector literals;
    private final NamedCalls named = new NamedCalls();
    private final List<AppObject> apps = new ArrayList<>();
    private final Set<String> streamlitCalls = new LinkedHashSet<>();
    private byte[] bytes = new byte[0];
    private int end;
    private int number;
    private int streamlitLine;
    private int argumentsLine;
    private int inputLine;

    CallReader(ImportCollector imports, BlockStack blocks, LiteralCollector literals) {
        this.imports = imports;
        this.blocks = blocks;
        this.literals = literals;
    }

    void begin(String file, byte[] bytes, int end) {
        named.begin(file);
        this.bytes = bytes;
        this.end = end;
        number = 0;
        streamlitLine = 0;
        argumentsLine = 0;
        inputLine = 0;
        apps.clear();
        streamlitCalls.clear();
    }

    void statement() {
        number = 0;
    }

    /** The tag of the call: which it is of its statement, and its use in the lowest bits. */
    int call(int statement, int start, int stop, int arguments, int line) {
        boolean member = start > 0 && bytes[start - 1] == '.';
        if (member && start > 1 && bytes[start - 2] == 't') {
            streamlit(start, stop, line);
        }
        CallUse use = catalog.get(bytes, start, stop, CallUse.NOTHING);
        if (use == CallUse.NOTHING || isDefinition(start) || use == CallUse.JOIN && member && isTextJoin(start, stop)) {
            return 0;
        }
        switch (use) {
            case IMPORT -> dynamicImport(arguments, line);
            case FLASK, FASTAPI, DASH, GRADIO, FACTORY -> app(use, statement, arguments, line);
            case ARGUMENTS -> {
                if (argumentsLine == 0 && (member || Character.isUpperCase(bytes[start]) || stop - start == 6)) {
                    argumentsLine = line;
                }
            }
            case INPUT -> inputLine = inputLine == 0 && !member ? line : inputLine;
            case WRITE_OWNER -> literals.writeStatement();
            case READ, WRITE, NEEDS -> named.add(bytes, start, stop, arguments, end, line);
            case NOTHING, OPEN, JOIN, LIST -> {}
        }
        if (!use.takesPaths()) {
            return 0;
        }
        int tag = ++number << 5 | use.ordinal();
        literals.argument(arguments, end, line, use, tag);
        return tag;
    }

    /** The use of a tagged call. */
    CallUse use(int tag) {
        return USES[tag & 31];
    }

    List<NamedCall> named() {
        if (imports.asksTheWeb()) {
            named.socks(bytes, end);
        }
        if (imports.startsPrograms()) {
            named.pip(bytes, end);
        }
        return named.done();
    }

    List<AppObject> apps() {
        return List.copyOf(apps);
    }

    List<String> streamlitCalls() {
        return List.copyOf(streamlitCalls);
    }

    int streamlitLine() {
        return streamlitLine;
    }

    int argumentsLine() {
        return argumentsLine;
    }

    int inputLine() {
        return inputLine;
    }

    private boolean isDefinition(int start) {
        int i = start - 1;
        while (i >= 0 && bytes[i] == ' ') {
            i--;
        }
        return i >= 2 && i < start - 1 && bytes[i] == 'f' && bytes[i - 1] == 'e' && bytes[i - 2] == 'd'
                || i >= 4 && i < start - 1 && bytes[i] == 's' && Tokens.matches(bytes, i - 4, i + 1, "class");
    }

    /** {@code ", ".join(...)} and not {@code os.path.join(...)}: what stands before the dot ends in no {@code path}. */
    private boolean isTextJoin(int start, int stop) {
        boolean path = start > 4 && Tokens.matches(bytes, start - 5, start - 1, "path")
                || start > 3 && Tokens.matches(bytes, start - 4, start - 1, "osp");
        return !path && Tokens.matches(bytes, start, stop, "join");
    }

    private void streamlit(int start, int stop, int line) {
        int from = start - 1;
        while (from > 0 && isNamePart(bytes[from - 1])) {
            from--;
        }
        if (streamlitCalls.size() < STREAMLIT_NAMES
                && !Tokens.matches(bytes, start, stop, "set_page_config")
                && imports.isStreamlit(Tokens.decode(bytes, from, start - 1))) {
            streamlitLine = streamlitLine == 0 ? line : streamlitLine;
            streamlitCalls.add("st." + Tokens.decode(bytes, start, stop));
        }
    }

    private void dynamicImport(int arguments, int line) {
        Tokens tokens = new Tokens(bytes, arguments, end).inBracket();
        if (tokens.next() != Tokens.Kind.STRING || !tokens.constant()) {
            return;
        }
        StringBuilder name = new StringBuilder(tokens.text());
        Tokens.Kind kind = tokens.next();
        while (kind == Tokens.Kind.STRING && tokens.constant()) {
            name.append(tokens.text());
            kind = tokens.next();
        }
        if (kind == Tokens.Kind.SYMBOL && (tokens.symbol() == ',' || tokens.symbol() == ')')) {
            imports.addDynamic(line, name.toString(), blocks.condition());
        }
    }

    /** {@code name = Flask(}, {@code name: Flask = flask.Flask(}, {@code with gr.Blocks() as name:}. */
    private void app(CallUse use, int statement, int arguments, int line) {
        Tokens tokens = new Tokens(bytes, statement, end);
        String name = "";
        if (tokens.next() == Tokens.Kind.NAME && tokens.offset() == statement) {
            String first = tokens.text();
            Tokens.Kind kind = tokens.next();
            while (kind != Tokens.Kind.END && tokens.offset() < arguments) {
                if (kind == Tokens.Kind.SYMBOL && tokens.symbol() == '=' && tokens.depth() == 0) {
                    name = first;
                }
                kind = tokens.next();
            }
            if (first.equals("with")) {
                name = aliasOf(tokens, kind);
            } else if (tokens.depth() > 0 && depthAt(statement, arguments) > 1) {
                name = "";
            }
        }
        apps.add(new AppObject(use, name, blocks.function(), line));
    }

    private int depthAt(int statement, int arguments) {
        Tokens tokens = new Tokens(bytes, statement, end);
        int depth = 0;
        while (tokens.next() != Tokens.Kind.END && tokens.offset() < arguments) {
            depth = tokens.depth();
        }
        return depth;
    }

    private static String aliasOf(Tokens tokens, Tokens.Kind from) {
        Tokens.Kind kind = from;
        while (kind != Tokens.Kind.END) {
            if (kind == Tokens.Kind.NAME && tokens.is("as") && tokens.depth() == 0) {
                return tokens.next() == Tokens.Kind.NAME ? tokens.text() : "";
            }
            kind = tokens.next();
        }
        return "";
    }

    private static boolean isNamePart(byte b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }
}
