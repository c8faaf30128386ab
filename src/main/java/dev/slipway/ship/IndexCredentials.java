package dev.slipway.ship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a requirements file without the credentials that stand in their addresses. pip and uv fill variables in, so that what a person
 * wrote into their own file is not written a second time.
 *
 * @param lines with {@code ${NAME}} in place of users and passwords
 * @param variables their values, for the programs that read the lines
 */
record IndexCredentials(List<String> lines, Map<String, String> variables) {
    private static final Pattern USER = Pattern.compile("://([^/@\\s:]+)(?::([^/@\\s]*))?@");

    static IndexCredentials takenOutOf(List<String> lines) {
        List<String> bare = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : lines) {
            bare.add(USER.matcher(line)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(filledIn(found.group(1), found.group(2), variables))));
        }
        return new IndexCredentials(bare, variables);
    }

    private static String filledIn(
            String user, @org.jspecify.annotations.Nullable String password, Map<String, String> variables) {
        int number = variables.size() + 1;
        String place =
                password == null ? "://" : "://" + variable("SLIPWAY_INDEX_USER_" + number, user, variables) + ":";
        // A user without a password is a token.
        return place + variable("SLIPWAY_INDEX_PASSWORD_" + number, password == null ? user : password, variables)
                + "@";
    }

    /** What is a variable already stays one. */
    private static String variable(String name, String value, Map<String, String> variables) {
        if (value.isEmpty() || value.startsWith("${")) {
            return value;
        }
        variables.put(name, value);
        return "${" + name + "}";
    }
}
