package dev.slipway.dependency.adopt;

import dev.slipway.problem.Problem;
import java.util.List;

/**
 * What one file declares, in words of PEP 508.
 *
 * @param file relative to the project with {@code /}
 * @param group empty for what the program itself needs
 * @param items in the order of the file
 * @param includes groups that it takes in whole
 * @param python least Python that it asks for, as a specifier; empty if it says nothing
 * @param told what has no words there, and stays in the file
 */
record Source(String file, Group group, List<Item> items, List<Group> includes, String python, List<Problem> told) {

    Source {
        items = List.copyOf(items);
        includes = List.copyOf(includes);
        told = List.copyOf(told);
    }

    /**
     * One requirement.
     *
     * @param text PEP 508
     * @param line where it stands, from 1
     */
    record Item(String text, int line) {}
}
