package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportsAreFoundInOddSourceTest {

    @Test
    void nestedFStringsOfPython312HoldNoStatements() {
        assertThat(Sources.imports("""
                a = f"{x["import os"]:{"{"}>{width}}" ; import b
                c = f'{f'{f'{1}'}'}' ; import d
                e = f"{{import f}}" ; import g
                h = rf"\\{x}" f'\\N{LEFT CURLY BRACKET}' ; import i
                j = f'''{
                    x!r:'^10}
                import k
                ''' ; import l
                """)).containsExactly("1 b", "2 d", "3 g", "4 i", "8 l");
    }

    @Test
    void linesAreThoseOfTheStatement() {
        assertThat(Sources.imports("from a import (\n  b,  # c\n  d as e,\n)\nimport \\\n  f.g, h\nx = 1; import i\n"))
                .containsExactly("1 a b,d", "5 f.g", "5 h", "7 i");
    }

    @Test
    void formFeedsTabsAndLoneCarriageReturnsAreWhiteSpace() {
        assertThat(Sources.imports("\fimport a\rif x:\r\timport b\r\n\timport c\n"))
                .containsExactly("1 a", "3 b", "4 c");
    }

    @Test
    void oneLineBlocksHoldStatements() {
        assertThat(
                        Sources.imports(
                                "class A: import a\nif x[1:2]: import b; from c import *\nx: int = 3\nwhile 1: from . import d\n"))
                .containsExactly("1 a", "2 b", "2 c *", "4 . d");
    }

    @Test
    void wordsThatOnlyLookLikeImportsAreNone() {
        assertThat(
                        Sources.imports(
                                "'''\nimport a\n'''\n# import b\nimportant = 1\nfromage = 2\nx.import_ = r'\\'\nyield_ = \"import c\"\n"))
                .isEmpty();
    }

    @Test
    void encodingsAreThoseOfPep263() {
        String text = "# -*- coding: %s -*-\nx = 'ü\\\\'\nimport größe\n";
        assertThat(Sources.imports(Sources.scan(text.formatted("latin-1"), StandardCharsets.ISO_8859_1)))
                .containsExactly("3 größe");
        String chinese = "# coding=gbk\nx = '誠'\nimport 模型\n"; // The second byte of 誠 is a backslash.
        assertThat(Sources.imports(Sources.scan(chinese, Charset.forName("GBK"))))
                .containsExactly("3 模型");
        assertThat(Sources.imports("\uFEFFimport a\n")).containsExactly("1 a");
    }

    @Test
    void utf16IsReadAndTold() {
        SourceFacts facts = Sources.scan("\uFEFFimport a\n", StandardCharsets.UTF_16LE);

        assertThat(Sources.imports(facts)).containsExactly("1 a");
        assertThat(facts.trouble()).contains("UTF-16");
    }

    @Test
    void identifiersAreComparedInNormalForm() {
        assertThat(Sources.imports("import ﬁle\n")).containsExactly("1 file");
    }

    @Test
    void pythonTwoIsNamedAndReadAllTheSame() {
        SourceFacts facts =
                Sources.scan("import urllib2\nprint \"x\", y\nprint >>f, 1\nexec 'import no' in d\nimport b\n");

        assertThat(facts.pythonTwoLine()).isEqualTo(2);
        assertThat(Sources.imports(facts)).containsExactly("1 urllib2", "5 b");
        assertThat(Sources.scan("print (x)\nprint\nprint if a else b\n").pythonTwoLine())
                .isZero();
    }

    @Test
    void aLostBracketCostsNoMoreThanItsBlock() {
        SourceFacts facts = Sources.scan("import a\nx = (1,\n\ndef f():\n    pass\n\nimport b\n");

        assertThat(Sources.imports(facts)).containsExactly("1 a", "7 b");
        assertThat(facts.brokenLine()).isEqualTo(4);
    }

    @Test
    void dynamicImportsCountWithConstants() {
        var uses = Sources.scan(
                        "import importlib\nimportlib.import_module('a.b')\n__import__(\"c\")\nimport_module('.d', 'p')\n"
                                + "importlib.import_module(name)\n__import__('e' + f)\n")
                .imports();

        assertThat(uses)
                .filteredOn(ImportUse::dynamic)
                .extracting(ImportUse::module)
                .containsExactly("a.b", "c", "d");
        assertThat(uses.getLast().level()).isEqualTo(1);
    }

    @Test
    void noiseNeverStopsTheScan() {
        Random random = new Random(3);
        String alphabet = "()[]{}'\"\\\n\r#:;,.= fimport from def\tif try\0é{}{}f'f\"";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Sources.scan(text.toString()).lines()).isNotNegative();
        }
    }
}
