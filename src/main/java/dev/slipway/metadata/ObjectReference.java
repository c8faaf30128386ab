package dev.slipway.metadata;

/**
 * What a command calls or a server serves, written {@code module:object}. Source: "Entry points specification" of packaging.python.org,
 * which calls it an object reference.
 *
 * @param module dotted, as it is imported
 * @param object an attribute of the module, perhaps dotted or with the {@code ()} of a factory; empty for the module itself
 */
public record ObjectReference(String module, String object) {

    /** Of any text: the extras that may stand behind, as {@code [name]}, are left out; without a colon it is a module. */
    public static ObjectReference parse(String text) {
        String plain = text.split("\\[", 2)[0];
        int colon = plain.indexOf(':');
        return colon < 0
                ? new ObjectReference(plain.strip(), "")
                : new ObjectReference(
                        plain.substring(0, colon).strip(),
                        plain.substring(colon + 1).strip());
    }
}
