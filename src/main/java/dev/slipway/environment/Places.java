package dev.slipway.environment;

import dev.slipway.environment.SearchPlace.Installation;
import dev.slipway.environment.SearchPlace.Installations;
import dev.slipway.environment.SearchPlace.Listed;
import dev.slipway.environment.SearchPlace.Programs;
import dev.slipway.platform.Platform;
import dev.slipway.tool.SearchPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Pythons lie, by platform. Places that say most about a Python come first, since of two places with the same one the
 * first names it; the search path comes last.
 */
final class Places {
    private static final List<String> CONDA_FOLDERS =
            List.of("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba", "miniconda", "anaconda");

    private final Platform platform;
    private final Map<String, String> environment;
    private final Path home;
    private final List<SearchPlace> places = new ArrayList<>();

    private Places(Platform platform, Map<String, String> environment, Path home) {
        this.platform = platform;
        this.environment = environment;
        this.home = home;
    }

    static List<SearchPlace> of(Platform platform, Map<String, String> environment, Path home) {
        var places = new Places(platform, environment, home);
        places.versionTools();
        places.conda();
        switch (platform) {
            case LINUX -> places.linux();
            case MACOS -> places.macos();
            case WINDOWS -> places.windows();
        }
        places.searchPath();
        return List.copyOf(places.places);
    }

    private void versionTools() {
        Path pyenv = named("PYENV_ROOT", home.resolve(".pyenv"));
        installations("pyenv", pyenv.resolve("versions"));
        if (platform == Platform.WINDOWS) {
            installations("pyenv", home.resolve(".pyenv").resolve("pyenv-win").resolve("versions"));
            Path roaming = named("APPDATA", home.resolve("AppData").resolve("Roaming"));
            installations(
                    "uv", named("UV_PYTHON_INSTALL_DIR", roaming.resolve("uv").resolve("python")));
            installations("uv", roaming.resolve("uv").resolve("data").resolve("python"));
            return;
        }
        Path data = named("XDG_DATA_HOME", home.resolve(".local/share"));
        installations("uv", named("UV_PYTHON_INSTALL_DIR", data.resolve("uv/python")));
        installations("asdf", named("ASDF_DATA_DIR", home.resolve(".asdf")).resolve("installs/python"));
        installations("mise", named("MISE_DATA_DIR", data.resolve("mise")).resolve("installs/python"));
    }

    private void conda() {
        places.add(new Listed("conda", home.resolve(".conda").resolve("environments.txt")));
        for (String variable : List.of("CONDA_PREFIX", "MAMBA_ROOT_PREFIX")) {
            @Nullable Path prefix = named(variable);
            if (prefix != null) {
                condaRoot(prefix);
            }
        }
        List<Path> parents = switch (platform) {
            case LINUX -> List.of(home, Path.of("/opt"));
            case MACOS -> List.of(home, Path.of("/opt"), Path.of("/opt/homebrew"));
            case WINDOWS -> List.of(home, named("ProgramData", Path.of("C:\\ProgramData")));
        };
        parents.forEach(parent -> CONDA_FOLDERS.forEach(name -> condaRoot(parent.resolve(name))));
        condaRoot(home.resolve(".conda"));
        if (platform != Platform.WINDOWS) {
            condaRoot(Path.of("/opt/conda"));
        }
        if (platform == Platform.MACOS) {
            List.of("miniconda", "miniforge", "anaconda").forEach(cask -> {
                condaRoot(Path.of("/opt/homebrew/Caskroom", cask, "base"));
                condaRoot(Path.of("/usr/local/Caskroom", cask, "base"));
            });
        }
    }

    private void condaRoot(Path root) {
        places.add(new Installation("conda", root));
        installations("conda", root.resolve("envs"));
    }

    private void linux() {
        Path brew = named("HOMEBREW_PREFIX", Path.of("/home/linuxbrew/.linuxbrew"));
        homebrew(brew);
        places.add(new Programs("system", Path.of("/usr/bin")));
        places.add(new Programs("system", Path.of("/usr/local/bin")));
        installations("system", Path.of("/opt/python"));
    }

    private void macos() {
        homebrew(named("HOMEBREW_PREFIX", Path.of("/opt/homebrew")));
        homebrew(Path.of("/usr/local"));
        installations("python.org", Path.of("/Library/Frameworks/Python.framework/Versions"));
        places.add(new Programs("Xcode", Path.of("/Library/Developer/CommandLineTools/usr/bin")));
        places.add(new Programs("Xcode", Path.of("/Applications/Xcode.app/Contents/Developer/usr/bin")));
        places.add(new Programs("system", Path.of("/usr/bin")));
        places.add(new Programs("system", Path.of("/usr/local/bin")));
    }

    /** The registry (PEP 514) is read apart, as it has to be asked for. */
    private void windows() {
        Path local = named("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        installations("python.org", local.resolve("Programs").resolve("Python"));
        places.add(new Installations("python.org", local.resolve("Python"), "pythoncore"));
        places.add(new Installations("python.org", named("ProgramFiles", Path.of("C:\\Program Files")), "Python3"));
        places.add(new Installations("python.org", Path.of("C:\\"), "Python3"));
        places.add(new Programs("Store", local.resolve("Microsoft").resolve("WindowsApps")));
    }

    private void homebrew(Path prefix) {
        places.add(new Installations("Homebrew", prefix.resolve("opt"), "python@"));
        if (!prefix.equals(Path.of("/usr/local"))) {
            places.add(new Programs("Homebrew", prefix.resolve("bin")));
        }
    }

    private void searchPath() {
        for (Path folder : SearchPath.of(platform, environment).folders()) {
            @Nullable Path parent = folder.getParent();
            if (parent != null && folder.endsWith("shims")) {
                // A version tool in an unusual place still keeps its versions beside its shims.
                installations("pyenv", parent.resolve("versions"));
                installations("asdf", parent.resolve("installs").resolve("python"));
            }
            places.add(new Programs("PATH", folder));
        }
        places.add(new Programs("PATH", home.resolve(".local").resolve("bin")));
    }

    private void installations(String source, Path folder) {
        places.add(new Installations(source, folder, ""));
    }

    private Path named(String variable, Path otherwise) {
        @Nullable Path named = named(variable);
        return named == null ? otherwise : named;
    }

    private @Nullable Path named(String variable) {
        return SearchPath.folder(platform, environment.get(variable)).orElse(null);
    }
}
