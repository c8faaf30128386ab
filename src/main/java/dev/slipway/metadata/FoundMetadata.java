package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import java.util.List;

/**
 * All that the packaging files of a folder say.
 *
 * @param metadata merged: the {@code [project]} table wins over setup.py, which wins over setup.cfg
 * @param declared its dependencies, and those of its extras, with their places
 * @param files the packaging files that were read, relative to the folder
 * @param open whether dependencies are declared that cannot be known without running setup.py
 * @param problems what could not be read or contradicts itself
 */
public record FoundMetadata(
        Metadata metadata, List<DeclaredLine> declared, List<String> files, boolean open, List<Problem> problems) {

    public FoundMetadata {
        declared = List.copyOf(declared);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
