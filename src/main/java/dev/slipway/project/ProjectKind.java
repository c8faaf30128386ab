package dev.slipway.project;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a folder of Python is. */
public enum ProjectKind {
    /** One Python file that is run. */
    SCRIPT("script", "A script"),
    /** Several Python files side by side, no package. */
    MODULES("modules", "Loose modules"),
    /** An import package in the folder. */
    PACKAGE("package", "A package"),
    /** An import package under {@code src/}. */
    SRC_PACKAGE("src-package", "A package in src"),
    /** Notebooks and no Python file. */
    NOTEBOOKS("notebooks", "Notebooks"),
    FLASK("flask", "A Flask app"),
    FASTAPI("fastapi", "A FastAPI app"),
    DJANGO("django", "A Django site"),
    STREAMLIT("streamlit", "A Streamlit app"),
    DASH("dash", "A Dash app"),
    GRADIO("gradio", "A Gradio app"),
    /** No Python at all. */
    EMPTY("empty", "No Python here");

    private final String id;
    private final String title;

    ProjectKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in JSON, stable. */
    public String id() {
        return id;
    }

    /** The name in a title, in English. */
    public String title() {
        return title;
    }

    /** The kind with this name in JSON; empty if there is none, or no name is given. */
    public static Optional<ProjectKind> named(@Nullable String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether it is an import package, wherever that lies, and nothing more. */
    public boolean isPackage() {
        return this == PACKAGE || this == SRC_PACKAGE;
    }

    /** Whether it is served on a port. */
    public boolean isWebApp() {
        return switch (this) {
            case FLASK, FASTAPI, DJANGO, STREAMLIT, DASH, GRADIO -> true;
            case SCRIPT, MODULES, PACKAGE, SRC_PACKAGE, NOTEBOOKS, EMPTY -> false;
        };
    }
}
