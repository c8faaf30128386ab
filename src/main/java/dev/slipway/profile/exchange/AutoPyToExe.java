package dev.slipway.profile.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the settings that auto-py-to-exe exports as JSON: what starts, the form, the console, name and icon, data files,
 * hidden imports and the like. Whatever Slipway has no choice for is told.
 */
public final class AutoPyToExe {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Options of PyInstaller that Slipway decides by itself, or that only say how to overwrite. */
    private static final Set<String> IMPLIED = Set.of(
            "noconfirm",
            "clean_build",
            "clean",
            "loglevel",
            "log_level",
            "strip",
            "noupx",
            "disable_windowed_traceback");

    /**
     * What came of it.
     *
     * @param profile the choices that could be taken
     * @param notTaken a warning for each that could not
     */
    public record Taken(Profile profile, List<Problem> notTaken) {
        public Taken {
            notTaken = List.copyOf(notTaken);
        }
    }

    private final Path root;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> excluded = new LinkedHashSet<>();
    private final Set<String> metadata = new LinkedHashSet<>();
    private final Set<String> collected = new LinkedHashSet<>();
    private final List<Problem> notTaken = new ArrayList<>();
    private Profile profile = Profile.proposed();

    private AutoPyToExe(Path root) {
        this.root = root;
    }

    /** Whether the text of a file is such settings and no profile. */
    public static boolean recognises(Path file) {
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            return tree != null && tree.path("pyinstallerOptions").isArray();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads such a file.
     *
     * @param root folder of the project, in which the paths have to lie
     * @throws ShipException (BAD_INPUT) if it is none
     */
    public static Taken read(Path file, Path root) {
        try {
            JsonNode tree = MAPPER.readTree(Files.readAllBytes(file));
            if (tree == null || !tree.path("pyinstallerOptions").isArray()) {
                throw bad(file, "holds no settings of auto-py-to-exe", null);
            }
            return new AutoPyToExe(root.toAbsolutePath().normalize()).taken(tree);
        } catch (JsonProcessingException e) {
            throw bad(file, "is no valid JSON", e);
        } catch (IOException e) {
            throw bad(file, "cannot be read", e);
        }
    }

    private static ShipException bad(Path file, String why, @Nullable Throwable cause) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.PROJECT, "The file " + file.getFileName() + " " + why + ".")
                        .advise("Export the settings again in auto-py-to-exe."),
                cause);
    }

    private Taken taken(JsonNode tree) {
        for (JsonNode option : tree.path("pyinstallerOptions")) {
            take(option.path("optionDest").asText(), option.path("value"));
        }
        String manual =
                tree.path("nonPyinstallerOptions").path("manualArguments").asText("");
        if (!manual.isBlank()) {
            notTaken("the additional arguments " + manual, "A spec file of your own can hold what they say.");
        }
        put("hidden-imports", hidden);
        put("excludes", excluded);
        put("metadata", metadata);
        put("collect", collected);
        Profile made =
                profile.withArtifact("wheel", null).withArtifact("sdist", null).withArtifact("executable", options);
        return new Taken(made, notTaken);
    }

    private void take(String option, JsonNode value) {
        String text = value.asText("").strip();
        switch (option) {
            case "filenames" -> inProject(text, "the script").ifPresent(start -> profile = profile.withStart(start));
            case "onefile" -> options.put("form", value.asBoolean() ? "one-file" : "one-folder");
            case "console" -> options.put("window", value.asBoolean() ? "console" : "windowed");
            case "windowed" -> {
                if (value.asBoolean()) {
                    options.put("window", "windowed");
                }
            }
            case "icon_file", "icon" -> {
                if (!text.isEmpty()) {
                    inProject(text, "the icon").ifPresent(icon -> options.put("icon", icon));
                }
            }
            case "name" -> {
                if (!text.isEmpty()) {
                    options.put("name", text);
                }
            }
            case "datas", "add_data" -> data(text);
            case "hiddenimports", "hidden_import" -> add(hidden, text);
            case "excludes", "exclude_module" -> add(excluded, text);
            case "copy_metadata", "recursive_copy_metadata" -> add(metadata, text);
            case "collect_data", "collect_all", "collect_submodules", "collect_binaries" -> add(collected, text);
            default -> other(option, value, text);
        }
    }

    private void other(String option, JsonNode value, String text) {
        boolean says = value.isBoolean() ? value.asBoolean() : !text.isEmpty();
        if (says && !IMPLIED.contains(option)) {
            String what = "the option " + option + (value.isBoolean() ? "" : " = " + text);
            notTaken(what, "A spec file of your own can hold it.");
        }
    }

    /** {@code source;destination}, on Linux and macOS with a colon, which in a Windows path stands after the drive too. */
    private void data(String text) {
        if (text.isEmpty()) {
            return;
        }
        int cut = text.indexOf(';');
        if (cut < 0) {
            cut = text.lastIndexOf(':');
            cut = cut <= 1 ? text.length() : cut;
        }
        String destination = cut < text.length() ? text.substring(cut + 1).strip() : "";
        inProject(text.substring(0, cut).strip(), "the data file").ifPresent(path -> {
            profile = profile.withData(path, Profile.DataChoice.INCLUDE);
            String place = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".";
            String wanted = destination.replace('\\', '/').replaceAll("^\\./|/$", "");
            if (!wanted.isEmpty() && !wanted.equals(place) && !wanted.equals(path)) {
                notTaken(
                        "the place " + wanted + " for " + path,
                        "Slipway keeps a file where it lies in the project, so that the program finds it there and here.");
            }
        });
    }

    private Optional<String> inProject(String text, String what) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String clean = text.replace('\\', '/').replaceAll("/$", "");
        Path known = root.resolve(clean).normalize();
        if (known.startsWith(root) && Files.exists(known)) {
            return Optional.of(relative(known));
        }
        // The file names places of the machine it was made on; what lies here under the same name is meant.
        String[] parts = clean.split("/");
        for (int from = 1; from < parts.length; from++) {
            Path tail = root.resolve(String.join("/", List.of(parts).subList(from, parts.length)));
            if (Files.exists(tail)) {
                return Optional.of(relative(tail));
            }
        }
        notTaken(what + " " + text, "It is not in the project; put it there and choose it again.");
        return Optional.empty();
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static void add(Set<String> list, String text) {
        if (!text.isEmpty()) {
            list.add(text);
        }
    }

    private void put(String option, Set<String> values) {
        if (!values.isEmpty()) {
            options.put(option, String.join(",", values));
        }
    }

    private void notTaken(String what, String advice) {
        notTaken.add(
                Problem.warning(Topic.SHIP, "Not taken over: " + what + ".").advise(advice));
    }
}
