package dev.slipway.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsAreOrderedAsPep440OrdersThemTest {

    /** Those of PEP 440, "Summary of permitted suffixes and relative ordering" and "Local version identifiers". */
    private static final List<String> ASCENDING = List.of(
            "1.dev0",
            "1.0.dev456",
            "1.0a1",
            "1.0a2.dev456",
            "1.0a12.dev456",
            "1.0a12",
            "1.0b1.dev456",
            "1.0b2",
            "1.0b2.post345.dev456",
            "1.0b2.post345",
            "1.0rc1.dev456",
            "1.0rc1",
            "1.0",
            "1.0+abc.5",
            "1.0+abc.7",
            "1.0+5",
            "1.0.post456.dev34",
            "1.0.post456",
            "1.0.15",
            "1.1.dev1",
            "2013.10",
            "1!1.0");

    @Test
    void fromTheFirstDevelopmentVersionToTheNextEpoch() {
        List<Version> sorted = ASCENDING.stream().map(Version::parse).toList();
        List<Version> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1RC1, 1.1rc1",
        "00.1, 0.1",
        "1.1.a1, 1.1a1",
        "1.1alpha1, 1.1a1",
        "1.1c3, 1.1rc3",
        "1.2a, 1.2a0",
        "1.2-post2, 1.2.post2",
        "1.0-r4, 1.0.post4",
        "1.0-1, 1.0.post1",
        "1.2-dev2, 1.2.dev2",
        "1.0+ubuntu-1_B, 1.0+ubuntu.1.b",
        "v1.0, 1.0",
        "' 1.0\n', 1.0"
    })
    void spellingsAreNormalized(String spelling, String normal) {
        assertThat(Version.parse(spelling)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "1.", "1..0", "french toast", "1.0+", "1.0+a+b", "1.0a b", "1!", "1.0--1", "1,0", "٣.1"
            })
    void whatIsNoVersionIsRefused(String text) {
        assertThat(Version.tryParse(text)).isNull();
    }

    @Test
    void aReleaseOfManyThousandNumbersIsRead() {
        Version version = Version.parse("1" + ".0".repeat(50_000));

        assertThat(version).isEqualTo(Version.parse("1"));
        assertThat(version).hasSameHashCodeAs(Version.parse("1"));
    }
}
