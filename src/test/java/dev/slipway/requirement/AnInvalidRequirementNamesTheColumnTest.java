package dev.slipway.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.problem.ShipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnInvalidRequirementNamesTheColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numpy=1.22            | 6",
                "numpy 1.22            | 7",
                "==1.0                 | 1",
                "requests[socks        | 9",
                "a>=1.0.*              | 2",
                "a>=1.0+local          | 2",
                "a (>=1                | 3",
                "a>=1 ; python > '3'   | 8",
                "a ; python_version 3  | 20",
                "a ; os_name == 'x     | 16",
                "a @                   | 4",
                "\uD83C\uDF4E>=1       | 1",
            })
    void whereItStopsMakingSense(String text, int column) {
        ShipException refused = catchThrowableOfType(ShipException.class, () -> Requirement.parse(text));

        assertThat(refused.kind()).isEqualTo(ShipException.Kind.BAD_INPUT);
        assertThat(refused.problem().column()).isEqualTo(column);
        assertThat(refused.problem().message()).contains(text).endsWith(".");
        assertThat(refused.problem().remedy()).isNotNull();
    }

    @Test
    void deepNestingIsRefusedRatherThanOverflowing() {
        String marker = "(".repeat(100_000) + "os_name == 'a'" + ")".repeat(100_000);

        assertThat(catchThrowableOfType(ShipException.class, () -> Marker.parse(marker)))
                .isNotNull();
    }
}
