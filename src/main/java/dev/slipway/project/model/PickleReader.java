package dev.slipway.project.model;

import dev.slipway.project.model.PickleObject.Dict;
import dev.slipway.project.model.PickleObject.Global;
import dev.slipway.project.model.PickleObject.Made;
import dev.slipway.project.model.PickleObject.Number;
import dev.slipway.project.model.PickleObject.Text;
import dev.slipway.project.model.PickleObject.Tuple;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the opcodes of a pickle, all protocols, as {@code pickletools} documents them, and executes none: it notes the
 * globals that loading would import. Knows joblib's arrays, whose bytes stand between the opcodes.
 */
final class PickleReader {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_TUPLE = 64;
    private static final int DEEPEST = 20;

    private final ByteSource in;
    private final Findings findings;
    private final PickleStack stack = new PickleStack();
    private final int depth;
    private boolean arrayFollows;

    PickleReader(ByteSource in, Findings findings) {
        this(in, findings, 0);
    }

    private PickleReader(ByteSource in, Findings findings, int depth) {
        this.in = in;
        this.findings = findings;
        this.depth = depth;
    }

    /**
     * Reads one pickle to its end.
     *
     * @throws IOException at the end of the stream, or at what is no pickle; what was found until then stays found
     */
    void read() throws IOException {
        stack.clear();
        while (true) {
            int opcode = in.next();
            if (opcode == '.') {
                return;
            }
            execute(opcode);
            if (arrayFollows) {
                arrayFollows = false;
                skipArray();
            }
        }
    }

