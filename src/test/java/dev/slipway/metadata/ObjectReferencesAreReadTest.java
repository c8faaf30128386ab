package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReferencesAreReadTest {
    @ParameterizedTest
    @CsvSource({
        "tide.cli:main, tide.cli, main",
        "' tide.cli : Group.main [plot]', tide.cli, Group.main",
        "tide.app:create(), tide.app, create()",
        "tide.__main__, tide.__main__, ''",
        "tide [plot], tide, ''",
        "'', '', ''",
        "':', '', ''",
        "'[', '', ''",
        "潮汐.命令:主, 潮汐.命令, 主"
    })
    void moduleAndObjectWithoutExtras(String text, String module, String object) {
        assertThat(ObjectReference.parse(text)).isEqualTo(new ObjectReference(module, object));
    }
}
