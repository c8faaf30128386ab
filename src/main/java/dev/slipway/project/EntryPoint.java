package dev.slipway.project;

/**
 * Something that can be started.
 *
 * @param kind how it is started
 * @param target what is started, in the form its kind asks for
 * @param file the file it lies in, relative to the root with {@code /}
 * @param line the line that shows it, from 1; 0 for the whole file
 * @param evidence why it is one, as words for a person: "has a main guard, reads sys.argv"
 * @param rank how likely it is the one meant: 1 is the first choice, each rank is given once
 */
public record EntryPoint(EntryKind kind, String target, String file, int line, String evidence, int rank) {}
