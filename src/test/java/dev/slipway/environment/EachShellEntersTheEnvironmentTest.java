package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.SearchPath;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EachShellEntersTheEnvironmentTest {
    private static final Map<String, List<String>> SHELLS = Map.of(
            "bash, zsh", List.of("bash", "-c"),
            "fish", List.of("fish", "-c"),
            "csh, tcsh", List.of("tcsh", "-c"),
            "PowerShell", List.of("pwsh", "-NoProfile", "-Command"));

    @TempDir
    private Path temporary;

    @Test
    void asItIsTold() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("it's \"my\" 项目 $HOME/.venv"));
        Interpreter python = Machine.anyPython();
        var made = new Sequence().run(Machine.uv(python).create(python, folder));
        assertThat(made.ok()).as(made.output()).isTrue();

        List<Activation> ways = Activation.of(new VenvLayout(Platform.current(), folder), Platform.current());

        assertThat(ways).extracting(Activation::shell).contains("bash, zsh", "fish", "PowerShell");
        for (Activation way : ways) {
            List<String> shell = SHELLS.getOrDefault(way.shell(), List.of("none"));
            if (!SearchPath.of(Platform.current(), System.getenv())
                    .all(shell.getFirst())
                    .isEmpty()) {
                assertThat(said(shell, way.command()))
                        .as(way.shell())
                        .isEqualTo(folder.toRealPath().toString());
            }
        }
    }

    @Test
    void onWindowsByItsOwnScripts() throws IOException {
        Path scripts = Files.createDirectories(temporary.resolve("a b/Scripts"));
        for (String name : List.of("activate", "activate.bat", "Activate.ps1")) {
            Files.writeString(scripts.resolve(name), "");
        }

        List<Activation> ways =
                Activation.of(new VenvLayout(Platform.WINDOWS, temporary.resolve("a b")), Platform.WINDOWS);

        assertThat(ways)
                .containsExactly(
                        new Activation("Command Prompt", "\"" + scripts.resolve("activate.bat") + "\""),
                        new Activation("PowerShell", "& '" + scripts.resolve("Activate.ps1") + "'"),
                        new Activation("Git Bash", "source '" + scripts.resolve("activate") + "'"));
    }

    @Test
    void noneWhereThereIsNoEnvironment() {
        assertThat(Activation.of(new VenvLayout(Platform.LINUX, temporary.resolve("none")), Platform.LINUX))
                .isEmpty();
    }

    @Test
    void aTerminalIsToldWhatIsActive() throws IOException {
        Path bin = Files.createDirectories(temporary.resolve("bin"));
        Path terminal = Files.writeString(bin.resolve("xterm"), "");
        assertThat(terminal.toFile().setExecutable(true)).isTrue();
        VenvLayout venv = new VenvLayout(Platform.LINUX, temporary.resolve(".venv"));

        var command = TerminalWindow.command(
                        Platform.LINUX, Map.of("PATH", bin.toString(), "SHELL", "/bin/zsh"), venv, temporary)
                .orElseThrow()
                .command();

        assertThat(command)
                .startsWith(terminal.toString(), "-e", "/usr/bin/env")
                .contains("VIRTUAL_ENV=" + venv.root(), "PATH=" + venv.programs() + ":" + bin)
                .endsWith("/bin/zsh");
        assertThat(TerminalWindow.command(Platform.LINUX, Map.of("PATH", "/nowhere"), venv, temporary))
                .isEmpty();
        assertThat(TerminalWindow.command(Platform.MACOS, Map.of(), venv, Path.of("/it's"))
                        .orElseThrow()
                        .command())
                .first()
                .isEqualTo("osascript");
    }

    private static String said(List<String> shell, String activate) throws IOException {
        List<String> command = new java.util.ArrayList<>(shell);
        command.add(activate + "\npython -c 'import sys; print(sys.prefix)'");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
