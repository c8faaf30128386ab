package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.problem.ShipException;
import dev.slipway.run.Captured;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import dev.slipway.tool.SearchPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords that the system keeps, asked as pip and uv ask: by the program {@code keyring} (PyPI). Each is asked for once. */
public final class Keyring {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern USER_ALONE = Pattern.compile("(https?://)([^/@:\\s]+)@([^/\\s]+)(\\S*)");

    private final List<Path> programs;
    private final ProcessRunner processes;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    private Keyring(List<Path> programs, ProcessRunner processes) {
        this.programs = List.copyOf(programs);
        this.processes = processes;
    }

    /** That of a machine; knows nothing where the program is not installed. */
    public static Keyring of(Platform platform, Map<String, String> environment) {
        return new Keyring(
                SearchPath.of(platform, environment).all("keyring"),
                new ProcessRunner(new Redactor(), environment, platform));
    }

    /** Whether the program is there. */
    boolean isThere() {
        return !programs.isEmpty();
    }

    /** The password of a user for the first of these services that has one; a service is an address or a host. */
    public Optional<String> password(String user, List<String> services) {
        return programs.isEmpty()
                ? Optional.empty()
                : services.stream()
                        .map(service -> known.computeIfAbsent(service + "\n" + user, _ -> ask(service, user)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Addresses that name a user and no password, with the password that is kept; others as they are. */
    String filledIn(String addresses) {
        return programs.isEmpty()
                ? addresses
                : USER_ALONE.matcher(addresses).replaceAll(found -> {
                    String bare = found.group(1) + found.group(3) + found.group(4);
                    List<String> services = List.of(
                            bare.endsWith("/") ? bare : bare + "/", bare.replaceFirst("/$", ""), found.group(3));
                    return Matcher.quoteReplacement(password(found.group(2), services)
                            .map(password -> found.group(1) + found.group(2) + ":" + encoded(password) + "@"
                                    + found.group(3) + found.group(4))
                            .orElse(found.group()));
                });
    }

    private Optional<String> ask(String service, String user) {
        Action.Exec ask = new Action.Exec(
                List.of(programs.getFirst().toString(), "get", service, user),
                Path.of("").toAbsolutePath());
        try {
            Captured answer = processes.capture(ask, PATIENCE);
            return answer.ok()
                    ? Optional.of(answer.output().strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (ShipException cannotBeAsked) {
            return Optional.empty();
        }
    }

    private static String encoded(String password) {
        return URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
