package dev.slipway.environment;

import dev.slipway.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where distributions come from on this machine, so that both engines take them from there: what pip's configuration says in
 * the words of uv, and what uv's variables say in the words of pip. A setting that the tool itself already has is left alone.
 *
 * @param uv variables for uv, besides those that are inherited; may hold credentials
 * @param pip variables for pip, besides those that are inherited; may hold credentials
 * @param index address of the index
 * @param offline whether no index is to be asked
 */
public record IndexSettings(Map<String, String> uv, Map<String, String> pip, String index, boolean offline) {
    private static final String PUBLIC = "https://pypi.org/simple";
    private static final Pattern CREDENTIALS = Pattern.compile("://([^/@\\s]+)@");

    public IndexSettings {
        uv = Map.copyOf(uv);
        pip = Map.copyOf(pip);
    }

    /** The settings of a machine and user; reads pip's configuration files. */
    public static IndexSettings read(Platform platform, Map<String, String> environment, Path home) {
        PipConfig config = PipConfig.read(PipConfigFiles.of(platform, environment, home), environment);
        Map<String, String> uv = IndexTranslation.forUv(config, environment);
        Map<String, String> pip = IndexTranslation.forPip(config, environment);
        Function<String, Optional<String>> own =
                name -> Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
        String index = config.value("index-url")
                .or(() -> own.apply("UV_DEFAULT_INDEX"))
                .or(() -> own.apply("UV_INDEX_URL"))
                .orElse(PUBLIC);
        boolean offline = config.on("no-index") || own.apply("UV_OFFLINE").isPresent();
        return new IndexSettings(uv, pip, index, offline);
    }

    /** The credentials in here, to be blanked wherever output is shown or kept. */
    public List<String> secrets() {
        return Stream.concat(Stream.of(index), Stream.concat(uv.values().stream(), pip.values().stream()))
                .flatMap(value -> CREDENTIALS.matcher(value).results().map(found -> found.group(1)))
                .flatMap(userAndPassword -> Stream.of(userAndPassword, afterColon(userAndPassword)))
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
    }

    /** The index's address without credentials, to be shown. */
    public String shownIndex() {
        Matcher credentials = CREDENTIALS.matcher(index);
        return credentials.replaceAll("://");
    }

    private static String afterColon(String text) {
        return text.substring(text.indexOf(':') + 1);
    }

    /** Tells no values: they may hold credentials. */
    @Override
    public String toString() {
        return "IndexSettings[" + shownIndex() + ", uv=" + uv.keySet() + ", pip=" + pip.keySet() + "]";
    }
}
