package dev.slipway.verify;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An index that did not answer as one does, in the words of uv and pip. Both then also say that a package is not there. */
final class IndexFailure {
    private record Sign(Pattern pattern, Function<Matcher, Problem> meaning) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    Pattern.compile(
                            "(?i)407 Proxy Authentication Required|Tunnel connection failed: 407|proxy authorization required"),
                    found -> Problem.error(Topic.ENVIRONMENT, "The proxy asks for a name and a password.")
                            .so("Nothing could be downloaded.")
                            .advise(
                                    "Name the user in the setting proxy, and put the password into SLIPWAY_PROXY_PASSWORD.")),
            new Sign(
                    Pattern.compile(
                            "(?i)40[13] (?:Unauthorized|Forbidden|Client Error)|401 Error, Credentials not correct"),
                    found -> Problem.error(Topic.ENVIRONMENT, "The package index refuses access.")
                            .advise(
                                    "Put its user and password into your netrc file, the keyring, or a variable that its address names.")),
            new Sign(
                    Pattern.compile("the network was disabled"),
                    found -> Problem.error(Topic.ENVIRONMENT, "The package index cannot be reached.")
                            .so("Not all that is needed was kept from earlier.")
                            .advise("Look at the network, and at HTTPS_PROXY if a proxy is needed.")),
            new Sign(
                    Pattern.compile(
                            "HTTP status server error \\((\\d{3}[^)]*)\\) for url \\(\\w+://(?:[^/@]*@)?([^/)]+)"),
                    found -> Problem.error(
                                    Topic.ENVIRONMENT,
                                    "The package index " + found.group(2) + " has a fault of its own: " + found.group(1)
                                            + ".")
                            .so("Nothing could be downloaded.")
                            .advise("Try again later; if it stays so, tell whoever runs it.")),
            new Sign(
                    Pattern.compile("unexpected JSON from `\\w+://(?:[^/@]*@)?([^/`]+)"),
                    found -> Problem.error(
                                    Topic.ENVIRONMENT,
                                    "The package index " + found.group(1)
                                            + " answers something else than a list of files.")
                            .so("Nothing could be downloaded.")
                            .advise("Look at its address, and whether a login page stands in between.")));

    private IndexFailure() {}

    /** @param lines without colours, oldest first */
    static Optional<Problem> in(List<String> lines) {
        for (Sign sign : SIGNS) {
            for (String line : lines) {
                Matcher found = sign.pattern().matcher(line);
                if (found.find()) {
                    return Optional.of(sign.meaning().apply(found));
                }
            }
        }
        return Optional.empty();
    }
}
