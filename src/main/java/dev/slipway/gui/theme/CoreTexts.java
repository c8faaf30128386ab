package dev.slipway.gui.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of the core in another language. The core says what it says in English; here each of its sentences has a line with
 * its translation, values standing as {@code {0}} in both. What has no line stays English.
 *
 * <p>Not for several threads: it remembers what it was asked.
 */
final class CoreTexts {
    private static final int DEEPEST = 4;
    private static final int MOST_REMEMBERED = 2000;
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LIST = Pattern.compile("[^\\s,]+(, [^\\s,]+)*( and [^\\s,]+)?");

    private final Map<String, String> whole = new HashMap<>();
    private final List<SentencePattern> patterns = new ArrayList<>();
    private final Map<String, String> told = new HashMap<>();

    /** @param resource a file beside this class: a sentence, a tab and its translation on each line, {@code #} before remarks */
    CoreTexts(String resource) {
        try (var in = Objects.requireNonNull(CoreTexts.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("# ")) {
                    take(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The more a pattern says itself, the surer it is the one that was meant.
        patterns.sort(Comparator.comparingInt(SentencePattern::said).reversed());
    }

    private void take(String sentence, String translation) {
        if (HOLE.matcher(sentence).find()) {
            patterns.add(new SentencePattern(Arrays.asList(HOLE.split(sentence, -1)), translation));
        } else {
            whole.put(sentence, translation);
        }
    }

    /** Every sentence that has a line, holes as they stand in the file. */
    boolean knows(String sentence) {
        List<String> parts = Arrays.asList(HOLE.split(sentence, -1));
        return parts.size() > 1
                ? patterns.stream().anyMatch(pattern -> pattern.parts().equals(parts))
                : whole.containsKey(sentence);
    }

    /** The translation of one or several sentences; those that have no line stay as they are. */
    String tell(String text) {
        String known = told.get(text);
        if (known != null) {
            return known;
        }
        String says = sentences(text, 0);
        if (told.size() < MOST_REMEMBERED) {
            told.put(text, says);
        }
        return says;
    }

    private String sentences(String text, int depth) {
        Optional<String> all = one(text, depth);
        if (all.isPresent()) {
            return all.get();
        }
        for (int end = text.indexOf(". "); end > 0; end = text.indexOf(". ", end + 1)) {
            Optional<String> first = one(text.substring(0, end + 1), depth);
            if (first.isPresent()) {
                return first.get() + sentences(text.substring(end + 2).strip(), depth);
            }
        }
        return enumerated(text, depth);
    }

    /** Evidence comes as phrases with commas between them. */
    private String enumerated(String text, int depth) {
        String[] phrases = text.split(", ");
        if (phrases.length < 2) {
            return text;
        }
        List<String> says = new ArrayList<>();
        for (String phrase : phrases) {
            Optional<String> line = one(phrase, depth);
            if (line.isEmpty()) {
                return text;
            }
            says.add(line.get());
        }
        return String.join("、", says);
    }

    private Optional<String> one(String text, int depth) {
        String line = whole.get(text);
        if (line != null) {
            return Optional.of(line);
        }
        if (depth < DEEPEST) {
            // A phrase would take the full stop of a sentence for the end of its last value.
            for (boolean alike : new boolean[] {true, false}) {
                for (SentencePattern pattern : patterns) {
                    Optional<List<String>> values = (pattern.isSentence() == text.endsWith(".")) == alike
                            ? pattern.match(text)
                            : Optional.empty();
                    if (values.isPresent()) {
                        return Optional.of(filled(pattern.translation(), values.get(), depth));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String filled(String translation, List<String> values, int depth) {
        Matcher hole = HOLE.matcher(translation);
        var text = new StringBuilder();
        while (hole.find()) {
            String value = values.get(Integer.parseInt(hole.group(1)));
            hole.appendReplacement(text, Matcher.quoteReplacement(value(value, depth + 1)));
        }
        return hole.appendTail(text).toString();
    }

    /** A value can be a name, a list of names, or something that the core says too. */
    private String value(String value, int depth) {
        String bare = value.strip();
        String line = whole.get(bare);
        if (line != null) {
            return line;
        }
        if (bare.indexOf(' ') < 0) {
            return bare;
        }
        return LIST.matcher(bare).matches() ? bare.replace(", ", "、").replace(" and ", " 和 ") : sentences(bare, depth);
    }
}
