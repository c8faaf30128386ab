package dev.slipway.dependency.lock;

import dev.slipway.dependency.lock.LockedPackage.Need;
import dev.slipway.dependency.lock.LockedPackage.Source;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code uv.lock} of version 1, the only one so far. */
final class UvLockReader {
    private UvLockReader() {}

    /** @throws ShipException (BAD_INPUT) if it is no TOML, or of a version that is not known */
    static LockFile read(byte[] bytes, String name) {
        TomlDocument document = TomlDocument.of(bytes, name);
        Tree root = Tree.of(document.tree());
        if (!(root.values().get("version") instanceof Long version) || version != 1) {
            throw new ShipException(
                    ShipException.Kind.BAD_INPUT,
                    Problem.error(
                                    Topic.DEPENDENCIES,
                                    name + " is of version " + root.values().get("version")
                                            + ", which this Slipway does not know.")
                            .in(name, document.line("version"), 0)
                            .so("It cannot be told what should be installed.")
                            .advise("Make it anew with slipway lock --format uv."));
        }
        List<Problem> problems = new ArrayList<>();
        List<LockedPackage> packages = new ArrayList<>();
        List<Tree> tables = root.tables("package");
        for (int i = 0; i < tables.size(); i++) {
            int line = document.lineOf(i, "package");
            try {
                packages.add(one(tables.get(i), line));
            } catch (ShipException e) {
                problems.add(e.problem().in(name, line, 0));
            }
        }
        // A workspace need not be a project of its own: then its members are what it was made for.
        if (packages.stream()
                .noneMatch(one -> one.source() instanceof Source.Self || LockSelection.isOfWorkspace(one))) {
            problems.add(Problem.error(Topic.DEPENDENCIES, name + " does not name the project it was made for.")
                    .in(name, 0, 0)
                    .advise("Make it anew with slipway lock --format uv."));
        }
        return new LockFile(LockFormat.UV, name, root.text("requires-python"), packages, null, problems);
    }

    private static LockedPackage one(Tree table, int line) {
        List<String> hashes = new ArrayList<>();
        hash(table.table("sdist"), hashes);
        table.tables("wheels").forEach(wheel -> hash(wheel, hashes));
        List<Need> needs = new ArrayList<>();
        table.tables("dependencies").forEach(need -> needs.add(need(need, "")));
        table.table("optional-dependencies")
                .values()
                .forEach((extra, list) -> Tree.of(java.util.Map.of("all", list))
                        .tables("all")
                        .forEach(need -> needs.add(need(need, String.valueOf(extra)))));
        return new LockedPackage(
                table.text("name"),
                table.text("version"),
                null,
                "",
                source(table.table("source"), table),
                hashes,
                needs,
                line);
    }

    private static Need need(Tree table, String extra) {
        return new Need(table.text("name"), table.text("version"), table.texts("extra"), table.marker("marker"), extra);
    }

    private static void hash(Tree file, List<String> hashes) {
        if (!file.text("hash").isEmpty()) {
            hashes.add(file.text("hash"));
        }
    }

    private static Source source(Tree source, Tree table) {
        if (source.has("git")) {
            // git = "https://host/repository?branch=main#commit"
            String[] parts = source.text("git").split("#", 2);
            String address = parts[0].replaceFirst("\\?.*$", "");
            String commit = parts.length > 1 ? "@" + parts[1] : "";
            java.util.regex.Matcher below =
                    java.util.regex.Pattern.compile("[?&]subdirectory=([^&]+)").matcher(parts[0]);
            return new Source.Repository(
                    "git+" + address + commit + (below.find() ? "#subdirectory=" + below.group(1) : ""));
        }
        if (source.has("url")) {
            return new Source.Address(source.text("url"));
        }
        for (String key : List.of("virtual", "editable", "directory", "path")) {
            if (source.has(key)) {
                String path = source.text(key);
                if (path.equals(".")) {
                    return new Source.Self();
                }
                return key.equals("virtual")
                        ? new Source.Unpacked(path)
                        : new Source.Local(path, key.equals("editable"));
            }
        }
        return new Source.Index();
    }
}
