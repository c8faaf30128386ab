package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.environment.Engine.Distribution;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesInstallTheSameTest {
    private static final String UNKIND = "a b & c/中文 'quoted' \"twice\" #1";

    @TempDir
    private Path temporary;

    @Test
    void ofPureDistributionsInAFolderWithAnUnkindName() throws IOException {
        Interpreter python = Machine.anyPython();

        assertThat(installed(Machine.uv(python), python, "httpx==0.28.1\n"))
                .contains("httpx==0.28.1")
                .hasSizeGreaterThan(3)
                .isEqualTo(installed(Machine.pip(python), python, "httpx==0.28.1\n"));
    }

    @Test
    @Tag("slow")
    void ofOldBinaryWheelsOnTheirPython() throws IOException {
        Interpreter python = Machine.python("3.10");
        String wanted = "numpy>=1.22,<1.23\nscikit-learn==1.0.2\nh5py\n";

        assertThat(installed(Machine.uv(python), python, wanted))
                .contains("scikit-learn==1.0.2", "numpy==1.22.4")
                .noneMatch(line -> line.startsWith("setuptools"))
                .isEqualTo(installed(Machine.pip(python), python, wanted));
    }

    @Test
    @Tag("slow")
    void onTheOldestPythonThatIsUsed() throws IOException {
        Interpreter python = Machine.python("3.6");

        List<String> byUv = installed(Machine.uv(python), python, "numpy\n");
        Path venv = temporary.resolve("pip");
        Engine pip = Machine.pip(python);
        done(new Sequence().run(pip.create(python, venv)));
        done(new Sequence().run(pip.installRequirements(venv, requirements("numpy\n"))));

        assertThat(byUv).containsExactly("numpy==1.19.5");
        assertThat(new VenvLayout(Platform.current(), venv).sitePackages("3.6").resolve("numpy-1.19.5.dist-info"))
                .isDirectory();
    }

    /** As Debian ships them: without venv and ensurepip. */
    @Test
    @Tag("slow")
    void onPythonsThatComeWithoutVenv() throws IOException {
        for (String minor : List.of("3.6", "3.7", "3.12")) {
            Interpreter bare = withoutVenv(Machine.python(minor));
            Engine engine = Machine.engines()
                    .choose("pip", bare, Machine.interpreters())
                    .engine();
            assertThat(engine).isNotNull();
            engine.prepare().forEach(step -> done(new Sequence().run(step)));
            engine.prepareBuilding().forEach(step -> done(new Sequence().run(step)));
            Path venv = temporary.resolve("bare " + minor);

            done(new Sequence().run(engine.create(bare, venv)));
            done(new Sequence().run(engine.installRequirements(venv, requirements("tabulate<0.9\n"))));

            assertThat(names(new VenvLayout(Platform.current(), venv).sitePackages(minor)))
                    .contains("tabulate-0.8.10.dist-info")
                    .noneMatch(name -> name.startsWith("setuptools"));
            Path output = temporary.resolve("dist " + minor);
            if (!minor.equals("3.6")) {
                done(new Sequence().run(engine.build(bare, project(), Distribution.WHEEL, output)));
                assertThat(names(output)).containsExactly("sample_thing-1.0-py3-none-any.whl");
            }
        }
    }

    private static Interpreter withoutVenv(Interpreter one) {
        return new Interpreter(
                one.version(),
                one.executable(),
                one.source(),
                one.implementation(),
                one.architecture(),
                one.sharedLibrary(),
                one.externallyManaged(),
                false);
    }

    @Test
    @Tag("slow")
    void ofAProjectThatTheyBuilt() throws IOException {
        Interpreter python = Machine.anyPython();
        Path source = project();
        List<List<String>> files = new ArrayList<>();
        List<List<String>> installed = new ArrayList<>();
        for (Engine engine : List.of(Machine.uv(python), Machine.pip(python))) {
            Path output = temporary.resolve(UNKIND).resolve(engine.id() + " dist");
            Path venv = temporary.resolve(UNKIND).resolve(engine.id() + " trial");
            done(new Sequence().run(engine.build(python, source, Distribution.SDIST, output)));
            done(new Sequence().run(engine.build(python, only(output, ".tar.gz"), Distribution.WHEEL, output)));
            done(new Sequence().run(engine.create(python, venv)));
            done(new Sequence().run(engine.installDistribution(venv, only(output, ".whl"))));
            files.add(names(output));
            installed.add(Machine.freeze(venv));
        }

        assertThat(files.getFirst())
                .containsExactly("sample_thing-1.0-py3-none-any.whl", "sample_thing-1.0.tar.gz")
                .isEqualTo(files.getLast());
        assertThat(installed.getFirst())
                .containsExactly("sample-thing==1.0", "six==1.17.0")
                .isEqualTo(installed.getLast());
    }

    private List<String> installed(Engine engine, Interpreter python, String wanted) throws IOException {
        Path venv = temporary.resolve(UNKIND).resolve(engine.id()).resolve(".venv");
        done(new Sequence().run(engine.create(python, venv)));
        done(new Sequence().run(engine.installRequirements(venv, requirements(wanted))));
        return python.minor().equals("3.6") ? listed(venv) : Machine.freeze(venv);
    }

    /** Python 3.6 has no importlib.metadata. */
    private static List<String> listed(Path venv) throws IOException {
        Path packages = new VenvLayout(Platform.current(), venv).sitePackages("3.6");
        return names(packages).stream()
                .filter(name -> name.endsWith(".dist-info"))
                .map(name -> name.replace(".dist-info", "").replaceFirst("-", "=="))
                .toList();
    }

    private Path requirements(String text) throws IOException {
        Path file = temporary.resolve(UNKIND).resolve("requirements.txt");
        Files.createDirectories(temporary.resolve(UNKIND));
        return Files.writeString(file, text);
    }

    private Path project() throws IOException {
        Path root = temporary.resolve(UNKIND).resolve("project");
        Files.createDirectories(root.resolve("sample_thing"));
        Files.writeString(root.resolve("sample_thing/__init__.py"), "");
        Files.writeString(root.resolve("pyproject.toml"), """
                [build-system]
                requires = ["setuptools>=61"]
                build-backend = "setuptools.build_meta"
                [project]
                name = "sample-thing"
                version = "1.0"
                dependencies = ["six==1.17.0"]
                """);
        return root;
    }

    private static Path only(Path folder, String end) throws IOException {
        return folder.resolve(names(folder).stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void done(Sequence.Outcome outcome) {
        assertThat(outcome.ok()).as(outcome.output()).isTrue();
    }
}
