package dev.slipway.dependency.lock;

import dev.slipway.dependency.IndexFile;
import dev.slipway.metadata.TomlText;
import dev.slipway.settings.AddressLogin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Texts of lock files: what this program adds to one that a tool wrote, and whole ones where no tool writes them. */
public final class LockText {
    /** The first line of a requirements lock of ours. */
    public static final String HEADER = "# Made by Slipway; bring it up to date with: slipway lock";

    private LockText() {}

    /**
     * One distribution with its files.
     *
     * @param files of this version, each with a hash
     */
    public record Entry(String name, String version, List<IndexFile> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /** With the requirements that it was made for, so that a change of them is noticed. */
    public static String withWants(LockFormat format, String text, List<String> wants) {
        String clean = AddressLogin.dropped(text);
        return switch (format) {
            case PYLOCK ->
                clean.stripTrailing() + "\n\n[tool.slipway]\nwants = [\n"
                        + String.join(
                                "",
                                wants.stream()
                                        .map(one -> "    " + TomlText.quoted(one) + ",\n")
                                        .toList()) + "]\n";
            case REQUIREMENTS ->
                HEADER + "\n"
                        + String.join(
                                "",
                                wants.stream()
                                        .map(one -> HashedRequirements.WANTS + one + "\n")
                                        .toList())
                        + clean.stripTrailing() + "\n";
            case UV -> text;
        };
    }

    /** A lock of these, without what was wanted. */
    public static String of(LockFormat format, List<Entry> entries, String python) {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case PYLOCK -> {
                text.append("lock-version = \"1.0\"\ncreated-by = \"slipway\"\nrequires-python = ")
                        .append(TomlText.quoted(">=" + python))
                        .append('\n');
                entries.forEach(entry -> pylock(entry, text));
            }
            case REQUIREMENTS ->
                entries.forEach(entry -> {
                    text.append(entry.name()).append("==").append(entry.version());
                    entry.files().stream()
                            .map(IndexFile::sha256)
                            .sorted()
                            .forEach(hash ->
                                    text.append(" \\\n    --hash=sha256:").append(hash));
                    text.append('\n');
                });
            case UV -> throw new IllegalArgumentException("only uv writes uv.lock");
        }
        return text.toString();
    }

    private static void pylock(Entry entry, StringBuilder text) {
        text.append("\n[[packages]]\nname = ")
                .append(TomlText.quoted(entry.name()))
                .append("\nversion = ")
                .append(TomlText.quoted(entry.version()))
                .append('\n');
        Map<String, String> files = new TreeMap<>();
        entry.files().forEach(file -> files.put(file.filename(), file(file)));
        files.entrySet().stream()
                .filter(file -> !file.getKey().endsWith(".whl"))
                .findFirst()
                .ifPresent(sdist ->
                        text.append("sdist = ").append(sdist.getValue()).append('\n'));
        List<String> wheels = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".whl"))
                .map(Map.Entry::getValue)
                .toList();
        if (!wheels.isEmpty()) {
            text.append("wheels = [\n");
            wheels.forEach(wheel -> text.append("    ").append(wheel).append(",\n"));
            text.append("]\n");
        }
    }

    private static String file(IndexFile file) {
        return "{ name = " + TomlText.quoted(file.filename()) + ", url = " + TomlText.quoted(file.url())
                + (file.size() < 0 ? "" : ", size = " + file.size()) + ", hashes = { sha256 = "
                + TomlText.quoted(String.valueOf(file.sha256())) + " } }";
    }
}
