package dev.slipway.gui.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.platform.Platform;
import dev.slipway.profile.TypedWords;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsAreShownAsTypedTest {
    private static final Path ROOT = Path.of("/home/me/my project");

    @Test
    void aPathIsOneWordInTheShellsOfItsPlatform() {
        assertThat(ShellWords.typed("/home/me/x-1.0.whl", Platform.LINUX)).isEqualTo("/home/me/x-1.0.whl");
        assertThat(ShellWords.typed("/home/r&d/it's $HOME", Platform.MACOS)).isEqualTo("'/home/r&d/it'\\''s $HOME'");
        assertThat(ShellWords.typed("C:\\tides\\x-1.0.whl", Platform.WINDOWS)).isEqualTo("C:\\tides\\x-1.0.whl");
        assertThat(ShellWords.typed("C:\\R&D\\x-1.0.whl", Platform.WINDOWS)).isEqualTo("\"C:\\R&D\\x-1.0.whl\"");
    }

    @Test
    void pathsOfTheProjectAreRelative() {
        assertThat(ShellWords.shown(List.of("uv", "venv", "/home/me/my project/.venv"), ROOT))
                .isEqualTo("uv venv .venv");
    }

    @Test
    void wordsThatAShellWouldTakeApartAreQuoted() {
        assertThat(ShellWords.shown(List.of("echo", "a b", "it's", "$HOME", ""), ROOT))
                .isEqualTo("echo 'a b' 'it'\\''s' '$HOME' ''");
    }

    @Test
    void whatWasTypedComesApartAtBlanksOutsideOfQuotes() {
        assertThat(TypedWords.of("0.186  0 \"a b\" 'c d'e \"\"")).containsExactly("0.186", "0", "a b", "c de", "");
        assertThat(TypedWords.of("   ")).isEmpty();
    }

    @Test
    void theHomeFolderIsATilde() {
        assertThat(HomePath.shown(Path.of("/home/me/projects/x"), Path.of("/home/me")))
                .isEqualTo("~/projects/x");
        assertThat(HomePath.shown(Path.of("/home/me"), Path.of("/home/me"))).isEqualTo("~");
        assertThat(HomePath.shown(Path.of("/media/usb"), Path.of("/home/me"))).isEqualTo("/media/usb");
    }
}
