package dev.slipway.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaging library on its own identifiers and on random expressions. */
@Tag("slow")
class LicenseExpressionsEqualPackagingTest {
    private static final String READER = """
            import json, sys
            from packaging.licenses import canonicalize_license_expression
            def answer(text):
                try:
                    return canonicalize_license_expression(text)
                except ValueError:
                    return None
            with open(sys.argv[1], encoding="utf-8") as file:
                print(json.dumps([answer(text) for text in json.load(file)]))
            """;
    private static final List<String> WORDS = List.of(
            "MIT",
            "apache-2.0",
            "GPL-2.0+",
            "GPL-3.0-or-later",
            "LicenseRef-My.own",
            "licenseref-x_y",
            "nonsense",
            "AND",
            "and",
            "OR",
            "Or",
            "WITH",
            "with",
            "(",
            ")",
            "LLVM-exception",
            "classpath-exception-2.0",
            "LicenseRef-",
            "+");

    @TempDir
    Path folder;

    @Test
    void sameVerdictAndSameNormalForm() throws IOException {
        var tools = PackagingTools.installed();
        var random = new Random(5);
        var texts = new ArrayList<String>(KnownNames.bundled().licenses());
        for (int i = 0; i < 4000; i++) {
            var words = new ArrayList<String>();
            for (int n = 1 + random.nextInt(7); n > 0; n--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            texts.add(String.join(" ", words));
        }
        for (int i = 0; i < 2000; i++) {
            texts.add(expression(random, 3));
        }
        var json = new ObjectMapper();
        var file = Files.writeString(folder.resolve("texts.json"), json.writeValueAsString(texts));
        var result = tools.python(folder, "-c", READER, file.toString());
        assertThat(result.code()).as(result.output()).isZero();
        var expected = json.readTree(result.output());
        int valid = 0;
        for (int i = 0; i < texts.size(); i++) {
            var own = LicenseExpression.parse(texts.get(i));
            assertThat(own.isValid() ? own.text() : null)
                    .as(texts.get(i) + ": " + own.error())
                    .isEqualTo(expected.get(i).isNull() ? null : expected.get(i).asText());
            valid += own.isValid() ? 1 : 0;
        }
        assertThat(valid).isGreaterThan(2000);
    }

    private static String expression(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> List.of("mit", "GPL-2.0+", "LicenseRef-A").get(random.nextInt(3));
            case 1 -> "Apache-2.0 with llvm-exception";
            case 2 -> "(" + expression(random, depth - 1) + ")";
            case 3 -> expression(random, depth - 1) + " and " + expression(random, depth - 1);
            default -> expression(random, depth - 1) + "  OR " + expression(random, depth - 1);
        };
    }
}
