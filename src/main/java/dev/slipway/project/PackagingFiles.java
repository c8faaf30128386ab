package dev.slipway.project;

import dev.slipway.change.ByteOrderMark;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.folder.RelativePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows the files that configure packaging, dependencies or deployment. */
final class PackagingFiles {
    private static final int PEEK = 1 << 16;

    private PackagingFiles() {}

    /** Those among these files, in their order. */
    static List<PackagingFile> among(List<FoundFile> others, List<SourceFacts> sources, PythonLayout layout) {
        List<PackagingFile> found = new ArrayList<>();
        for (FoundFile file : others) {
            String what = file.isTemplate() ? null : what(file);
            if (what != null) {
                found.add(new PackagingFile(file.path(), what));
            }
        }
        for (SourceFacts source : sources) {
            if (source.inlineMetadata()) {
                found.add(new PackagingFile(source.file(), "inline script metadata (PEP 723)"));
            }
            if (RelativePath.nameOf(source.file()).equals("setup.py")
                    && !layout.isPackage(RelativePath.folderOf(source.file()))) {
                found.add(new PackagingFile(source.file(), "setuptools"));
            }
        }
        found.sort(Comparator.comparing(PackagingFile::path));
        return found;
    }

    /** Whether a file of this name tells that its folder is a project of its own. */
    static boolean marksProject(String name) {
        return switch (name) {
            case "pyproject.toml",
                    "setup.py",
                    "setup.cfg",
                    "Pipfile",
                    "environment.yml",
                    "environment.yaml",
                    "requirements.txt",
                    "manage.py" -> true;
            default -> false;
        };
    }

    private static @Nullable String what(FoundFile file) {
        String name = file.name();
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "pyproject.toml" -> pyproject(file);
            case "setup.cfg" -> "setuptools";
            case "manifest.in" -> "files of the sdist";
            case "pipfile", "pipfile.lock" -> "Pipenv";
            case "environment.yml", "environment.yaml", "conda.yml", "conda.yaml" -> "conda environment";
            case "requirements.yml", "requirements.yaml", "env.yml", "env.yaml" -> conda(file);
            case "poetry.lock" -> "Poetry lock";
            case "pdm.lock" -> "PDM lock";
            case "uv.lock" -> "uv lock";
            case "pylock.toml" -> "lock file (PEP 751)";
            case ".python-version", "runtime.txt" -> "Python version";
            case "procfile" -> "Heroku process";
            case "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml" -> "Docker Compose";
            case "tox.ini", "noxfile.py" -> "test environments";
            default -> {
                if (lower.equals("dockerfile") || lower.startsWith("dockerfile.") || lower.endsWith(".dockerfile")) {
                    yield "Docker image";
                }
                boolean requirements = lower.endsWith(".txt")
                        && (lower.startsWith("requirements")
                                || lower.endsWith("requirements.txt")
                                || file.folder().equals("requirements")
                                || file.folder().endsWith("/requirements"));
                if (requirements) {
                    yield "requirements" + encoding(file);
                }
                yield lower.endsWith(".spec") && start(file).contains("Analysis(") ? "PyInstaller" : null;
            }
        };
    }

    /** Such names are also those of Ansible's files and others. */
    private static @Nullable String conda(FoundFile file) {
        return start(file).lines().anyMatch(line -> line.startsWith("dependencies:")) ? "conda environment" : null;
    }

    private static String pyproject(FoundFile file) {
        String text = start(file);
        List<String> parts = new ArrayList<>();
        if (text.contains("[project]")) {
            parts.add("PEP 621");
        }
        for (String[] tool : new String[][] {
            {"[tool.poetry", "Poetry"},
            {"[tool.pdm", "PDM"},
            {"[tool.hatch", "Hatch"},
            {"[tool.flit", "Flit"},
            {"[tool.uv", "uv"},
            {"[tool.setuptools", "setuptools"}
        }) {
            if (text.contains(tool[0])) {
                parts.add(tool[1]);
            }
        }
        for (String backend :
                List.of("setuptools", "hatchling", "flit_core", "pdm.backend", "poetry.core", "uv_build")) {
            if (text.contains("\"" + backend) || text.contains("'" + backend)) {
                String title = backend.replace("flit_core", "Flit")
                        .replace("pdm.backend", "PDM")
                        .replace("poetry.core", "Poetry");
                if (!parts.contains(title)) {
                    parts.add(title);
                }
            }
        }
        return parts.isEmpty() ? "settings of tools" : String.join(", ", parts);
    }

    private static String encoding(FoundFile file) {
        return ByteOrderMark.of(peek(file, 4))
                .map(mark -> mark == ByteOrderMark.UTF_8 ? " (UTF-8 with mark)" : " (UTF-16)")
                .orElse("");
    }

    private static String start(FoundFile file) {
        return new String(peek(file, PEEK), StandardCharsets.ISO_8859_1);
    }

    private static byte[] peek(FoundFile file, int bytes) {
        try (InputStream in = Files.newInputStream(file.file())) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
