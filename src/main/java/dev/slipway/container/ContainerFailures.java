package dev.slipway.container;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What container engines say when they fail, in words, with what to do. */
public final class ContainerFailures {
    private record Sign(Pattern pattern, Function<Matcher, Problem> meaning) {
        static Sign of(String regex, Function<Matcher, Problem> meaning) {
            return new Sign(Pattern.compile("(?i)" + regex), meaning);
        }
    }

    /** The surest first. */
    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    "permission denied while trying to connect|dial unix [^ ]+: connect: permission denied",
                    _ -> error("This user may not talk to the container engine.")
                            .so("Its socket belongs to a group that you are not in.")
                            .advise("Add yourself to the group docker and log in again, or use rootless Podman.")),
            Sign.of(
                    "Cannot connect to the Docker daemon|Is the docker daemon running|error during connect|"
                            + "cannot connect to Podman|unable to connect to Podman|connect: connection refused.*(?:docker|podman)",
                    _ -> error("The container engine does not answer.")
                            .so("Images can be neither built nor run.")
                            .advise(
                                    "Start Docker Desktop, `systemctl start docker` or `podman machine start`, and try again.")),
            Sign.of(
                    "buildx component is missing|the --mount option requires BuildKit|BuildKit is (?:not supported|disabled)",
                    _ -> error("Docker's builder BuildKit is not there.")
                            .so("Images cannot be built; those that are there can be run.")
                            .advise("Install its plug-in buildx: the package docker-buildx-plugin or docker-buildx.")),
            Sign.of(
                    "no space left on device|not enough (?:free )?space",
                    _ -> error("The engine's disk is full.")
                            .advise("See what can go with `slipway engine prune`, then try again.")),
            Sign.of(
                    "(?:Bind for|listen tcp[46]?|bind:?) ?[\\d.\\[\\]:]*:(\\d+)\\S*.*(?:port is already allocated|address already in use)",
                    found -> error("Port " + found.group(1) + " of this machine is taken.")
                            .advise("End what listens there, or publish the container on another port.")),
            Sign.of(
                    "port is already allocated",
                    _ -> error("A port that the container is to be published on is taken.")
                            .advise("End what listens there, or publish it on another port.")),
            Sign.of(
                    "reading manifest (\\S+) in (\\S+): manifest unknown",
                    found -> error("There is no image " + found.group(2) + ":" + found.group(1)
                                    + " that can be pulled.")
                            .so("The registry does not have it, or wants to know who asks.")
                            .advise("Look at its name, or log in with `slipway engine login`.")),
            Sign.of(
                    "pull access denied for ([^,\\s]+)|(?:manifest (?:for )?|^|\\s)([\\w./-]+(?::\\d+/[\\w./-]+)?:[\\w.-]+)(?: not found)?: (?:manifest unknown|not found)",
                    found -> error("There is no image " + (found.group(1) == null ? found.group(2) : found.group(1))
                                    + " that can be pulled.")
                            .so("The registry does not have it, or wants to know who asks.")
                            .advise("Look at its name, or log in with `slipway engine login`.")),
            Sign.of(
                    "toomanyrequests|pull rate limit",
                    _ -> error("The registry lets nobody unknown pull more for now.")
                            .advise("Log in with `slipway engine login`, or try again in some hours.")),
            Sign.of(
                    "(?:unauthorized|authentication required|denied: requested access|no basic auth credentials)",
                    _ -> error("The registry refuses access.").advise("Log in with `slipway engine login`.")),
            Sign.of(
                    "(?:registry-1\\.docker\\.io|auth\\.docker\\.io|docker\\.io/|failed to (?:resolve|solve|do request)|Get \"https?://)[^\\n]*"
                            + "(?:no such host|i/o timeout|connection refused|network is unreachable|TLS handshake|EOF|Temporary failure|x509)",
                    _ -> error("The image registry cannot be reached.")
                            .so("The base image is not on this machine, and could not be pulled.")
                            .advise(
                                    "Look at the network and at the engine's own proxy settings, or load the base image from"
                                            + " a file.")),
            Sign.of(
                    "exec format error|image's platform \\(([^)]+)\\) does not match",
                    _ -> error("The image, or a program in it, is made for another processor.")
                            .advise("Build it with --platform for this machine, or run it on one of its own kind.")),
            Sign.of(
                    "exec: \"([^\"]+)\": (?:executable file not found|stat .*no such file)",
                    found -> error("The container starts " + found.group(1) + ", which is not in the image.")
                            .advise("Declare the distribution that brings it, or choose another entry point.")),
            Sign.of(
                    "version `(GLIBC_[\\d.]+)' not found",
                    found -> error("The program wants " + found.group(1)
                                    + ", and the base image has an older C library.")
                            .advise("Choose a newer base image, or build the program on an older system.")),
            Sign.of(
                    "unable to prepare context|failed to read dockerfile|Cannot locate specified Dockerfile",
                    _ -> error("The Dockerfile or its folder cannot be read.")
                            .advise("Look whether it is there and readable.")),
            Sign.of(
                    "dockerfile parse error(?: on)? line (\\d+): (.+)|Dockerfile:(\\d+).*parse error",
                    found -> error("The Dockerfile is not understood"
                                    + (found.group(1) == null
                                            ? "."
                                            : ": line " + found.group(1) + ", " + found.group(2) + "."))
                            .advise("Correct that line.")),
            Sign.of(
                    "No such (container|image|object): (\\S+)|(?:no container with name or ID|no such container:?) \"?(\\S+?)\"?[: ]",
                    found -> error("There is no " + (found.group(1) == null ? "container" : found.group(1)) + " "
                                    + (found.group(2) == null ? found.group(3) : found.group(2)) + ".")
                            .advise("See what there is with `slipway engine ps --all` and `slipway engine images`.")),
            Sign.of(
                    "conflict: unable to (?:remove|delete)|image is being used|image used by|is using its referenced image|container is in use",
                    _ -> error("The image is used by a container.")
                            .advise("Remove that container first, or remove the image by force.")),
            Sign.of(
                    "The container name \"/?([^\"]+)\" is already in use",
                    found -> error("There is a container called " + found.group(1) + " already.")
                            .advise("Remove it, or take another name.")));

    private ContainerFailures() {}

    /**
     * The cause, if it is one of those that are known.
     *
     * @param lines the last lines of what the engine's client printed, oldest first
     */
    public static Optional<Problem> explain(List<String> lines) {
        for (Sign sign : SIGNS) {
            for (String line : lines.reversed()) {
                Matcher found = sign.pattern().matcher(line);
                if (found.find()) {
                    return Optional.of(sign.meaning().apply(found));
                }
            }
        }
        return Optional.empty();
    }

    private static Problem error(String cause) {
        return Problem.error(Topic.SHIP, cause);
    }
}
