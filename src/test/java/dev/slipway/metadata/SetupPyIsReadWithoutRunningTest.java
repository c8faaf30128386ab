package dev.slipway.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupPyIsReadWithoutRunningTest {
    private static final String FILE = """
            #!/usr/bin/env python
            '''A docstring with setup(name="wrong")'''
            from setuptools import setup, find_packages
            import os, sys

            NAME = 'de' "mo"
            REQUIRED = [
                'numpy>=1.22',  # why
                "pandas" + ">=1",
            ]
            with open("README.md") as f:
                long_description = f.read()
            if sys.version_info < (3, 8):
                REQUIRED.append('dataclasses')

            setup(
                name=NAME,
                version=os.environ["VERSION"],
                description=r"raw \\d" "\\u00fc\\n",
                author='Ann', author_email = "a@b.c",
                packages=find_packages(exclude=["tests", "docs"]),
                python_requires='>=3.6' if True else '',
                install_requires=REQUIRED,
                extras_require={'dev': ['pytest'], "doc": ["sphinx",]},
                entry_points={"console_scripts": ["demo = demo.cli:main"]},
                package_data={'demo': ['*.json']},
                url=f"https://example.org/{NAME}",
                classifiers=('Programming Language :: Python :: 3',),
                **{'license': 'MIT'}
            )
            """;

    @Test
    void literalsAndTheirNamesAreKnownAndTheRestIsNamed() {
        var file = SetupPyFile.of(FILE.getBytes(UTF_8));
        var metadata = file.metadata();
        assertThat(metadata.name()).isEqualTo("demo");
        assertThat(metadata.description()).isEqualTo("raw \\dü\n");
        assertThat(metadata.authors()).containsExactly(new Person("Ann", "a@b.c"));
        assertThat(metadata.dependencies()).containsExactly("numpy>=1.22", "pandas>=1");
        assertThat(metadata.optionalDependencies()).containsEntry("doc", List.of("sphinx"));
        assertThat(metadata.scripts()).containsEntry("demo", "demo.cli:main");
        assertThat(metadata.license()).isEqualTo("MIT");
        assertThat(metadata.classifiers()).containsExactly("Programming Language :: Python :: 3");
        assertThat(file.unknown())
                .containsExactlyInAnyOrder("version", "packages", "python_requires", "url", "install_requires");
        assertThat(file.line("version")).isEqualTo(18);
        assertThat(file.declared()).contains(new DeclaredLine("setup.py", 8, "numpy>=1.22", ""));
    }

    /** The three ways in which setup files take their texts from a file of constants. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "about = {}\nwith open(os.path.join(here, 'tides', '__about__.py'), 'r', 'utf-8') as f:\n    exec(f.read(), about)\n"
                        + "setup(name=about['__title__'], version=about['__version__'] )\n",
                "about = {}\nexec(open('tides/__about__.py').read(), about)\n"
                        + "setup(version=about[\"__version__\"], name=about[\"__title__\"])\n",
                "exec(open(\"tides/__about__.py\").read())\nsetup(name=__title__, version=__version__)\n",
            })
    void constantsOfAFileThatItExecutesAreKnown(String program, @TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("tides"));
        Files.writeString(root.resolve("tides/__about__.py"), "__title__ = 'tide-lib'\n__version__ = '1.' '5'\n");
        Files.writeString(root.resolve("setup.py"), program);

        var found = MetadataReader.read(root);

        assertThat(found.metadata().name()).isEqualTo("tide-lib");
        assertThat(found.metadata().version()).isEqualTo("1.5");
        assertThat(found.metadata().source()).isEqualTo("setup.py");
        assertThat(found.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec(open('../about.py').read())\nsetup(name=__title__)",
                "about = {}\nexec(open('/etc/about.py').read(), about)\nsetup(name=about['__title__'])",
                "about = {}\nexec(open('none.py').read(), about)\nsetup(name=about['__title__'])",
                "exec(",
                "exec()\nsetup(name=about[)",
            })
    void whatLiesElsewhereIsNotRead(String program, @TempDir Path above) throws IOException {
        Files.writeString(above.resolve("about.py"), "__title__ = 'not this'\n");
        Path root = Files.createDirectories(above.resolve("root"));
        Files.writeString(root.resolve("setup.py"), program);

        assertThat(MetadataReader.read(root).metadata().name()).isEmpty();
    }

    /** Whatever a file holds, reading it ends and throws nothing. */
    @Test
    void anyTextIsReadToItsEnd() {
        var random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder(FILE);
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "([{)]}\\'\"#\n,:*=".charAt(random.nextInt(15)));
                    default -> text.setLength(Math.max(50, at));
                }
            }
            var file = SetupPyFile.of(text.toString().getBytes(UTF_8));
            assertThat(file.metadata()).isNotNull();
            assertThat(file.declared()).isNotNull();
        }
        assertThat(SetupPyFile.of(("setup(name=" + "[".repeat(100_000)).getBytes(UTF_8))
                        .metadata())
                .isNotNull();
        assertThat(SetupPyFile.of(new byte[] {0, 1, 2}).callsSetup()).isFalse();
    }
}