    private void execute(int opcode) throws IOException {
        switch (opcode) {
            case 0x80 -> findings.protocol(in.next()); // PROTO
            case 0x95 -> in.skip(8); // FRAME
            case '(' -> stack.push(PickleObject.MARK);
            case '0' -> stack.pop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.top());
            case 'N', 0x88, 0x89, ']', 0x8f, 0x97 -> stack.push(PickleObject.UNKNOWN);
            case 0x98 -> {} // READONLY_BUFFER
            case 'I', 'L' -> number(in.line(32));
            case 'F' -> skipLine();
            case 'K' -> stack.push(new Number(in.number(1)));
            case 'M' -> stack.push(new Number(in.number(2)));
            case 'J' -> stack.push(new Number((int) in.number(4)));
            case 'G' -> skip(8);
            case 0x8a -> longNumber(in.number(1));
            case 0x8b -> skip(in.number(4));
            case 'S' -> stack.push(new Text(unquoted(in.line(LONGEST_TEXT))));
            case 'V' -> stack.push(new Text(in.line(LONGEST_TEXT)));
            case 'U', 0x8c -> text(in.number(1));
            case 'T', 'X' -> text(in.number(4));
            case 0x8d -> text(in.number(8));
            case 'C' -> bytes(in.number(1));
            case 'B' -> bytes(in.number(4));
            case 0x8e, 0x96 -> bytes(in.number(8));
            case 'P' -> skipLine();
            case 'Q' -> {
                stack.pop();
                stack.push(PickleObject.UNKNOWN);
            }
            default -> build(opcode);
        }
    }

    private void build(int opcode) throws IOException {
        switch (opcode) {
            case 't' -> tuple(stack.popToMark());
            case ')' -> tuple(List.of());
            case 0x85, 0x86, 0x87 -> {
                List<PickleObject> items = new ArrayList<>();
                for (int i = 0; i < opcode - 0x84; i++) {
                    items.addFirst(stack.pop());
                }
                tuple(items);
            }
            case 'l', 0x91 -> {
                stack.popToMark();
                stack.push(PickleObject.UNKNOWN);
            }
            case '}' -> stack.push(new Dict());
            case 'd' -> {
                List<PickleObject> pairs = stack.popToMark();
                stack.push(new Dict());
                stack.putAll(pairs);
                noteVersions(pairs);
            }
            case 'a' -> stack.pop();
            case 'e', 0x90 -> stack.popToMark();
            case 's' -> {
                PickleObject value = stack.pop();
                List<PickleObject> pair = List.of(stack.pop(), value);
                stack.putAll(pair);
                noteVersions(pair);
            }
            case 'u' -> {
                List<PickleObject> pairs = stack.popToMark();
                stack.putAll(pairs);
                noteVersions(pairs);
            }
            case 'p' -> stack.remember(index(in.line(20)));
            case 'q' -> stack.remember(in.number(1));
            case 'r' -> stack.remember(in.number(4));
            case 0x94 -> stack.remember();
            case 'g' -> stack.recall(index(in.line(20)));
            case 'h' -> stack.recall(in.number(1));
            case 'j' -> stack.recall(in.number(4));
            default -> make(opcode);
        }
    }

    private void make(int opcode) throws IOException {
        switch (opcode) {
            case 'c' -> stack.push(global(in.line(LONGEST_TEXT), in.line(LONGEST_TEXT)));
            case 0x93 -> {
                PickleObject name = stack.pop();
                PickleObject module = stack.pop();
                boolean known = name instanceof Text && module instanceof Text;
                stack.push(known ? global(((Text) module).value(), ((Text) name).value()) : PickleObject.UNKNOWN);
            }
            case 'i' -> {
                Global type = global(in.line(LONGEST_TEXT), in.line(LONGEST_TEXT));
                stack.push(new Made(type, new Tuple(stack.popToMark())));
            }
            case 'o' -> {
                List<PickleObject> parts = stack.popToMark();
                made(parts.isEmpty() ? PickleObject.UNKNOWN : parts.getFirst(), PickleObject.UNKNOWN);
            }
            case 'R', 0x81 -> {
                PickleObject arguments = stack.pop();
                made(stack.pop(), arguments);
            }
            case 0x92 -> {
                stack.pop();
                PickleObject arguments = stack.pop();
                made(stack.pop(), arguments);
            }
            case 'b' -> buildState();
            case 0x82 -> extension(in.number(1));
            case 0x83 -> extension(in.number(2));
            case 0x84 -> extension(in.number(4));
            default -> throw new IOException("This is no pickle: opcode " + opcode + ".");
        }
    }

    private void made(PickleObject type, PickleObject arguments) throws IOException {
        stack.push(type instanceof Global global ? new Made(global, arguments) : PickleObject.UNKNOWN);
    }

    /** A state for the object below it. That of joblib's stand-in for an array is followed by the array. */
    private void buildState() {
        PickleObject state = stack.pop();
        if (stack.top() instanceof Made made
                && made.type().name().equals("NumpyArrayWrapper")
                && made.type().module().startsWith("joblib")
                && state instanceof Dict dict) {
            wrapper = dict;
            arrayFollows = true;
            findings.joblib(dict);
        }
    }

    private Dict wrapper = new Dict();

    private void skipArray() throws IOException {
        JoblibArray array = JoblibArray.of(wrapper);
        if (array.hasObjects()) {
            if (depth >= DEEPEST) {
                throw new IOException("Pickles are nested too deep.");
            }
            new PickleReader(in, findings, depth + 1).read();
            return;
        }
        if (array.padded()) {
            in.skip(in.next());
        }
        in.skip(array.bytes());
    }

    private Global global(String module, String name) {
        findings.global(module, name);
        return new Global(module, name);
    }

    private void noteVersions(List<PickleObject> pairs) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs.get(i) instanceof Text key && pairs.get(i + 1) instanceof Text value) {
                findings.entry(key.value(), value.value());
            }
        }
    }

    private void tuple(List<PickleObject> items) throws IOException {
        stack.push(items.size() > LONGEST_TUPLE ? PickleObject.UNKNOWN : new Tuple(List.copyOf(items)));
    }

    private void text(long length) throws IOException {
        if (length > LONGEST_TEXT || length < 0) {
            skip(length);
        } else {
            stack.push(new Text(in.text((int) length)));
        }
    }

    private void bytes(long length) throws IOException {
        findings.blob(in, length);
        stack.push(PickleObject.UNKNOWN);
    }

    private void longNumber(long length) throws IOException {
        if (length <= 8) {
            long value = in.number((int) length);
            stack.push(new Number(value));
        } else {
            findings.longNumber(in.text((int) length));
            stack.push(PickleObject.UNKNOWN);
        }
    }

    private void number(String digits) throws IOException {
        String plain = digits.endsWith("L") ? digits.substring(0, digits.length() - 1) : digits;
        try {
            stack.push(new Number(Long.parseLong(plain)));
        } catch (NumberFormatException e) {
            stack.push(PickleObject.UNKNOWN); // Longer than 64 bits: no shape of an array.
        }
    }

    private void skip(long length) throws IOException {
        in.skip(length);
        stack.push(PickleObject.UNKNOWN);
    }

    private void skipLine() throws IOException {
        in.line(0);
        stack.push(PickleObject.UNKNOWN);
    }

    private void extension(long code) throws IOException {
        stack.push(PickleObject.UNKNOWN);
        if (code == 0) {
            throw new EOFException("an extension without a code");
        }
    }

    private static long index(String digits) throws IOException {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException e) {
            throw new IOException("This is no pickle.", e);
        }
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && (text.charAt(0) == '\'' || text.charAt(0) == '"');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
