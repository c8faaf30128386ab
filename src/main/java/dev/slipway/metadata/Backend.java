package dev.slipway.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The build backends that Slipway writes settings for (PEP 517). */
public enum Backend {
    HATCHLING("hatchling", "hatchling.build", List.of("hatchling>=1.27"), "hatch"),
    SETUPTOOLS("setuptools", "setuptools.build_meta", List.of("setuptools>=77.0.3"), "setuptools"),
    FLIT("flit-core", "flit_core.buildapi", List.of("flit_core>=3.11,<5"), "flit"),
    PDM("pdm-backend", "pdm.backend", List.of("pdm-backend>=2.4"), "pdm"),
    POETRY("poetry-core", "poetry.core.masonry.api", List.of("poetry-core>=2.0,<3"), "poetry"),
    UV("uv_build", "uv_build", List.of("uv_build>=0.9,<1"), "uv");

    private final String id;
    private final String object;
    private final List<String> requires;
    private final String tool;

    Backend(String id, String object, List<String> requires, String tool) {
        this.id = id;
        this.object = object;
        this.requires = requires;
        this.tool = tool;
    }

    /** The name of its distribution. */
    public String id() {
        return id;
    }

    /** What {@code build-backend} says. */
    public String object() {
        return object;
    }

    /** What {@code requires} says: the first release that takes licences as expressions (PEP 639), and an end where its makers ask for one. */
    public List<String> requires() {
        return requires;
    }

    /** Its table below {@code [tool]}. */
    public String tool() {
        return tool;
    }

    /** The one of this name. */
    public static Optional<Backend> of(String id) {
        return Arrays.stream(values()).filter(backend -> backend.id.equals(id)).findFirst();
    }

    /** The one that a {@code build-backend} names; empty for one that Slipway knows nothing of. */
    public static Optional<Backend> ofObject(String object) {
        return object.startsWith("setuptools.")
                ? Optional.of(SETUPTOOLS)
                : Arrays.stream(values())
                        .filter(backend -> backend.object.equals(object))
                        .findFirst();
    }
}
