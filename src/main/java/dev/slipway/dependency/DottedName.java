package dev.slipway.dependency;

/** Names of modules with dots. */
final class DottedName {

    private DottedName() {}

    /** Without the last part; empty if there is one only. */
    static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The first part. */
    static String top(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
