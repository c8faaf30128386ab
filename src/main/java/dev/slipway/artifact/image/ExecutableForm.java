package dev.slipway.artifact.image;

/** How the executable that another artifact made lies in the build of the small image. */
final class ExecutableForm {
    static final String FOLDER = "executable";
    static final String NAME = "app";

    private ExecutableForm() {}
}
