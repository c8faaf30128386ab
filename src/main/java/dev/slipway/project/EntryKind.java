package dev.slipway.project;

import java.util.Arrays;
import java.util.Optional;

/** How an entry point is started. */
public enum EntryKind {
    /** {@code python FILE}; the target is the file. */
    SCRIPT("script"),
    /** {@code python -m NAME}; the target is the import name. */
    MODULE("module"),
    /** A command that an installed distribution brings; the target is the command. */
    CONSOLE_SCRIPT("console-script"),
    /** As a console script, with no console. */
    GUI_SCRIPT("gui-script"),
    /** The target is {@code module:object}, or {@code module:factory()}. */
    FLASK("flask"),
    /** The target is {@code module:object}. */
    FASTAPI("fastapi"),
    /** The target is the {@code manage.py}. */
    DJANGO("django"),
    /** {@code streamlit run FILE}; the target is the file. */
    STREAMLIT("streamlit"),
    /** The target is {@code module:object}. */
    DASH("dash"),
    /** {@code python FILE}; the target is the file. */
    GRADIO("gradio"),
    /** The target is the notebook. */
    NOTEBOOK("notebook");

    private final String id;

    EntryKind(String id) {
        this.id = id;
    }

    /** The name in JSON, stable. */
    public String id() {
        return id;
    }

    /** The kind with this name in JSON; empty if there is none. A web app's is that of its project, too. */
    public static Optional<EntryKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Whether it is served on a port. */
    public boolean isWebApp() {
        return switch (this) {
            case FLASK, FASTAPI, DJANGO, STREAMLIT, DASH, GRADIO -> true;
            case SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> false;
        };
    }
}
