package dev.slipway.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyAllowedVariablesAreSentTest {
    private static final Map<String, String> MACHINE = Map.of("TOKEN", "t", "NEXUS", "nexus.example.org:8443");

    @ParameterizedTest
    @CsvSource({
        "https://x:${TOKEN}@packages.example.org/simple, packages.example.org",
        "https://x:${TOKEN}@PACKAGES.example.org:8443/simple, packages.example.org:8443",
        "http://packages.example.org/${TOKEN}/simple, http://packages.example.org",
        "tide @ git+https://${TOKEN}@github.com/a/b.git, github.com",
        "-e git+ssh://${TOKEN}@github.com/a/b.git#egg=b, ssh://github.com",
        "https://x:${TOKEN}@${NEXUS}/simple, nexus.example.org:8443",
        "https://[::1]:8080/${TOKEN}, [::1]:8080",
        "file://${TOKEN}.example.org/share, ''",
    })
    void theHostIsWhoWouldBeTold(String text, String host) {
        assertThat(SentAddress.in(text).orElseThrow().host(MACHINE).orElse("")).isEqualTo(host);
    }

    /** Where one reader of addresses sees one host and another one sees another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://good.example\\@evil.example/${TOKEN}",
                "https://a@good.example@evil.example/${TOKEN}",
                "https://x:${TOKEN}/@evil.example/",
                "https://${TOKEN}.evil.example/simple",
                "https://good.example/${TOKEN} https://evil.example/",
                "https://e%76il.example/${TOKEN}",
                "//${TOKEN}.evil.example/share",
                "tide==${TOKEN}",
                "${NEXUS}/${TOKEN}",
                "${NEXUS}.evil.example/simple",
            })
    void nobodyIsToldWhereThatIsNotCertain(String text) {
        assertThat(SentAddress.in(text).orElseThrow().host(MACHINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://packages.example.org/simple",
                "${NEXUS}",
                "${NEXUS}/simple",
                "${HOME}/wheels",
                "-e ${HOME}/tide",
                "./${TOKEN}/tide",
                "/opt/${TOKEN}/tide",
                "file:///opt/${TOKEN}",
                "tide @ file://${HOME}/tide",
            })
    void whatStaysOnThisMachineOrNamesItsOwnHostNeedsNoWord(String text) {
        assertThat(SentAddress.in(text)).isEmpty();
    }

    @Test
    void withoutItTheHostIsAskedWithoutALogin() {
        assertThat(SentAddress.in("https://x:${TOKEN}@packages.example.org/${TOKEN}/simple")
                        .orElseThrow()
                        .bare())
                .isEqualTo("https://packages.example.org/$%7BTOKEN%7D/simple");
    }
}
