package dev.slipway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginsAreTakenOutOfAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://me:pw@host/simple | https://host/simple",
                "git+https://ghp_0123456789@host/x | git+https://host/x",
                "https://me:p@ss@host/ | https://host/",
                "a https://u:p@one/ b http://u:p@two | a https://one/ b http://two",
                "url = \"https://u:p@one/\", name = \"a@b\" | url = \"https://one/\", name = \"a@b\"",
                "https://host/a@b/c.whl | https://host/a@b/c.whl",
                "https://host mail me@home | https://host mail me@home",
                "https://名:密@host/ | https://host/",
                "no address | no address",
            })
    void whateverTheTextIs(String text, String clean) {
        assertThat(AddressLogin.dropped(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"https://me:pw@host/, https://***@host/", "https://host/, https://host/"})
    void aPersonSeesThatThereIsOne(String text, String shown) {
        assertThat(AddressLogin.masked(text)).isEqualTo(shown);
    }
}
