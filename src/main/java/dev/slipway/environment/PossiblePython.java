package dev.slipway.environment;

import java.nio.file.Path;

/** A file that may be a Python, and the place that offered it. */
record PossiblePython(Path path, String source) {}
