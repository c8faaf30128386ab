package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.SearchPlace.Installation;
import dev.slipway.environment.SearchPlace.Installations;
import dev.slipway.environment.SearchPlace.Listed;
import dev.slipway.environment.SearchPlace.Programs;
import dev.slipway.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesByPlatformTest {

    @Test
    void onLinux() {
        List<SearchPlace> places = Places.of(
                Platform.LINUX,
                Map.of("PATH", "/opt/tools/bin::relative:/usr/bin", "PYENV_ROOT", "/srv/pyenv"),
                home());

        assertThat(places)
                .contains(
                        new Installations("pyenv", Path.of("/srv/pyenv/versions"), ""),
                        new Installations("uv", Path.of("/home/li/.local/share/uv/python"), ""),
                        new Installations("mise", Path.of("/home/li/.local/share/mise/installs/python"), ""),
                        new Listed("conda", Path.of("/home/li/.conda/environments.txt")),
                        new Installation("conda", Path.of("/home/li/miniforge3")),
                        new Installations("conda", Path.of("/opt/conda/envs"), ""),
                        new Programs("Homebrew", Path.of("/home/linuxbrew/.linuxbrew/bin")),
                        new Programs("system", Path.of("/usr/bin")),
                        new Programs("PATH", Path.of("/opt/tools/bin")))
                .noneMatch(place -> place.toString().contains("relative"));
        assertThat(places.indexOf(new Programs("system", Path.of("/usr/bin"))))
                .as("what says more about a Python goes before the search path")
                .isLessThan(places.indexOf(new Programs("PATH", Path.of("/usr/bin"))));
    }

    @Test
    void onMacos() {
        assertThat(Places.of(Platform.MACOS, Map.of("PATH", "/usr/bin", "CONDA_PREFIX", "/Users/li/env"), home()))
                .contains(
                        new Installations("Homebrew", Path.of("/opt/homebrew/opt"), "python@"),
                        new Installations("python.org", Path.of("/Library/Frameworks/Python.framework/Versions"), ""),
                        new Programs("Xcode", Path.of("/Library/Developer/CommandLineTools/usr/bin")),
                        new Installation("conda", Path.of("/Users/li/env")),
                        new Installation("conda", Path.of("/opt/homebrew/Caskroom/miniconda/base")));
    }

    @Test
    void onWindows() {
        Path home = Path.of("C:\\Users\\李");
        var places = Places.of(
                Platform.WINDOWS,
                Map.of(
                        "Path",
                        "\"C:\\My Tools\";D:\\bin;relative",
                        "LOCALAPPDATA",
                        "C:\\Users\\李\\AppData\\Local",
                        "APPDATA",
                        "C:\\Users\\李\\AppData\\Roaming"),
                home);

        Path local = Path.of("C:\\Users\\李\\AppData\\Local");
        assertThat(places)
                .contains(
                        new Installations(
                                "pyenv",
                                home.resolve(".pyenv").resolve("pyenv-win").resolve("versions"),
                                ""),
                        new Installations(
                                "python.org", local.resolve("Programs").resolve("Python"), ""),
                        new Installations("python.org", Path.of("C:\\"), "Python3"),
                        new Programs("Store", local.resolve("Microsoft").resolve("WindowsApps")),
                        new Installations(
                                "uv",
                                Path.of("C:\\Users\\李\\AppData\\Roaming")
                                        .resolve("uv")
                                        .resolve("python"),
                                ""),
                        new Programs("PATH", Path.of("C:\\My Tools")),
                        new Programs("PATH", Path.of("D:\\bin")))
                .noneMatch(place -> place.toString().contains("relative"));
    }

    @Test
    void versionsOfAToolInAnUnusualPlaceAreFoundBesideItsShims() {
        assertThat(Places.of(Platform.LINUX, Map.of("PATH", "/data/pyenv/shims"), home()))
                .contains(new Installations("pyenv", Path.of("/data/pyenv/versions"), ""));
    }

    @Test
    void programsAreKnownByTheirNames() {
        assertThat(List.of("python", "python3", "python3.10", "python3.13t", "pypy3.10", "python2.7"))
                .allMatch(name -> LikelyPythons.isNamedLikePython(name, Platform.LINUX));
        assertThat(List.of("python3-config", "pythonw", "python3.10-gdb.py", "ipython", "python.exe"))
                .noneMatch(name -> LikelyPythons.isNamedLikePython(name, Platform.LINUX));
        assertThat(LikelyPythons.isNamedLikePython("python3.exe", Platform.WINDOWS))
                .isTrue();
        assertThat(LikelyPythons.isNamedLikePython("pythonw.exe", Platform.WINDOWS))
                .isFalse();
    }

    private static Path home() {
        return Path.of("/home/li");
    }
}
