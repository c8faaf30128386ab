package dev.slipway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AProblemIsPlacedByFileAndLineTest {
    @ParameterizedTest
    @CsvSource({
        "src/数据 load.py:12, src/数据 load.py, 12",
        "a:b.py:3, a:b.py, 3",
        "setup.py, setup.py, 0",
        "setup.py:, setup.py:, 0",
        ":3, :3, 0",
        "C:\\wheels\\a.whl, C:\\wheels\\a.whl, 0",
        "a.py:12345678901, a.py:12345678901, 0",
        "a.py:١, a.py:١, 0",
        "'', '', 0",
    })
    void ofAnyTextTheFileIsKnown(String text, String file, int line) {
        assertThat(FileLine.of(text)).isEqualTo(new FileLine(file, line));
    }

    @ParameterizedTest
    @CsvSource({"train.py:7, train.py:7", "a distribution, lock.toml", "'', lock.toml"})
    void aPlaceWithoutALineLeavesAProblemWhereItIs(String place, String shown) {
        Problem problem = Problem.info(Topic.DEPENDENCIES, "It is old.").in("lock.toml", 0, 0);

        assertThat(problem.at(place).place()).isEqualTo(shown);
    }
}
