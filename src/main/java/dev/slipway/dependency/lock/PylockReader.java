package dev.slipway.dependency.lock;

import dev.slipway.dependency.lock.LockedPackage.Source;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code pylock.toml} (PEP 751; "pylock.toml specification", packaging.python.org). */
final class PylockReader {
    private final TomlDocument document;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    private PylockReader(TomlDocument document, String name) {
        this.document = document;
        this.name = name;
    }

    /** @throws ShipException (BAD_INPUT) if it is no TOML, or of a form that is not known */
    static LockFile read(byte[] bytes, String name) {
        return new PylockReader(TomlDocument.of(bytes, name), name).file();
    }

    private LockFile file() {
        Tree root = Tree.of(document.tree());
        version(root.text("lock-version"));
        List<LockedPackage> packages = new ArrayList<>();
        List<Tree> tables = root.tables("packages");
        for (int i = 0; i < tables.size(); i++) {
            LockedPackage one = one(tables.get(i), document.lineOf(i, "packages"));
            if (one != null) {
                packages.add(one);
            }
        }
        Tree own = root.table("tool").table("slipway");
        List<String> wants = own.has("wants") ? own.texts("wants") : null;
        return new LockFile(
                LockFormat.PYLOCK, name, root.text("requires-python"), packages, wants, problems, scope(root));
    }

    private static LockScope scope(Tree root) {
        return new LockScope(Set.copyOf(root.texts("default-groups")), root.texts("environments"));
    }

    /** "If a tool doesn't support a major version, it MUST raise an error; of a minor one it SHOULD warn." */
    private void version(String version) {
        int line = document.line("lock-version");
        if (version.equals("1.0")) {
            return;
        }
        if (version.matches("1\\.\\d{1,4}")) {
            problems.add(Problem.info(
                            Topic.DEPENDENCIES, name + " is of form " + version + ", newer than the 1.0 known here.")
                    .in(name, line, 0)
                    .so("What that form adds is passed over."));
            return;
        }
        Problem problem = Problem.error(
                        Topic.DEPENDENCIES,
                        version.isEmpty()
                                ? name + " does not say of which form it is."
                                : name + " is of form " + version + ", which this Slipway does not know.")
                .in(name, line, 0)
                .so("It cannot be told what should be installed.")
                .advise("Make it anew with slipway lock.");
        throw new ShipException(ShipException.Kind.BAD_INPUT, problem);
    }

    private @Nullable LockedPackage one(Tree table, int line) {
        String distribution = table.text("name");
        if (distribution.isEmpty()) {
            problems.add(Problem.error(Topic.DEPENDENCIES, "A package without a name stands in " + name + ".")
                    .in(name, line, 0)
                    .advise("Make the lock anew with slipway lock."));
            return null;
        }
        List<String> hashes = new ArrayList<>();
        hashes(table.table("sdist"), hashes);
        table.tables("wheels").forEach(wheel -> hashes(wheel, hashes));
        hashes(table.table("archive"), hashes);
        try {
            return new LockedPackage(
                    distribution,
                    table.text("version"),
                    table.marker("marker"),
                    table.text("requires-python"),
                    source(table),
                    hashes,
                    table.tables("dependencies").stream()
                            .map(need -> new LockedPackage.Need(
                                    need.text("name"), need.text("version"), List.of(), null, ""))
                            .toList(),
                    line);
        } catch (ShipException e) {
            problems.add(e.problem().in(name, line, 0));
            return null;
        }
    }

    private static void hashes(Tree file, List<String> hashes) {
        file.table("hashes").values().forEach((algorithm, value) -> hashes.add(algorithm + ":" + value));
    }

    private static Source source(Tree table) {
        Tree vcs = table.table("vcs");
        if (table.has("vcs")) {
            String address = vcs.text("url").isEmpty() ? vcs.text("path") : vcs.text("url");
            String below = vcs.text("subdirectory");
            return new Source.Repository(vcs.text("type") + "+" + address + "@" + vcs.text("commit-id")
                    + (below.isEmpty() ? "" : "#subdirectory=" + below));
        }
        Tree folder = table.table("directory");
        if (table.has("directory")) {
            return new Source.Local(
                    folder.text("path"), Boolean.TRUE.equals(folder.values().get("editable")));
        }
        Tree archive = table.table("archive");
        if (table.has("archive")) {
            return archive.text("url").isEmpty()
                    ? new Source.Local(archive.text("path"), false)
                    : new Source.Address(archive.text("url"));
        }
        return new Source.Index();
    }
}
