package dev.slipway.dependency;

import dev.slipway.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that the files of a folder declare as dependencies.
 *
 * @param declared each declaration; those of the packaging files come before those of requirements files
 * @param problems lines that cannot be understood
 */
public record DeclaredRequirements(List<Declared> declared, List<Problem> problems) {

    public DeclaredRequirements {
        declared = List.copyOf(declared);
        problems = List.copyOf(problems);
    }

    /** Reads pyproject.toml, setup.cfg and requirements files of this folder; what cannot be read is among the problems. */
    public static DeclaredRequirements of(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /** What is always needed: no extras, no development groups. */
    public List<Declared> always() {
        return declared.stream().filter(d -> d.group().isEmpty()).toList();
    }
}
