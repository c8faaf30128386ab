package dev.slipway.dependency.settle;

import dev.slipway.environment.Interpreter;
import java.util.List;

/**
 * What was arrived at.
 *
 * @param python the interpreter
 * @param wishes what was wanted
 * @param ways choices of versions, at least one; the first is taken, the others when it turns out not to work
 */
public record Settlement(Interpreter python, List<Wish> wishes, List<Way> ways) {
    public Settlement {
        wishes = List.copyOf(wishes);
        ways = List.copyOf(ways);
    }

    public Way first() {
        return ways.getFirst();
    }
}
