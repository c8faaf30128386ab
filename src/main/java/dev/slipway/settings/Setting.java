package dev.slipway.settings;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that can be set. Each can also be said by an environment variable, which then counts more. */
public enum Setting {
    THEME(
            "theme",
            Group.WINDOW,
            "Theme",
            "Light, dark, or as the desktop is set.",
            new Kind.Choice("system", "light", "dark"),
            "SLIPWAY_THEME"),
    LANGUAGE(
            "language",
            Group.WINDOW,
            "Language",
            "What the window speaks: English, Chinese, or as the desktop is set.",
            new Kind.Choice("system", "en", "zh-CN"),
            "SLIPWAY_LANGUAGE"),
    ENGINE(
            "engine",
            Group.ENVIRONMENTS,
            "Engine",
            "What makes environments where a project does not say: uv is fast, venv + pip is everywhere.",
            new Kind.Choice("auto", "uv", "pip"),
            "SLIPWAY_ENGINE"),
    INDEX(
            "index",
            Group.ENVIRONMENTS,
            "Package index",
            "Where packages come from instead of PyPI, for example https://packages.example.org/simple.",
            new Kind.Address("https", "http"),
            "PIP_INDEX_URL",
            "UV_DEFAULT_INDEX"),
    ADVISORIES(
            "advisories",
            Group.ENVIRONMENTS,
            "Advisories",
            "The service that is asked for known vulnerabilities, with the interface of OSV; PyPI's own answers otherwise.",
            new Kind.Address("https", "http"),
            "SLIPWAY_OSV"),
    PROXY(
            "proxy",
            Group.NETWORK,
            "Proxy",
            "Through what the network is reached, for example http://proxy.example.org:3128.",
            new Kind.Address("http", "https", "socks5"),
            "HTTPS_PROXY",
            "HTTP_PROXY"),
    NO_PROXY(
            "no-proxy",
            Group.NETWORK,
            "Reached directly",
            "Hosts that need no proxy, separated by commas.",
            new Kind.Hosts(),
            "NO_PROXY"),
    CA(
            "ca",
            Group.NETWORK,
            "Certificates",
            "A PEM file with certificates to trust, where a company signs its own.",
            new Kind.Certificates(),
            "SSL_CERT_FILE",
            "PIP_CERT",
            "REQUESTS_CA_BUNDLE"),
    VARIABLES(
            "variables",
            Group.NETWORK,
            "Variables for hosts",
            "What a project's own files may send where, for example TOKEN@packages.example.org; values are not kept.",
            new Kind.Grants(),
            "SLIPWAY_VARIABLES"),
    CONTAINER_ENGINE(
            "container-engine",
            Group.CONTAINERS,
            "Container engine",
            "Which is asked first where both are here.",
            new Kind.Choice("auto", "docker", "podman"),
            "SLIPWAY_CONTAINER_ENGINE"),
    CONTAINER_HOST(
            "container-host",
            Group.CONTAINERS,
            "Container host",
            "Where the engine listens if not in its usual place, for example ssh://user@build.example.org.",
            new Kind.Address("unix", "tcp", "ssh", "npipe"),
            "DOCKER_HOST",
            "CONTAINER_HOST"),
    TOOLS(
            "tools",
            Group.STORAGE,
            "Tools",
            "The folder for tools that Slipway fetches for itself, each in an environment of its own.",
            new Kind.Folder(),
            "SLIPWAY_TOOLS"),
    CACHE(
            "cache",
            Group.STORAGE,
            "Cache",
            "The folder for what can be had again: answers of the index, settled versions, trial environments.",
            new Kind.Folder(),
            "SLIPWAY_CACHE");

    /** Where a setting stands on the screen. */
    public enum Group {
        WINDOW,
        ENVIRONMENTS,
        NETWORK,
        CONTAINERS,
        STORAGE
    }

    private final String key;
    private final Group group;
    private final String title;
    private final String sentence;
    private final Kind kind;
    private final List<String> variables;

    Setting(String key, Group group, String title, String sentence, Kind kind, String... variables) {
        this.key = key;
        this.group = group;
        this.title = title;
        this.sentence = sentence;
        this.kind = kind;
        this.variables = List.of(variables);
    }

    /** Its name in the file and on the command line. */
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** What it does, in one sentence. */
    public String sentence() {
        return sentence;
    }

    public Kind kind() {
        return kind;
    }

    /** The environment variables that say the same; the first that is there counts more than the file. */
    public List<String> variables() {
        return variables;
    }

    /** What holds where nothing is set; empty where the tools' own ways hold. */
    public String usual() {
        return kind instanceof Kind.Choice choice ? choice.values().getFirst() : "";
    }

    /** What is wrong with this value; empty if it can be set. */
    public Optional<Problem> refuses(String value) {
        return kind.wrong(value)
                .map(wrong -> Problem.error(Topic.ENVIRONMENT, wrong.message()).advise(wrong.advice()));
    }

    /** What the environment says about it, blank values aside. */
    public Optional<String> said(Map<String, String> environment) {
        return variables.stream()
                .map(name -> environment.getOrDefault(name, environment.getOrDefault(lower(name), "")))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** curl and its kin read the variables of proxies in small letters too. */
    static String lower(String name) {
        return name.endsWith("_PROXY") ? name.toLowerCase(Locale.ROOT) : name;
    }

    /**
     * The setting of this name.
     *
     * @throws ShipException (BAD_ARGUMENT) if there is none
     */
    public static Setting named(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new ShipException(
                        ShipException.Kind.BAD_ARGUMENT,
                        Problem.error(Topic.ENVIRONMENT, "There is no setting " + key + ".")
                                .advise("Those there are: "
                                        + Arrays.stream(values())
                                                .map(Setting::key)
                                                .collect(Collectors.joining(", "))
                                        + ".")));
    }
}
