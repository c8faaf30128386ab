package dev.slipway.gui.console;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/** As many items as there are lines; an item is only the number of its line, so a million of them weigh nothing. */
final class LineNumbers extends ObservableListBase<Integer> {
    private int size;

    void resize(int wanted) {
        int before = size;
        if (wanted == before) {
            return;
        }
        beginChange();
        size = wanted;
        if (wanted > before) {
            nextAdd(before, wanted);
        } else {
            nextRemove(wanted, gone(wanted, before));
        }
        endChange();
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
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object item) {
        return item instanceof Integer number && number >= 0 && number < size ? number : -1;
    }

    @Override
    public boolean contains(Object item) {
        return indexOf(item) >= 0;
    }
}
