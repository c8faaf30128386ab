package dev.slipway.metadata;

import java.util.Arrays;
import java.util.Optional;

/** The fields of the metadata that can be edited, named as in PEP 621. */
public enum Field {
    NAME("name", Shape.TEXT),
    VERSION("version", Shape.TEXT),
    DESCRIPTION("description", Shape.TEXT),
    README("readme", Shape.TEXT),
    REQUIRES_PYTHON("requires-python", Shape.TEXT),
    LICENSE("license", Shape.TEXT),
    LICENSE_FILES("license-files", Shape.ITEMS),
    AUTHORS("authors", Shape.PEOPLE),
    MAINTAINERS("maintainers", Shape.PEOPLE),
    KEYWORDS("keywords", Shape.ITEMS),
    CLASSIFIERS("classifiers", Shape.ITEMS),
    URLS("urls", Shape.PAIRS),
    SCRIPTS("scripts", Shape.PAIRS),
    GUI_SCRIPTS("gui-scripts", Shape.PAIRS);

    /** What kind of value a field holds. */
    public enum Shape {
        TEXT,
        ITEMS,
        PEOPLE,
        PAIRS
    }

    private final String key;
    private final Shape shape;

    Field(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** Its key in the {@code [project]} table. */
    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    /** The field of this key; empty if there is none, or none that can be edited. */
    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
