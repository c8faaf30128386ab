package dev.slipway.metadata;

/**
 * An author or a maintainer (PEP 621).
 *
 * @param name empty if not given
 * @param email empty if not given
 */
public record Person(String name, String email) {

    /** {@code Name <mail>}, or what there is of it. */
    public String display() {
        if (email.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? email : name + " <" + email + ">";
    }

    /** The other way round: {@code Name <mail>}, a mail alone or a name alone. */
    public static Person parse(String text) {
        var whole = text.strip();
        int open = whole.lastIndexOf('<');
        if (open >= 0 && whole.endsWith(">")) {
            return new Person(
                    whole.substring(0, open).strip(),
                    whole.substring(open + 1, whole.length() - 1).strip());
        }
        return whole.contains("@") && !whole.contains(" ") ? new Person("", whole) : new Person(whole, "");
    }
}
