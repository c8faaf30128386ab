package dev.slipway.metadata.version;

import dev.slipway.change.FileChange;
import dev.slipway.change.TextForm;
import dev.slipway.metadata.CfgDocument;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.SetupCfgFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Another version, in the place where it lives and in every {@code __version__} that repeats it. Nothing is written here.
 *
 * @param from the version so far; empty if there was none
 * @param to the version wanted
 * @param home where it lives
 * @param changes the edits; together they are one unit to undo
 * @param told copies that said something else before
 */
public record VersionEdit(String from, String to, VersionHome home, List<FileChange> changes, List<Problem> told) {
    public VersionEdit {
        changes = List.copyOf(changes);
        told = List.copyOf(told);
    }

    /**
     * The next version of the project in this folder.
     *
     * @throws ShipException (BAD_INPUT) if there is no version, none that PEP 440 knows, or none that can be edited
     */
    public static VersionEdit bump(Path root, VersionBump bump) {
        var home = VersionSearch.in(root);
        refuse(home);
        var now = Version.tryParse(home.version());
        if (now == null) {
            throw bad(
                    "The version `" + home.version() + "` in " + home.place()
                            + " does not follow PEP 440, so it has no next one.",
                    "Set it to one that does, such as 1.0.0.");
        }
        return to(root, bump.of(now).toString(), List.of());
    }

    /**
     * This version for the project in this folder.
     *
     * @param pending edits of the same files that go before; those of the version are made on top of them
     * @throws ShipException (BAD_INPUT) if it does not follow PEP 440, or the version lives where it cannot be edited
     */
    public static VersionEdit to(Path root, String version, List<FileChange> pending) {
        if (Version.tryParse(version) == null) {
            throw bad("The version `" + version + "` does not follow PEP 440.", "Write it as in 1.2.3 or 1.2.3rc1.");
        }
        var home = VersionSearch.in(root);
        refuse(home);
        var changes = new ArrayList<FileChange>();
        var told = new ArrayList<Problem>();
        var file = root.resolve(file(home));
        changes.add(change(root, file, pending, bytes -> edited(home, bytes, version), version));
        for (var copy : VersionLiteral.find(root)) {
            boolean itself = home instanceof VersionHome.Literal(var literal)
                    && literal.file().equals(copy.file());
            if (!itself && follows(copy, home.version())) {
                if (!same(copy.version(), home.version())) {
                    told.add(Problem.warning(
                                    Topic.METADATA,
                                    copy.name() + " was " + copy.version() + " while the project was " + home.version()
                                            + ".")
                            .in(copy.file(), copy.line(), 0)
                            .so("Both become " + version + "."));
                }
                changes.add(change(
                        root, root.resolve(copy.file()), pending, bytes -> literal(bytes, copy, version), version));
            }
        }
        var real = changes.stream().filter(change -> !change.changesNothing()).toList();
        return new VersionEdit(home.version(), version, home, real, told);
    }

    /** A {@code __version__} of a package speaks of the project; other words, and those of loose modules, only if they say the same. */
    private static boolean follows(VersionLiteral copy, String version) {
        var path = copy.file().replaceFirst("^(src|lib)/", "");
        boolean ofPackage = copy.name().equals("__version__")
                && path.chars().filter(c -> c == '/').count() == 1;
        return ofPackage || copy.name().equals("__version__") && same(copy.version(), version);
    }

    private static boolean same(String one, String other) {
        var first = Version.tryParse(one);
        return first != null && first.equals(Version.tryParse(other));
    }

    private static FileChange change(
            Path root, Path file, List<FileChange> pending, UnaryOperator<byte[]> edit, String version) {
        var title = "Set the version to " + version;
        for (var earlier : pending) {
            byte[] after = earlier.after();
            if (after != null && earlier.file().normalize().equals(file.normalize())) {
                return FileChange.replace(file, after, edit.apply(after), title);
            }
        }
        var now = FileChange.to(file, null, title);
        byte[] before = now.before();
        if (before == null) {
            throw bad("The file " + root.relativize(file) + " is gone.", "Scan the project again.");
        }
        return FileChange.replace(file, before, edit.apply(before), title);
    }

    private static String file(VersionHome home) {
        return switch (home) {
            case VersionHome.Table _ -> PyprojectFile.NAME;
            case VersionHome.Option _ -> SetupCfgFile.NAME;
            case VersionHome.Literal(var literal) -> literal.file();
            case VersionHome.Whole(var file, var _) -> file;
            case VersionHome.Computed _, VersionHome.Missing _ -> "";
        };
    }

    private static byte[] edited(VersionHome home, byte[] bytes, String version) {
        return switch (home) {
            case VersionHome.Table(var path, var _, var _) ->
                TomlDocument.of(bytes, PyprojectFile.NAME)
                        .withString(path, version)
                        .bytes();
            case VersionHome.Option _ ->
                CfgDocument.of(bytes, SetupCfgFile.NAME)
                        .with("metadata", "version", List.of(version))
                        .bytes();
            case VersionHome.Literal(var literal) -> literal(bytes, literal, version);
            case VersionHome.Whole(var _, var old) -> {
                var text = new String(bytes, StandardCharsets.UTF_8);
                yield text.replace(old, version).getBytes(StandardCharsets.UTF_8);
            }
            case VersionHome.Computed _, VersionHome.Missing _ -> bytes;
        };
    }

    /** Only the characters of the version become others. */
    private static byte[] literal(byte[] bytes, VersionLiteral literal, String version) {
        var form = TextForm.of(bytes).orElse(null);
        if (form == null || !form.text().startsWith(literal.version(), literal.from())) {
            throw bad("The file " + literal.file() + " changed while it was read.", "Scan the project again.");
        }
        int end = literal.from() + literal.version().length();
        var text =
                form.text().substring(0, literal.from()) + version + form.text().substring(end);
        return form.bytes(text);
    }

    private static void refuse(VersionHome home) {
        switch (home) {
            case VersionHome.Computed(var how) ->
                throw bad(
                        "The version comes from " + how + ", so it is not edited in a file.",
                        how.contains("tags") ? "Make a tag, such as `git tag v1.2.3`." : "Change it there.");
            case VersionHome.Missing _ ->
                throw bad("No file of the project tells its version.", "Set the version in the metadata first.");
            default -> {
                // It can be edited.
            }
        }
    }

    private static ShipException bad(String message, String advice) {
        return new ShipException(
                ShipException.Kind.BAD_INPUT,
                Problem.error(Topic.METADATA, message).advise(advice));
    }
}
