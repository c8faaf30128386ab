package dev.slipway.artifact;

import dev.slipway.artifact.kind.Dockerfile;
import dev.slipway.artifact.kind.Executable;
import dev.slipway.artifact.kind.Image;
import dev.slipway.artifact.kind.Sdist;
import dev.slipway.artifact.kind.SourceZip;
import dev.slipway.artifact.kind.Wheel;
import dev.slipway.artifact.kind.Zipapp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All artifacts there are, in the order in which they are offered. A new one is one line here. */
public final class Artifacts {
    private static final List<Artifact> ALL = List.of(
            new Wheel(), new Sdist(), new Executable(), new Zipapp(), new SourceZip(), new Dockerfile(), new Image());

    /** What people call some of them on a command line. */
    private static final Map<String, String> SHORT = Map.of("exe", "executable", "pyz", "zipapp", "source-zip", "zip");

    private Artifacts() {}

    public static List<Artifact> all() {
        return ALL;
    }

    public static Optional<Artifact> of(String id) {
        String known = SHORT.getOrDefault(id, id);
        return ALL.stream().filter(artifact -> artifact.id().equals(known)).findFirst();
    }
}
