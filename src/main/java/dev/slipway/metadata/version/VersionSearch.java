package dev.slipway.metadata.version;

import dev.slipway.metadata.PyValue;
import dev.slipway.metadata.PyprojectFile;
import dev.slipway.metadata.SetupCfgFile;
import dev.slipway.metadata.SetupPyFile;
import dev.slipway.metadata.TomlDocument;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where the version of a project lives, by what its build backend reads. */
public final class VersionSearch {
    private static final Pattern BY_TAGS = Pattern.compile(
            "(?i)(setuptools[-_]scm|hatch[-_]vcs|versioneer|versioningit|setuptools-git-versioning|poetry-dynamic-versioning|pbr|dunamai|uv-dynamic-versioning)\\b.*");
    private static final VersionHome TAGS = new VersionHome.Computed("the tags of the repository");

    private final Path root;

    private VersionSearch(Path root) {
        this.root = root;
    }

    /**
     * Where the version of the project in this folder lives.
     *
     * @throws ShipException (BAD_INPUT) if a packaging file cannot be parsed
     */
    public static VersionHome in(Path root) {
        try {
            return new VersionSearch(root).find();
        } catch (IOException e) {
            return new VersionHome.Missing();
        }
    }

    private VersionHome find() throws IOException {
        var path = root.resolve(PyprojectFile.NAME);
        if (Files.isRegularFile(path)) {
            var file = PyprojectFile.read(path);
            switch (file.style()) {
                case PROJECT -> {
                    return standard(file);
                }
                case POETRY -> {
                    return poetry(file.document());
                }
                case FLIT -> {
                    return module(file.metadata().importName());
                }
                case NONE -> {
                    if (file.document().has("tool", "setuptools_scm")) {
                        return TAGS;
                    }
                }
            }
        }
        return setuptools();
    }

    private VersionHome standard(PyprojectFile file) throws IOException {
        var document = file.document();
        if (!file.metadata().version().isEmpty()) {
            return table(document, "project", "version");
        }
        if (!file.metadata().dynamic().contains("version")) {
            return new VersionHome.Missing();
        }
        var backend = file.metadata().buildBackend();
        if (file.metadata().buildRequires().stream()
                                .anyMatch(each -> BY_TAGS.matcher(each).matches())
                        && !document.has("tool", "hatch", "version", "path")
                        && !document.has("tool", "setuptools", "dynamic", "version")
                || document.has("tool", "setuptools_scm")) {
            return TAGS;
        }
        if (backend.startsWith("hatch")) {
            return document.string("tool", "hatch", "version", "path")
                    .map(this::literal)
                    .orElse(document.has("tool", "hatch", "version", "source") ? TAGS : computed(backend));
        }
        if (backend.startsWith("flit")) {
            return module(document.string("tool", "flit", "module", "name")
                    .orElse(file.metadata().name().replace('-', '_')));
        }
        if (backend.startsWith("pdm")) {
            return document.string("tool", "pdm", "version", "path")
                    .map(this::literal)
                    .orElse(TAGS);
        }
        if (backend.startsWith("poetry")) {
            return poetry(document);
        }
        var attribute = document.string("tool", "setuptools", "dynamic", "version", "attr");
        if (attribute.isPresent()) {
            return attribute(attribute.get());
        }
        var named = document.string("tool", "setuptools", "dynamic", "version", "file")
                .or(() -> document.strings("tool", "setuptools", "dynamic", "version", "file").stream()
                        .findFirst());
        return named.isPresent()
                ? whole(named.get())
                : backend.startsWith("setuptools") ? setuptools() : computed(backend);
    }

    private static VersionHome computed(String backend) {
        return new VersionHome.Computed("the build, by " + (backend.isEmpty() ? "its backend" : backend));
    }

    private VersionHome poetry(TomlDocument document) {
        boolean plugin = !Boolean.FALSE.equals(document.get("tool", "poetry-dynamic-versioning", "enable"))
                && document.strings("build-system", "requires").stream()
                        .anyMatch(each -> BY_TAGS.matcher(each).matches());
        if (plugin) {
            return TAGS;
        }
        return document.string("tool", "poetry", "version").isPresent()
                ? table(document, "tool", "poetry", "version")
                : new VersionHome.Missing();
    }

