package dev.slipway.modularize;

/** What happens to a path where it stands. */
enum PathUse {
    /** It is opened for reading, listed, or asked for. */
    READ,
    /** It is written, or made. */
    WRITE,
    /** It is read and changed in place, as a database is. */
    CHANGE,
    /** It goes to a function of the project's own, into a list, or out of a function: likely to be opened. */
    PASSED,
    /** It is printed or logged. */
    SHOWN,
    /** It becomes the value of a name. */
    NAMED,
    /** It is a key, a label, part of a comparison: no path. */
    NO_PATH
}
