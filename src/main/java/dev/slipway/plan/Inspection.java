package dev.slipway.plan;

import java.io.IOException;
import java.util.List;

/** Looks at files that earlier actions made; starts no process. */
@FunctionalInterface
public interface Inspection {

    /**
     * @return one result for each thing looked at, at least one
     * @throws IOException when a file cannot be read; the step then fails with its message
     */
    List<CheckResult> inspect() throws IOException;
}
