package dev.slipway.project.folder;

import dev.slipway.problem.Problem;
import java.util.List;

/**
 * What a walk found, each list sorted by path.
 *
 * @param python files that end in {@code .py} or {@code .pyw}
 * @param notebooks files that end in {@code .ipynb}
 * @param others all other files
 * @param environments folders that are virtual or conda environments
 * @param skippedFolders folders that were not entered, environments among them
 * @param problems folders that could not be read, links not followed
 */
public record FolderContents(
        List<FoundFile> python,
        List<FoundFile> notebooks,
        List<FoundFile> others,
        List<String> environments,
        int skippedFolders,
        List<Problem> problems) {}
