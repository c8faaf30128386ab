package dev.slipway.platform;

import java.nio.file.Path;

/** Where things lie in a virtual environment (PEP 405, and {@code sysconfig}'s {@code venv} scheme). */
public record VenvLayout(Platform platform, Path root) {

    /** The folder of programs: {@code bin}, on Windows {@code Scripts}. */
    public Path programs() {
        return root.resolve(platform == Platform.WINDOWS ? "Scripts" : "bin");
    }

    /** The environment's own interpreter. */
    public Path python() {
        return program("python");
    }

    /** A program that a distribution installed. */
    public Path program(String name) {
        return programs().resolve(platform.program(name));
    }

    /** Where distributions are installed, for a Python such as {@code 3.10}. */
    public Path sitePackages(String pythonXY) {
        return platform == Platform.WINDOWS
                ? root.resolve("Lib").resolve("site-packages")
                : root.resolve("lib").resolve("python" + pythonXY).resolve("site-packages");
    }

    /** The file that makes the folder an environment. */
    public Path marker() {
        return root.resolve("pyvenv.cfg");
    }
}
