package dev.slipway.artifact.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What stands before a frozen program, carried out by Python in a folder such as a single file unpacks itself into. */
class AProgramLeavesItsFilesWhereTheyLastTest {
    private static final String ADDS = "import pathlib\nwith open(%s, 'a') as f:\n    f.write('one more.')\n";

    @TempDir
    private Path temp;

    private Path bundle;
    private Path calledFrom;

    @BeforeEach
    void unpack() throws IOException {
        calledFrom = Files.createDirectories(temp.resolve("called from"));
        bundle = Files.createDirectories(temp.resolve("_MEI数据 1"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "few users may make links there")
    void aDatabaseIsTheOneOfTheStartBefore() throws Exception {
        for (String found : new String[] {"'data/notes.db'", "pathlib.Path(__file__).parent / 'data' / 'notes.db'"}) {
            for (String folder : new String[] {"bundle", "here"}) {
                String opens = folder.equals("here") ? found.replace("'data/", "BUNDLE + '/data/") : found;
                String stamp = folder + Integer.toHexString(opens.hashCode());
                run(folder, stamp, ADDS.formatted(opens));
                run(folder, stamp, ADDS.formatted(opens));

                assertThat(temp.resolve("kept/notes/" + stamp + "/data/notes.db"))
                        .as(opens)
                        .hasContent("shipped.one more.one more.");
            }
        }
        assertThat(calledFrom).isEmptyDirectory();
    }

    @Test
    void whatTheProgramWritesIsAddedToTheFoldersThatAreThere() throws Exception {
        Files.createDirectories(calledFrom.resolve("results/old"));
        Files.writeString(calledFrom.resolve("results/old/kept.txt"), "of yesterday");
        Files.writeString(calledFrom.resolve("results/same.txt"), "of yesterday");

        run("bundle", "1", """
                import os
                os.makedirs('results/old')
                for name in ('results/old/new.txt', 'results/same.txt', 'alone.txt'):
                    with open(name, 'w') as f:
                        f.write('of today')
                """);

        assertThat(calledFrom.resolve("results/old/kept.txt")).hasContent("of yesterday");
        assertThat(calledFrom.resolve("results/old/new.txt")).hasContent("of today");
        assertThat(calledFrom.resolve("results/same.txt")).hasContent("of today");
        assertThat(calledFrom.resolve("alone.txt")).hasContent("of today");
    }

    /** Unpacks, starts and deletes it, as the single file does. */
    private void run(String folder, String stamp, String program) throws Exception {
        Files.createDirectories(bundle.resolve("data"));
        Files.writeString(bundle.resolve("data/notes.db"), "shipped.");
        Files.writeString(
                bundle.resolve("program.py"), program.replace("BUNDLE", "str(pathlib.Path(__file__).parent)"));
        String settings = """
                SETTINGS = {"name": "notes", "stamp": "all", "folder": "%s", "place": "", "files": ["data/notes.db"], "modules": [],
                    "lasting": ["data/notes.db"], "lasting_stamp": "%s", "words": [], "port": "0", "environment": {}}
                """.formatted(folder, stamp);
        Path driver = temp.resolve("driver.py");
        Files.writeString(
                driver,
                "import runpy, sys\nsys._MEIPASS = sys.argv.pop()\n" + settings + Starter.text("start.py")
                        + "\nrunpy.run_path(sys._MEIPASS + '/program.py')\n");
        Path python = Host.current().interpreters().usable().getFirst().executable();
        ProcessBuilder builder = new ProcessBuilder(python.toString(), driver.toString(), bundle.toString())
                .directory(calledFrom.toFile())
                .redirectErrorStream(true);
        for (String variable : new String[] {"XDG_DATA_HOME", "LOCALAPPDATA"}) {
            builder.environment().put(variable, temp.resolve("kept").toString());
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        Files.delete(bundle.resolve("data/notes.db"));
    }
}
