package dev.slipway.project;

/**
 * Something that may start the project.
 *
 * @param score how likely it is meant; comparable among candidates only
 */
record Candidate(EntryKind kind, String target, String file, int line, String evidence, int score) {

    Candidate more(int points) {
        return new Candidate(kind, target, file, line, evidence, score + points);
    }
}
