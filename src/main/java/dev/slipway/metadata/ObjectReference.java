package dev.slipway.metadata;

/**
 * What a command calls or a server serves, written {@code module:object}. Source: "Entry points specification" of packaging.python.org,
 * which calls it an object reference.
 *
 * @param module dotted, as it is imported
 * @param object an attribute of the module, perhaps dotted or with the {@code ()} of a factory; empty for the module itself
 */
public record ObjectReference(String module, String object) {

    private static final String CALL = "()";

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

    /** The object, or what it is called by custom where none is named. */
    public String objectOr(String custom) {
        return object.isEmpty() ? custom : object;
    }

    /** Whether the object is a function that has to be called first. */
    public boolean isFactory() {
        return object.endsWith(CALL);
    }

    /** The same without the call of a factory. */
    public ObjectReference uncalled() {
        return isFactory() ? new ObjectReference(module, object.substring(0, object.length() - CALL.length())) : this;
    }

    /** As it is written; the module alone where no object is named. */
    public String text() {
        return object.isEmpty() ? module : module + ":" + object;
    }
}
