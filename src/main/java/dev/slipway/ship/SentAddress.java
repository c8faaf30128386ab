package dev.slipway.ship;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that leaves parts of itself to variables, as {@code ${NAME}}, which pip and uv fill in.
 *
 * @param text the whole of it, or the requirement that it stands in
 * @param variables those that would be told to somebody
 * @param scheme in small letters; empty if there is none
 * @param authority name, password, host and port as written; empty if there is none
 */
record SentAddress(String text, Set<String> variables, String scheme, String authority) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    /** Up to where any reader of addresses may let the host end (RFC 3986, section 3.2; WHATWG URL, "authority state"). */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?:git|hg|svn|bzr)\\+)?([A-Za-z][A-Za-z0-9+.-]*)://([^/?#\\s]*)");

    /** One name and at most one password; readers part a stranger mixture differently. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[^@\\\\\\[\\]]*@)?((?:\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+|\\$\\{[A-Za-z0-9_]+})(?::[0-9]{1,5})?)");

    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9a-fA-F:]+]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?");

    SentAddress {
        variables = Set.copyOf(variables);
    }

    /** That in an option's value or in a requirement; empty where no variable would leave this machine. */
    static Optional<SentAddress> in(String text) {
        if (!text.contains("${")) {
            return Optional.empty();
        }
        Set<String> variables = new LinkedHashSet<>();
        VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group(1)));
        Matcher address = ADDRESS.matcher(text);
        boolean found = address.find();
        String scheme = found ? address.group(1).toLowerCase(Locale.ROOT) : "";
        String authority = found ? address.group(2) : "";
        boolean local = found
                ? scheme.equals("file")
                        && (authority.isEmpty() || VARIABLE.matcher(authority).matches())
                : isPlace(text);
        return variables.isEmpty() || local
                ? Optional.empty()
                : Optional.of(new SentAddress(text, variables, scheme, authority));
    }

    /** A folder or file of this machine, or an address that one variable tells up to its host: its own value says who is asked. */
    private static boolean isPlace(String text) {
        String target = text.replaceFirst("^(?:-e|--editable)[=\\s]\\s*", "").strip();
        boolean network = target.startsWith("//") || target.startsWith("\\\\");
        boolean begins = target.matches("\\$\\{[A-Za-z0-9_]+}(?:[/\\\\][^$]*)?");
        boolean path = target.matches("(?:\\.{1,2}|~|[A-Za-z]:)?[/\\\\].*");
        return !network && (begins || path);
    }

    /** Who would be told, with the scheme unless that is https; empty if readers of addresses could disagree about it. */
    Optional<String> host(Map<String, String> environment) {
        Matcher plain = PLAIN.matcher(authority);
        if (!plain.matches() || ADDRESS.matcher(text).results().count() != 1) {
            return Optional.empty();
        }
        String host = plain.group(1);
        Matcher variable = VARIABLE.matcher(host);
        if (variable.lookingAt()) {
            // The person's own variable says who it is; that it is told its own name is no secret.
            host = environment.getOrDefault(variable.group(1), "") + host.substring(variable.end());
        }
        String known = host.toLowerCase(Locale.ROOT);
        return HOST.matcher(known).matches()
                ? Optional.of(scheme.equals("https") ? known : scheme + "://" + known)
                : Optional.empty();
    }

    /** The host for a person to read, with variables in it as they are; empty if there is none. */
    String hostAsWritten() {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /** The address without name and password, in which nothing is left that could be filled in. */
    String bare() {
        int at = authority.lastIndexOf('@');
        String without = at < 0 ? text : text.replace(authority, authority.substring(at + 1));
        return VARIABLE.matcher(without).replaceAll("\\$%7B$1%7D");
    }
}
