package dev.slipway.settings;

import dev.slipway.change.AtomicFile;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Settings on disk: {@code settings.properties} in the user's configuration folder, in UTF-8, made to be read and edited by
 * people too. Keys that this Slipway does not know are kept.
 */
public final class SettingsFile {
    private static final String NAME = "settings.properties";
    private final Path file;

    /** @param config the user's configuration folder, which need not exist */
    public SettingsFile(Path config) {
        this.file = config.resolve(NAME);
    }

    /** That of this machine's user. */
    public static SettingsFile current() {
        return new SettingsFile(UserFolders.current().config());
    }

    /**
     * What a file says.
     *
     * @param settings those that can be used
     * @param problems lines that cannot, which count as not set
     */
    public record Content(Settings settings, List<Problem> problems) {}

    /** Reads the file; one that is not there sets nothing. Never throws. */
    public Content read() {
        List<Problem> problems = new ArrayList<>();
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<String, String> lines = lines(problems);
        for (Setting setting : Setting.values()) {
            String value = lines.getOrDefault(setting.key(), "").strip();
            if (value.isEmpty() || value.equals(setting.usual())) {
                continue;
            }
            var refused = setting.refuses(value);
            if (refused.isPresent()) {
                problems.add(refused.get()
                        .in(file.toString(), 0, 0)
                        .so("The setting " + setting.key() + " counts as not set."));
            } else {
                values.put(setting, value);
            }
        }
        return new Content(new Settings(values), List.copyOf(problems));
    }

    /**
     * Sets one value and leaves the others as they are in the file.
     *
     * @param value empty to set it no more
     * @return what holds now
     * @throws ShipException (BAD_ARGUMENT) if the value cannot be set, (CANNOT_WRITE) if the file cannot be written
     */
    public Settings set(Setting setting, String value) {
        String text = value.strip();
        if (!text.isEmpty()) {
            setting.refuses(text).ifPresent(problem -> {
                throw new ShipException(ShipException.Kind.BAD_ARGUMENT, problem);
            });
        }
        Map<String, String> lines = new TreeMap<>(lines(new ArrayList<>()));
        if (text.isEmpty() || text.equals(setting.usual())) {
            lines.remove(setting.key());
        } else {
            lines.put(setting.key(), text);
        }
        write(lines);
        return read().settings();
    }

    public Path path() {
        return file;
    }

    private Map<String, String> lines(List<Problem> problems) {
        var properties = new Properties();
        try {
            String text = Files.readString(file);
            properties.load(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.warning(Topic.ENVIRONMENT, "The settings in " + file + " cannot be read.")
                    .so("Slipway goes on as if nothing were set.")
                    .advise("Save the file as UTF-8, or delete it."));
        }
        Map<String, String> lines = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key)));
        return lines;
    }

    private void write(Map<String, String> lines) {
        var text = new StringBuilder("# Settings of Slipway; \"slipway settings\" tells what each does.\n");
        lines.forEach((key, value) -> text.append(escaped(key, true))
                .append(" = ")
                .append(escaped(value, false))
                .append('\n'));
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link Properties} reads it back. */
    private static String escaped(String text, boolean key) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean special = c == '\\' || key && " :=#!".indexOf(c) >= 0 || i == 0 && " #!".indexOf(c) >= 0;
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(special ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
