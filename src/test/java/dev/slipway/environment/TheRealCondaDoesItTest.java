package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.environment.CondaAnswers.Package;
import dev.slipway.plan.Action;
import dev.slipway.run.Captured;
import dev.slipway.tool.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** conda 4.3.16, the one that package indexes have, with a channel that the test makes. It needs a Python before 3.10 and a C compiler. */
@Tag("slow")
class TheRealCondaDoesItTest {
    private static final Path HOME = Path.of("target/conda").toAbsolutePath();
    private static final String CHANNEL_MAKER = """
            import bz2, hashlib, io, json, os, sys, tarfile
            root = sys.argv[1]
            found = {}
            for name, version, needs in (("tide", "1.0", []), ("tide", "1.1", []), ("moon", "2.0", ["tide >=1.0"])):
                index = dict(name=name, version=version, build="0", build_number=0, depends=needs, subdir="noarch")
                inside = {"share/%s.txt" % name: version.encode()}
                inside.update({"info/index.json": json.dumps(index).encode(), "info/files": ("share/%s.txt" % name).encode()})
                path = os.path.join(root, "noarch", "%s-%s-0.tar.bz2" % (name, version))
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with tarfile.open(path, "w:bz2") as archive:
                    for file, data in inside.items():
                        entry = tarfile.TarInfo(file)
                        entry.size = len(data)
                        archive.addfile(entry, io.BytesIO(data))
                data = open(path, "rb").read()
                found[os.path.basename(path)] = dict(index, md5=hashlib.md5(data).hexdigest(), size=len(data))
            for folder, packages in (("noarch", found), (sys.argv[2], {})):
                text = json.dumps({"info": {"subdir": folder}, "packages": packages}).encode()
                os.makedirs(os.path.join(root, folder), exist_ok=True)
                open(os.path.join(root, folder, "repodata.json"), "wb").write(text)
                open(os.path.join(root, folder, "repodata.json.bz2"), "wb").write(bz2.compress(text))
            """;

    @TempDir
    private Path folder;

    private CondaCommands conda;
    private List<String> channel;

    @BeforeAll
    static void installed() throws IOException {
        if (Files.isExecutable(HOME.resolve("bin/conda-env"))) {
            return;
        }
        var python = Machine.interpreters().usable().stream()
                .filter(one -> List.of("3.6", "3.7", "3.8", "3.9").contains(one.minor()) && one.hasVenv())
                .min(Comparator.comparing(Interpreter::minor));
        assumeTrue(python.isPresent(), "there is no Python from 3.6 to 3.9, which this conda needs");
        run(List.of(python.get().executable().toString(), "-m", "venv", HOME.toString()));
        String pip = HOME.resolve("bin/pip").toString();
        Captured parts = run(List.of(pip, "install", "--quiet", "pycosat", "ruamel.yaml<0.15", "requests<2.28"));
        assumeTrue(parts.ok(), "what conda needs cannot be had or built here: " + parts.errors());
        Captured itself = run(List.of(pip, "install", "--quiet", "--no-deps", "conda==4.3.16"));
        assumeTrue(itself.ok(), "conda cannot be had here: " + itself.errors());
        for (String[] program : new String[][] {{"conda", "conda.cli"}, {"conda-env", "conda_env.cli.main"}}) {
            Path file = HOME.resolve("bin").resolve(program[0]);
            Files.writeString(
                    file,
                    // A first line cannot name a Python whose path has a space: a shell does, and to Python that is a
                    // string.
                    "#!/bin/sh\n'\''exec' \"" + HOME.resolve("bin/python")
                            + "\" \"$0\" \"$@\"\n' \'\'\'\nimport sys\nfrom " + program[1]
                            + " import main\nsys.exit(main())\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
    }

    @BeforeEach
    void aChannelOfItsOwn() throws IOException {
        Path maker = Files.writeString(folder.resolve("make.py"), CHANNEL_MAKER);
        Path place = folder.resolve("channel");
        var tool = new CondaTool("conda", HOME.resolve("bin/conda"));
        conda = new CondaCommands(tool, folder.resolve("environment"), folder);
        String platform =
                new ObjectMapper().readTree(done(conda.info())).path("platform").asText();
        assertThat(run(List.of(HOME.resolve("bin/python").toString(), maker.toString(), place.toString(), platform))
                        .ok())
                .isTrue();
        channel = List.of("file://" + place);
    }

    @Test
    void fromTheFirstPackageToTheEnd() throws IOException {
        assertThat(CondaAnswers.version(done(conda.info()))).isEqualTo("4.3.16");
        assertThat(CondaAnswers.found(done(conda.search(channel, "tide"))))
                .extracting(Package::version)
                .containsExactly("1.0", "1.1");

        done(conda.create(channel, List.of("moon", "tide=1.0")));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.0");
        assertThat(conda.folder().resolve("share/tide.txt")).hasContent("1.0");

        done(conda.update(channel, List.of("tide")));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.1");
        done(conda.install(channel, List.of("tide=1.0")));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.0");
        done(conda.update(channel, List.of()));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.1");

        done(conda.remove(List.of("moon")));
        assertThat(versions()).containsExactly("tide 1.1");
        done(conda.delete());
        assertThat(conda.folder().resolve("share/tide.txt")).doesNotExist();
    }

    @Test
    void anEnvironmentFileGoesBothWays() throws IOException {
        Path file = Files.writeString(
                folder.resolve("environment.yml"),
                "name: tides\nchannels:\n  - " + channel.getFirst() + "\ndependencies:\n  - moon\n  - tide=1.0\n");

        done(conda.createFrom(file));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.0");

        String exported = CondaAnswers.environmentFile(CondaAnswers.installed(done(conda.list())));
        assertThat(exported).contains("- " + channel.getFirst(), "- moon=2.0=0", "- tide=1.0=0");
        done(conda.delete());
        done(conda.createFrom(Files.writeString(file, exported)));
        assertThat(versions()).containsExactly("moon 2.0", "tide 1.0");
    }

    private List<String> versions() {
        return CondaAnswers.installed(done(conda.list())).stream()
                .map(one -> one.name() + " " + one.version())
                .sorted()
                .toList();
    }

    /** Only with the channel of the test, and nothing of this machine's conda. */
    private String done(Action.Exec command) {
        Map<String, String> variables = new HashMap<>(command.environment());
        variables.put("CONDARC", folder.resolve("condarc").toString());
        variables.put("HOME", folder.toString());
        try {
            Files.writeString(
                    folder.resolve("condarc"),
                    "channels: []\ndefault_channels: []\nalways_copy: true\npkgs_dirs:\n  - " + folder.resolve("pkgs")
                            + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Captured answer = new Sequence()
                .processes()
                .capture(
                        new Action.Exec(new ArrayList<>(command.command()), folder, variables, command.without()),
                        Duration.ofMinutes(2));
        assertThat(answer.ok()).as(answer.output() + answer.errors()).isTrue();
        return answer.output();
    }

    private static Captured run(List<String> command) {
        return new Sequence()
                .processes()
                .capture(new Action.Exec(command, Path.of("").toAbsolutePath()), Duration.ofMinutes(5));
    }
}
