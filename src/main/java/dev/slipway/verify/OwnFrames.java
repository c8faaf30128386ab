package dev.slipway.verify;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which lines of a traceback are of the program itself, and not of Python, of a library, or of what starts the program.
 *
 * @param modules whether a module of that name is part of the project
 */
record OwnFrames(Predicate<String> modules) {
    private static final String INSTALLED = "/site-packages/";

    /** A file of the standard library, which only does what it is told. */
    private static final Pattern OF_PYTHON = Pattern.compile(
            "/lib(?:64)?/python3[^/]*/(?!site-packages/)|(?i:python[^/]*/Lib/(?!site-packages/|python3))|/dist-packages/|\\.zip/");

    /** What is written to start a program, by us or by who installs it. */
    private static final Pattern STARTS =
            Pattern.compile("/slipway_(?:launch|main)\\.py$|/app_\\w+/__(?:init|main)__\\.py$|/(?:bin|Scripts)/[^/]+$");

    /** The folder that loose scripts are packed in. */
    private static final Pattern OWN_FOLDER = Pattern.compile("^app_\\w+/");

    /** Whether nothing can be wrong in this file: it is no file, or carries out what others ask for. */
    boolean isNobodys(String path) {
        return path.startsWith("<")
                || path.endsWith(".pyx")
                || OF_PYTHON.matcher(path).find()
                || STARTS.matcher(path).find();
    }

    /** Whether it is a file of the program, wherever that is installed. */
    boolean isOwn(String path) {
        if (isNobodys(path)) {
            return false;
        }
        String inside = installed(path);
        return inside.equals(path) || OWN_FOLDER.matcher(inside).find() || modules.test(top(inside));
    }

    /** The file as the project calls it, where it was installed. */
    static String shown(String path) {
        return OWN_FOLDER.matcher(installed(path)).replaceFirst("");
    }

    private static String installed(String path) {
        int packages = path.lastIndexOf(INSTALLED);
        return packages < 0 ? path : path.substring(packages + INSTALLED.length());
    }

    private static String top(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path.replaceFirst("\\.pyw?$", "") : path.substring(0, slash);
    }
}
