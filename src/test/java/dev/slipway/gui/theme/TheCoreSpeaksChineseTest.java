package dev.slipway.gui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.settings.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheCoreSpeaksChineseTest {
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);

    /**
     * A sentence that is missing here needs a line in core_zh_CN.txt: the sentence, a tab, its translation. What is read by programs and
     * by nobody else goes into not-spoken.txt instead.
     */
    @Test
    void everySentenceHasItsLine() throws IOException {
        var core = new CoreTexts("core_zh_CN.txt");
        Set<String> unspoken =
                new HashSet<>(lines(Objects.requireNonNull(getClass().getResourceAsStream("not-spoken.txt"))
                        .readAllBytes()));
        Map<String, String> missing = new TreeMap<>();
        CoreSentences.read().forEach((sentence, file) -> {
            if (!unspoken.contains(sentence) && !core.knows(sentence)) {
                missing.put(sentence, file);
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyLineFillsInTheSameValues() throws IOException {
        byte[] file = Objects.requireNonNull(Texts.class.getResourceAsStream("core_zh_CN.txt"))
                .readAllBytes();
        Pattern hole = Pattern.compile("\\{\\d}");
        for (String line : lines(file)) {
            if (line.startsWith("# ")) {
                continue;
            }
            String[] two = line.split("\t", -1);
            assertThat(two).as(line).hasSize(2);
            Set<String> english = new TreeSet<>(
                    hole.matcher(two[0]).results().map(found -> found.group()).toList());
            Set<String> other = new TreeSet<>(
                    hole.matcher(two[1]).results().map(found -> found.group()).toList());
            assertThat(other).as(line).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The code imports yaml, but PyYAML is not declared.|代码导入了 yaml，但没有声明 PyYAML。",
                "read in app.py:18|在 app.py:18 中读取",
                "runs as python -m regressor, has a main guard, reads sys.argv|以 python -m regressor 运行，有 __main__ 入口、读取 sys.argv",
                "Nothing was written. Scan the project again, look at the difference, then repeat the change.|没有写入任何内容。请重新扫描项目，查看差异，再重复此更改。",
                "The file my notes.toml cannot be written: permission denied.|无法写入文件 my notes.toml：没有权限。",
                "app.py, data.csv and b.json are in the wheel|app.py、data.csv 和 b.json 在 wheel 中",
                "It starts and ends in 1.5 s|启动到结束用时 1.5 秒",
                "some words that nobody translated|some words that nobody translated"
            })
    void valuesAreFilledIn(String english, String says) {
        assertThat(chinese.tell(english)).isEqualTo(says);
        assertThat(Texts.of(Locale.ENGLISH).tell(english)).isEqualTo(english);
    }

    @Test
    void whatWasSaidByTheCoreItselfIsTold() {
        assertThat(chinese.tell(Setting.PROXY.sentence())).startsWith("通过什么");
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }
}
