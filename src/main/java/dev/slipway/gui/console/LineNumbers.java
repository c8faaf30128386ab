package dev.slipway.gui.console;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** As many items as there are lines; an item is only the number of its line, so a million of them weigh nothing. */
final class LineNumbers extends ObservableListBase<Integer> {
    private int first;
    private int size;

    /** All lines up to this one. */
    void resize(int wanted) {
        show(0, wanted);
    }

    /** The lines from this one to before that one. */
    void show(int from, int to) {
        int wanted = to - from;
        int before = size;
        if (from == first && wanted == before) {
            return;
        }
        beginChange();
        size = wanted;
        if (from != first) {
            List<Integer> gone = gone(first, first + before);
            first = from;
            nextReplace(0, wanted, gone);
        } else if (wanted > before) {
            nextAdd(before, wanted);
        } else {
            nextRemove(wanted, gone(first + wanted, first + before));
        }
        endChange();
    }

    /** The number of the first line shown. */
    int first() {
        return first;
    }

    private static List<Integer> gone(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return from + index;
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    @Override
    public Integer get(int index) {
        return first + index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object item) {
        return item instanceof Integer number && number >= first && number < first + size ? number - first : -1;
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }
}
