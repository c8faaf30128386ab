package dev.slipway.profile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.change.AtomicFile;
import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A profile on disk: {@code slipway.json} in the project's folder unless the person chose another place.
 *
 * <p>What the file holds besides the fields known here is kept when it is saved. Files of older versions are migrated when they are read;
 * those of newer ones are refused, because saving them could lose what they say.
 */
public final class ProfileFile {
    /** The name that a folder is searched for. */
    public static final String NAME = "slipway.json";
    /** How the name of a profile ends that is handed on: a double click opens it, while other JSON stays what it is. */
    public static final String ENDING = ".slipway";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Path file;
    private ObjectNode known;
    private byte @Nullable [] onDisk;

    private ProfileFile(Path file, ObjectNode known, byte @Nullable [] onDisk) {
        this.file = file;
        this.known = known;
        this.onDisk = onDisk;
    }

    /** Whether the name of a file may be that of a profile: it ends in {@code .json} or {@value #ENDING}. */
    public static boolean isNamed(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") || name.endsWith(ENDING) && name.length() > ENDING.length();
    }

    /** A file that is not there yet. */
    public static ProfileFile fresh(Path file) {
        return new ProfileFile(file, MAPPER.createObjectNode(), null);
    }

    /**
     * Opens a file.
     *
     * @throws ShipException (BAD_INPUT) if it is not there, is no profile, or was written by a newer Slipway
     */
    public static ProfileFile open(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw bad(
                    file, 0, 0, "There is no profile " + file + ".", "Look where it was moved, or open the folder.", e);
        } catch (IOException e) {
            throw bad(
                    file,
                    0,
                    0,
                    "The profile " + file + " cannot be read: " + e.getMessage() + ".",
                    "Look at its permissions.",
                    e);
        }
        JsonNode tree = parse(file, bytes);
        if (!(tree instanceof ObjectNode object)) {
            throw bad(
                    file,
                    1,
                    1,
                    "The file " + file.getFileName() + " is no profile: it holds no JSON object.",
                    "Open a folder instead.",
                    null);
        }
        return new ProfileFile(file, Migration.toCurrent(file, object), bytes);
    }

    public Path path() {
        return file;
    }

    /**
     * What the file says.
     *
     * @throws ShipException (BAD_INPUT) if a field holds what it cannot hold
     */
    public Profile profile() {
        return new ProfileJson(file).read(known);
    }

    /**
     * Writes the profile, atomically, unless the file says the same already.
     *
     * @throws ShipException (CANNOT_WRITE) if it cannot be written; the old file is then untouched. (FAILED) if somebody else
     *     changed the file since it was read
     */
    public void save(Profile profile) {
        ObjectNode changed = known.deepCopy();
        ProfileJson.write(profile, changed);
        byte[] bytes = bytes(changed);
        byte[] now = current();
        if (!Arrays.equals(now, onDisk) && now != null) {
            throw new ShipException(
                    ShipException.Kind.FAILED,
                    Problem.error(Topic.PROJECT, "The profile " + file + " was changed by another program.")
                            .so("It was not overwritten.")
                            .advise("Open the project again to take what it says now."));
        }
        if (!Arrays.equals(bytes, now)) {
            AtomicFile.write(file, bytes);
        }
        known = changed;
        onDisk = bytes;
    }

    /** The edit that would make this file say the profile, to be shown before it is made. */
    public FileChange change(Profile profile, String title) {
        ObjectNode changed = known.deepCopy();
        ProfileJson.write(profile, changed);
        return FileChange.to(file.toAbsolutePath().normalize(), bytes(changed), title);
    }

    private byte @Nullable [] current() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonNode parse(Path file, byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw bad(
                    file,
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    "The profile is no valid JSON: " + e.getOriginalMessage() + ".",
                    "Mend that line, or delete the file to start from what Slipway proposes.",
                    e);
        } catch (IOException e) {
            throw bad(file, 0, 0, "The profile cannot be read: " + e.getMessage() + ".", "Look at its encoding.", e);
        }
    }

    /** One line end on all platforms, so that a profile moved between them does not change. */
    private static byte[] bytes(ObjectNode tree) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (MAPPER.writer(printer).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    static ShipException bad(
            Path file, int line, int column, String message, String advice, @Nullable Throwable cause) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.PROJECT, message)
                        .in(file.toString(), line, column)
                        .advise(advice),
                cause);
    }
}
