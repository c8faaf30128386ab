package dev.slipway.gui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.theme.Texts;
import dev.slipway.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EachSettingIsFoundByItsWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void byItsNameItsSentenceAndItsVariable(String language) {
        Texts texts = Texts.of(Locale.forLanguageTag(language));
        for (Setting setting : Setting.values()) {
            for (String words : List.of(
                    texts.tell(setting.title()),
                    texts.tell(setting.sentence()),
                    setting.title(),
                    setting.variables().getFirst())) {
                assertThat(found(language, words)).as(words).contains(setting);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, dark, THEME",
        "en, podman, CONTAINER_ENGINE",
        "en, 简体, LANGUAGE",
        "en, COMPANY  certificates, CA",
        "zh-CN, 深色, THEME",
        "zh-CN, 证书, CA",
        "zh-CN, proxy, PROXY",
        "en, no such thing, ''"
    })
    void byWhatAPersonTypes(String language, String typed, String setting) {
        if (setting.isEmpty()) {
            assertThat(found(language, typed)).isEmpty();
        } else {
            assertThat(found(language, typed)).contains(Setting.valueOf(setting));
        }
    }

    @Test
    void allAreThereWhileNothingIsTyped() {
        assertThat(found("en", "  ")).containsExactly(Setting.values());
    }

    private static List<Setting> found(String language, String typed) {
        var words = new SettingWords(Texts.of(Locale.forLanguageTag(language)));
        return Arrays.stream(Setting.values())
                .filter(setting -> words.holds(setting, typed))
                .toList();
    }
}
