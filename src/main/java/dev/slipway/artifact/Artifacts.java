package dev.slipway.artifact;

import dev.slipway.artifact.kind.Sdist;
import dev.slipway.artifact.kind.Wheel;
import java.util.List;
import java.util.Optional;

/** All artifacts there are, in the order in which they are offered. A new one is one line here. */
public final class Artifacts {
    private static final List<Artifact> ALL = List.of(new Wheel(), new Sdist());

    private Artifacts() {}

    public static List<Artifact> all() {
        return ALL;
    }

    public static Optional<Artifact> of(String id) {
        return ALL.stream().filter(artifact -> artifact.id().equals(id)).findFirst();
    }
}
