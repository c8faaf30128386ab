package dev.slipway.project.model;

import dev.slipway.project.model.PickleObject.Dict;
import dev.slipway.project.model.PickleObject.Mark;
import dev.slipway.project.model.PickleObject.Text;
import dev.slipway.project.model.PickleObject.Unknown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack and the memo of a pickle machine, both bounded. */
final class PickleStack {
    private static final int HIGHEST = 1_000_000;
    private static final int MOST_MEMORIES = 100_000;
    private static final int LONGEST_TEXT = 256;

    private final List<PickleObject> stack = new ArrayList<>();
    private final Map<Long, PickleObject> memo = new HashMap<>();
    private long memories;

    void clear() {
        stack.clear();
        memo.clear();
        memories = 0;
    }

    void push(PickleObject value) throws IOException {
        if (stack.size() >= HIGHEST) {
            throw new IOException("The pickle piles up too much.");
        }
        stack.add(value);
    }

    PickleObject pop() {
        return stack.isEmpty() ? PickleObject.UNKNOWN : stack.removeLast();
    }

    PickleObject top() {
        return stack.isEmpty() ? PickleObject.UNKNOWN : stack.getLast();
    }

    /** Everything above the last mark, which goes too. */
    List<PickleObject> popToMark() {
        int mark = stack.size() - 1;
        while (mark >= 0 && !(stack.get(mark) instanceof Mark)) {
            mark--;
        }
        List<PickleObject> above = stack.subList(mark + 1, stack.size());
        List<PickleObject> values = new ArrayList<>(above);
        above.clear();
        if (mark >= 0) {
            stack.removeLast();
        }
        return values;
    }

    /** Puts pairs of key and value into the dictionary on top. */
    void putAll(List<PickleObject> pairs) {
        if (top() instanceof Dict dict) {
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                dict.put(pairs.get(i), pairs.get(i + 1));
            }
        }
    }

    void remember() {
        remember(memories);
    }

    void remember(long index) {
        memories++;
        PickleObject value = top();
        boolean matters = !(value instanceof Unknown || value instanceof Mark)
                && !(value instanceof Text text && text.value().length() > LONGEST_TEXT);
        if (matters && memo.size() < MOST_MEMORIES) {
            memo.put(index, value);
        } else if (!matters) {
            memo.remove(index);
        }
    }

    void recall(long index) throws IOException {
        PickleObject value = memo.get(index);
        push(value == null ? PickleObject.UNKNOWN : value);
    }
}
