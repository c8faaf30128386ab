package dev.slipway.gui.session;

import java.nio.file.Path;

/** What the window asks of the desktop around it. Returns at once; what cannot be done is not told. */
public interface Outside {

    /** Shows a file or folder in the file manager, selected in the folder that it lies in. */
    void show(Path file);

    /** Opens a page in the browser. */
    void browse(String address);
}
