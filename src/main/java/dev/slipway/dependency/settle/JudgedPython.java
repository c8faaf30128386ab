package dev.slipway.dependency.settle;

import dev.slipway.dependency.Misfit;
import dev.slipway.environment.Interpreter;
import java.util.List;

/**
 * A Python that could be taken.
 *
 * @param misfits what it cannot have, as far as the index tells
 */
public record JudgedPython(Interpreter python, List<Misfit> misfits) {
    public JudgedPython {
        misfits = List.copyOf(misfits);
    }
}
