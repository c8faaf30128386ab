package dev.slipway.project;

/**
 * A key, token or password in a file of the project.
 *
 * @param file relative to the root with {@code /}
 * @param line where it stands, from 1; in a notebook counted over its code cells; 0 where only the file's name tells
 * @param what it is, as words: "an AWS key"
 * @param shown enough of it to be recognised, never the whole: {@code AKIA…, 20 characters}
 * @param held whether the whole file is held back, so that no artifact has it
 */
public record Secret(String file, int line, String what, String shown, boolean held) {

    /** {@code file:line}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
