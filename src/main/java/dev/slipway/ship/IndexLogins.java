package dev.slipway.ship;

import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The logins that uv takes from variables for the indexes of a pyproject.toml or uv.toml, {@code UV_INDEX_NAME_PASSWORD}: the project chooses both
 * the name and the address, and with them who is told (uv, "Providing credentials directly").
 */
final class IndexLogins {
    private IndexLogins() {}

    static List<AskedVariables.Place> in(Survey survey, Map<String, String> environment) {
        boolean any =
                environment.keySet().stream().anyMatch(name -> name.matches("UV_INDEX_\\w+_(?:USERNAME|PASSWORD)"));
        Path main = survey.project().root().resolve(survey.project().mainFolder());
        List<AskedVariables.Place> places = new ArrayList<>();
        if (any) {
            read(places, main, PyprojectFile.NAME, environment, "tool", "uv", "index");
            read(places, main, "uv.toml", environment, "index");
        }
        return places;
    }

    private static void read(
            List<AskedVariables.Place> places, Path main, String file, Map<String, String> environment, String... key) {
        try {
            if (Files.isRegularFile(main.resolve(file))
                    && TomlDocument.of(Files.readAllBytes(main.resolve(file)), file)
                                    .get(key)
                            instanceof List<?> all) {
                for (Object one : all) {
                    if (one instanceof Map<?, ?> index
                            && index.get("name") instanceof String name
                            && index.get("url") instanceof String url) {
                        add(places, file, name, url, environment);
                    }
                }
            }
        } catch (ShipException | IOException unreadable) {
            // The survey tells what is wrong with that file.
        }
    }

    private static void add(
            List<AskedVariables.Place> places, String file, String name, String url, Map<String, String> environment) {
        String stem = "UV_INDEX_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        Set<String> logins = List.of(stem + "_USERNAME", stem + "_PASSWORD").stream()
                .filter(environment::containsKey)
                .collect(Collectors.toSet());
        if (!logins.isEmpty() && url.contains("://")) {
            String scheme = url.substring(0, url.indexOf("://")).toLowerCase(Locale.ROOT);
            String authority = url.substring(url.indexOf("://") + 3).split("[/?#\\s]", 2)[0];
            places.add(new AskedVariables.Place(file, 0, new SentAddress(url, logins, scheme, authority)));
        }
    }
}
