package dev.slipway.gui.theme;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the window says, in one language. For the toolkit's thread. */
public final class Texts {
    private final Locale locale;
    private final Properties messages;
    private @Nullable CoreTexts core;

    private Texts(Locale locale, Properties messages) {
        this.locale = locale;
        this.messages = messages;
    }

    /** Chinese for any Chinese locale, else English. */
    public static Texts of(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        return new Texts(
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                read(chinese ? "messages_zh_CN.properties" : "messages_en.properties"));
    }

    /** What a setting's word for a language means; what is no tag of a language means the desktop's own, whatever was chosen before. */
    public static Locale locale(String word) {
        return word.equals("system")
                ? Locale.of(System.getProperty("user.language", "en"), System.getProperty("user.country", ""))
                : Locale.forLanguageTag(word);
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not beside Texts.class");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The text of a key, as it stands in the message file. */
    public String get(String key) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        return text;
    }

    /** The text of a key with its {@code {0}} filled in, in the way of {@link MessageFormat}. */
    public String get(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /** A sentence of the core, in this language; as it is where nobody translated it. */
    public String tell(String sentence) {
        if (!locale.equals(Locale.SIMPLIFIED_CHINESE)) {
            return sentence;
        }
        CoreTexts known = core;
        if (known == null) {
            known = new CoreTexts("core_zh_CN.txt");
            core = known;
        }
        return known.tell(sentence);
    }

    /** A problem with all its sentences in this language. What its button does stays the same. */
    public Problem tell(Problem problem) {
        Remedy remedy = problem.remedy();
        return new Problem(
                problem.severity(),
                problem.topic(),
                problem.file(),
                problem.line(),
                problem.column(),
                tell(problem.message()),
                tell(problem.consequence()),
                remedy == null ? null : new Remedy(tell(remedy.text()), remedy.fix()));
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** All keys, for the test that compares languages. */
    public Set<String> keys() {
        return messages.stringPropertyNames();
    }
}
