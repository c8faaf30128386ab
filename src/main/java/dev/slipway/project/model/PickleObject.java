package dev.slipway.project.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value on the stack of a pickle as far as a reader wants to know it. Nothing is ever made of it.
 */
sealed interface PickleObject {

    /** A value that does not matter. */
    record Unknown() implements PickleObject {}

    /** Where a group of values begins. */
    record Mark() implements PickleObject {}

    record Text(String value) implements PickleObject {}

    record Number(long value) implements PickleObject {}

    record Tuple(List<PickleObject> items) implements PickleObject {}

    /** A class or function named by module and name. */
    record Global(String module, String name) implements PickleObject {}

    /** What a call of a global would make. */
    record Made(Global type, PickleObject arguments) implements PickleObject {}

    /** A dictionary; only its first few textual keys are kept. */
    record Dict(Map<String, PickleObject> entries) implements PickleObject {
        private static final int MOST = 64;

        Dict() {
            this(new HashMap<>());
        }

        void put(PickleObject key, PickleObject value) {
            if (key instanceof Text text && entries.size() < MOST) {
                entries.put(text.value(), value);
            }
        }
    }

    Unknown UNKNOWN = new Unknown();
    Mark MARK = new Mark();
}
