package dev.slipway.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsAreNeverShownTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 64})
    void whereverTheBlocksEnd(int block) {
        var redactor = new Redactor();
        redactor.learn("hunter2-secret");
        redactor.learn("hunter2-secret-longer");
        redactor.learn("longer-and-more");

        String text =
                "a hunter2-secret b hunter2-secret-longer c hunter2-secr d hunter2-secret-longer-and-more e hunter2-s";

        assertThat(through(redactor, text, block)).isEqualTo("a **** b **** c hunter2-secr d **** e hunter2-s");
    }

    @Test
    void variablesNamedLikeSecretsAre() {
        var redactor = Redactor.of(Map.of(
                "PYPI_TOKEN", "pypi-abcdef",
                "DB_PASSWORD", "p\u00e4ssw\u00f6rt",
                "MY_API_KEY", "key-12345",
                "SHORT_SECRET", "abc",
                "TOKEN_FILE", "/home/me/token",
                "PATH", "/usr/bin:/bin"));

        assertThat(redactor.blank("pypi-abcdef p\u00e4ssw\u00f6rt key-12345 abc /home/me/token /usr/bin:/bin"))
                .isEqualTo("**** **** **** abc /home/me/token /usr/bin:/bin");
    }

    @Test
    void aKeyOfManyLinesIsBlankedInEachLine() {
        var redactor = Redactor.of(Map.of("DEPLOY_PRIVATE_KEY", "-----BEGIN-----\nabcdefgh\nijklmnop\n"));

        assertThat(redactor.blank("x\r\nabcdefgh\r\nijklmnop\r\n")).isEqualTo("x\r\n****\r\n****\r\n");
    }

    @Test
    void passwordsInUrlsGo() {
        var redactor = new Redactor();
        assertThat(redactor.blank(List.of("--index-url", "https://me:pw@host/simple", "git+ssh://git@host/x.git")))
                .containsExactly("--index-url", "https://****@host/simple", "git+ssh://git@host/x.git");
        assertThat(redactor.blank("git+https://ghp_0123456789@host")).isEqualTo("git+https://****@host");

        redactor.learn(List.of("https://me:s%40cret99@host/simple"));

        assertThat(redactor.blank("user me, s%40cret99, s@cret99, Basic bWU6c0BjcmV0OTk="))
                .isEqualTo("user me, ****, ****, Basic ****");
    }

    @Test
    void withoutSecretsBlocksPassUntouched() {
        byte[] block = "nothing secret".getBytes(StandardCharsets.UTF_8);
        var sink = new RedactingSink(
                new Redactor(), (bytes, offset, length) -> assertThat(bytes).isSameAs(block));

        sink.take(block, 0, block.length);
    }

    @Test
    void whatAProgramPrintsIsBlankedInItsLog() throws Exception {
        Map<String, String> inherited = new HashMap<>(System.getenv());
        inherited.put("UPLOAD_TOKEN", "tok-0123456789");
        var processes = new ProcessRunner(new Redactor(), inherited, Platform.current());
        String code = "import os, time\n"
                + "for part in ('before tok-01', '23456789 after ', os.environ['OWN_PASSWORD'], os.environ['INDEX']):\n"
                + "    os.write(1, part.encode()); time.sleep(.05)";
        var exec = new Action.Exec(
                List.of(Python.executable(), "-c", code),
                folder,
                Map.of("OWN_PASSWORD", "own-one", "INDEX", " http://u:pw@h/"),
                Set.of());

        try (var log = new OutputLog(folder.resolve("x.log"))) {
            processes.run(exec, log, new Cancellation());
            assertThat(Files.readString(log.file())).isEqualTo("before **** after **** http://****@h/");
        }
    }

    private static String through(Redactor redactor, String text, int block) {
        var out = new ByteArrayOutputStream();
        var sink = new RedactingSink(redactor, out::write);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += block) {
            sink.take(bytes, i, Math.min(block, bytes.length - i));
        }
        sink.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
