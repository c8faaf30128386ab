package dev.slipway.settings;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * What surrounds this process, with what was set: the environment's variables, and besides them those that say what the
 * settings say, in the words of pip, uv, OpenSSL, docker and podman. A variable that is there already is left alone.
 *
 * @param variables for Slipway itself and for all programs that it starts; may hold credentials
 * @param folders where Slipway keeps what is the user's
 */
public record Surroundings(Map<String, String> variables, UserFolders folders) {
    /** Names the password of the proxy, which is never kept in a file. */
    public static final String PROXY_PASSWORD = "SLIPWAY_PROXY_PASSWORD";

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** Those of this process, as the settings are now. */
    public static Surroundings current() {
        Settings settings = SettingsFile.current().read().settings();
        return of(settings, Platform.current(), System.getenv(), UserFolders.home());
    }

    /** @param home the user's home folder */
    public static Surroundings of(Settings settings, Platform platform, Map<String, String> environment, Path home) {
        Map<String, String> variables = new HashMap<>(environment);
        settings.values().forEach((setting, value) -> {
            if (setting.said(environment).isEmpty()) {
                String says = setting == Setting.PROXY ? withPassword(value, environment) : value;
                for (String name : setting.variables()) {
                    variables.put(name, says);
                    variables.put(Setting.lower(name), says);
                }
            }
        });
        UserFolders usual = UserFolders.of(platform, variables, home);
        return new Surroundings(variables, usual);
    }

    private static String withPassword(String proxy, Map<String, String> environment) {
        String password = environment.getOrDefault(PROXY_PASSWORD, "");
        String user = URI.create(proxy).getRawUserInfo();
        return password.isEmpty() || user == null
                ? proxy
                : proxy.replaceFirst("@", ":" + Matcher.quoteReplacement(encoded(password)) + "@");
    }

    /** RFC 3986, section 2.1: whatever is not unreserved is written by its bytes. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Tells no values: they may hold credentials. */
    @Override
    public String toString() {
        return "Surroundings[" + folders + "]";
    }
}