    private static VersionHome table(TomlDocument document, String... path) {
        return new VersionHome.Table(List.of(path), document.string(path).orElse(""), document.line(path));
    }

    private VersionHome setuptools() throws IOException {
        var pyPath = root.resolve(SetupPyFile.NAME);
        if (Files.isRegularFile(pyPath)) {
            var program = SetupPyFile.of(Files.readAllBytes(pyPath));
            var version = program.argument("version");
            if (version.isPresent()) {
                return inProgram(program, version.get());
            }
            if (program.arguments().containsKey("use_scm_version")
                    || program.arguments().containsKey("pbr")) {
                return TAGS;
            }
        }
        var cfgPath = root.resolve(SetupCfgFile.NAME);
        if (!Files.isRegularFile(cfgPath)) {
            return new VersionHome.Missing();
        }
        var document = SetupCfgFile.of(Files.readAllBytes(cfgPath)).document();
        var value = document.section("metadata").getOrDefault("version", "").strip();
        if (value.startsWith("attr:")) {
            return attribute(value.substring(5).strip());
        }
        if (value.startsWith("file:")) {
            return whole(value.substring(5).split(",", 2)[0].strip());
        }
        return value.isEmpty()
                ? new VersionHome.Missing()
                : new VersionHome.Option(value, document.line("metadata", "version"));
    }

    /** A literal in the call or in an assignment above it; a version that a module tells otherwise. */
    private VersionHome inProgram(SetupPyFile program, PyValue value) {
        if (value instanceof PyValue.Text(var text)) {
            return SetupPyLiteral.of(program, text)
                    .<VersionHome>map(VersionHome.Literal::new)
                    .orElse(new VersionHome.Computed("setup.py"));
        }
        var source = value instanceof PyValue.Unknown(var written) ? written : "";
        if (source.contains("versioneer")) {
            return TAGS;
        }
        var named = VersionLiteral.find(root).stream()
                .filter(literal -> program.source().contains(literal.fileName())
                        || program.source().contains(literal.module()))
                .toList();
        var all = named.isEmpty() ? VersionLiteral.find(root) : named;
        return all.size() == 1
                ? new VersionHome.Literal(all.getFirst())
                : new VersionHome.Computed("the program setup.py");
    }

    /** {@code package.module.NAME}, with the packages in the project or in {@code src}. */
    private VersionHome attribute(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? new VersionHome.Missing() : module(name.substring(0, dot));
    }

    private VersionHome module(String name) {
        var path = name.replace('.', '/');
        for (var base : List.of("", "src/", "lib/")) {
            for (var file : List.of(base + path + "/__init__.py", base + path + ".py")) {
                if (Files.isRegularFile(root.resolve(file))) {
                    return VersionLiteral.in(root, root.resolve(file))
                            .<VersionHome>map(VersionHome.Literal::new)
                            .orElseGet(() -> imported(file));
                }
            }
        }
        return new VersionHome.Computed("the module " + name);
    }

    /** A package that takes its version from one of its modules. */
    private VersionHome imported(String file) {
        var folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        var beside = VersionLiteral.find(root).stream()
                .filter(literal -> !folder.isEmpty() && literal.file().startsWith(folder))
                .toList();
        return beside.size() == 1
                ? new VersionHome.Literal(beside.getFirst())
                : new VersionHome.Computed("the program " + file);
    }

    private VersionHome literal(String file) {
        try {
            return VersionLiteral.in(root, root.resolve(file))
                    .<VersionHome>map(VersionHome.Literal::new)
                    .orElse(new VersionHome.Computed("the file " + file));
        } catch (InvalidPathException e) {
            return new VersionHome.Missing();
        }
    }

    private VersionHome whole(String file) throws IOException {
        try {
            var path = root.resolve(file);
            if (Files.isRegularFile(path) && Files.size(path) < 1000) {
                var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).strip();
                return new VersionHome.Whole(file, text);
            }
        } catch (InvalidPathException e) {
            return new VersionHome.Missing();
        }
        return new VersionHome.Computed("the file " + file);
    }

    /** The same, with an unreadable project taken for one without a version. */
    public static Optional<VersionHome> tryIn(Path root) {
        try {
            return Optional.of(in(root));
        } catch (ShipException e) {
            return Optional.empty();
        }
    }
}
