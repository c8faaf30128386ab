package dev.slipway.project;

/**
 * How much a folder holds, without what the scan leaves out.
 *
 * @param pythonFiles files of Python
 * @param notebooks notebooks with a Python kernel
 * @param lines lines of Python
 * @param otherFiles files of any other kind
 * @param otherBytes their size
 * @param skippedFolders environments, caches, version control and ignored folders that were not entered
 */
public record Counts(int pythonFiles, int notebooks, long lines, int otherFiles, long otherBytes, int skippedFolders) {}
