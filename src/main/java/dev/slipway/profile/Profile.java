package dev.slipway.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person chose for one project. Immutable: a choice makes a new profile.
 *
 * @param project folder of the project among several in the folder that was opened, relative to it with {@code /}; null to take the
 *     likeliest, which is the folder itself unless that only wraps others
 * @param kind the kind of project the person said it is, by its id; null to take what the scan finds
 * @param start target of the entry point that starts it; null to take the scan's first
 * @param arguments arguments it is run with when it is tried
 * @param data files that go along or are held back, against what the scan decided
 * @param metadata wanted values of metadata fields, named as in PEP 621, that are not written yet
 * @param declare requirements to declare (PEP 508), not written yet
 * @param undeclare names of distributions whose requirement goes, not written yet
 * @param python Python of the environment, such as {@code 3.10}; null to let Slipway choose
 * @param engine {@code uv} or {@code pip}; null for the best that can be had
 * @param artifacts what to make: options by artifact id, in the order of choosing
 * @param output folder for what is made, relative to the project with {@code /}
 * @param agreed what installations and programs are held to
 */
public record Profile(
        @Nullable String project,
        @Nullable String kind,
        @Nullable String start,
        List<String> arguments,
        Map<String, DataChoice> data,
        Map<String, String> metadata,
        List<String> declare,
        List<String> undeclare,
        @Nullable String python,
        @Nullable String engine,
        Map<String, Map<String, String>> artifacts,
        String output,
        Agreed agreed) {

    /** What a person decided about a file. */
    public enum DataChoice {
        INCLUDE,
        HOLD
    }

    public static final String DEFAULT_OUTPUT = "dist";

    public Profile {
        arguments = List.copyOf(arguments);
        data = ordered(data);
        metadata = ordered(metadata);
        declare = List.copyOf(declare);
        undeclare = List.copyOf(undeclare);
        artifacts = ordered(artifacts);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Nothing chosen: Slipway's proposals hold, wheel and sdist are made. */
    public static Profile proposed() {
        Map<String, Map<String, String>> artifacts = new LinkedHashMap<>();
        artifacts.put("wheel", Map.of());
        artifacts.put("sdist", Map.of());
        return new Profile(
                null,
                null,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                artifacts,
                DEFAULT_OUTPUT,
                Agreed.USUAL);
    }

    /** Another project of the folder; what was chosen for the one before is forgotten. */
    public Profile withProject(@Nullable String project) {
        Profile none = proposed();
        return new Profile(
                project,
                none.kind,
                none.start,
                none.arguments,
                none.data,
                none.metadata,
                none.declare,
                none.undeclare,
                none.python,
                engine,
                artifacts,
                output,
                agreed);
    }

    public Profile withKind(@Nullable String kind) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    public Profile withStart(@Nullable String start) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    public Profile withArguments(List<String> arguments) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    /** @param choice null to go back to what the scan decided */
    public Profile withData(String path, @Nullable DataChoice choice) {
        return new Profile(
                project,
                kind,
                start,
                arguments,
                put(data, path, choice),
                metadata,
                declare,
                undeclare,
                python,
                engine,
                artifacts,
                output,
                agreed);
    }

    /** @param value null to leave the field as the project has it */
    public Profile withMetadata(String field, @Nullable String value) {
        return new Profile(
                project,
                kind,
                start,
                arguments,
                data,
                put(metadata, field, value),
                declare,
                undeclare,
                python,
                engine,
                artifacts,
                output,
                agreed);
    }

    /** Other pending changes of the declared requirements. */
    public Profile withRequirements(List<String> declare, List<String> undeclare) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    /** What was pending in the user's files has been written. */
    public Profile withNothingPending() {
        return new Profile(
                project, kind, start, arguments, data, Map.of(), List.of(), List.of(), python, engine, artifacts,
                output, agreed);
    }

    public Profile withPython(@Nullable String python) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    public Profile withEngine(@Nullable String engine) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    /** @param options null to make it no more */
    public Profile withArtifact(String id, @Nullable Map<String, String> options) {
        return new Profile(
                project,
                kind,
                start,
                arguments,
                data,
                metadata,
                declare,
                undeclare,
                python,
                engine,
                put(artifacts, id, options == null ? null : ordered(options)),
                output,
                agreed);
    }

    /** @param lock as {@link Agreed#lock} */
    public Profile withLock(@Nullable String lock) {
        return withAgreed(new Agreed(lock, agreed.advisories(), agreed.pins(), agreed.expected(), agreed.platforms()));
    }

    /** @param service as {@link Agreed#advisories} */
    public Profile withAdvisories(@Nullable String service) {
        return withAgreed(new Agreed(agreed.lock(), service, agreed.pins(), agreed.expected(), agreed.platforms()));
    }

    /** @param keep whether declared versions never give way */
    public Profile withPinsKept(boolean keep) {
        return withAgreed(new Agreed(
                agreed.lock(), agreed.advisories(), keep ? Agreed.KEEP : null, agreed.expected(), agreed.platforms()));
    }

    /** @param lines as {@link Agreed#expected} */
    public Profile withExpected(List<String> lines) {
        return withAgreed(new Agreed(agreed.lock(), agreed.advisories(), agreed.pins(), lines, agreed.platforms()));
    }

    /** @param platforms as {@link Agreed#platforms} */
    public Profile withPlatforms(List<String> platforms) {
        return withAgreed(new Agreed(agreed.lock(), agreed.advisories(), agreed.pins(), agreed.expected(), platforms));
    }

    private Profile withAgreed(Agreed agreed) {
        return new Profile(
                project, kind, start, arguments, data, metadata, declare, undeclare, python, engine, artifacts, output,
                agreed);
    }

    /** Whether declared versions never give way. */
    public boolean keepsPins() {
        return Agreed.KEEP.equals(agreed.pins());
    }

    /** Whether files of the user would change before anything is made. */
    public boolean pending() {
        return !metadata.isEmpty() || !declare.isEmpty() || !undeclare.isEmpty();
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, @Nullable V value) {
        Map<String, V> changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    /** {@code list} with {@code item} at its end, once. */
    static List<String> with(List<String> list, String item) {
        List<String> changed = new ArrayList<>(list);
        changed.remove(item);
        changed.add(item);
        return changed;
    }
}
