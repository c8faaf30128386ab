package dev.slipway.project;

import dev.slipway.metadata.ObjectReference;

/**
 * Something that may start the project.
 *
 * @param score how likely it is meant; comparable among candidates only
 */
record Candidate(EntryKind kind, String target, String file, int line, String evidence, int score) {

    Candidate more(int points) {
        return new Candidate(kind, target, file, line, evidence, score + points);
    }

    /** Under the name by which somebody starts it, where that says from further above where its module lies. */
    Candidate as(String name) {
        boolean object = name.contains(":") && target.contains(":");
        String path = ObjectReference.parse(name).module().replace('.', '/') + ".py";
        return object && name.endsWith("." + target) && file.endsWith(path)
                ? new Candidate(kind, name, file, line, evidence, score)
                : this;
    }

    /** With one more reason. */
    Candidate because(String reason) {
        return new Candidate(kind, target, file, line, evidence.isEmpty() ? reason : evidence + ", " + reason, score);
    }
}
