package dev.slipway.dependency.settle;

import dev.slipway.dependency.settle.VersionResolver.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is asked, as files that uv and pip read; they go when it is closed. */
record AskFiles(Path folder) implements AutoCloseable {
    private static final String REQUIREMENTS = "requirements.txt";
    private static final String CONSTRAINTS = "constraints.txt";

    /** @param constraints in place of the question's own */
    static AskFiles of(Path parent, Ask ask, List<String> constraints) throws IOException {
        Files.createDirectories(parent);
        AskFiles files = new AskFiles(Files.createTempDirectory(parent, "ask"));
        List<String> lines = new ArrayList<>(ask.options());
        new TreeSet<>(ask.wheelsOnly()).forEach(name -> lines.add("--only-binary " + name));
        lines.addAll(ask.requirements());
        if (!constraints.isEmpty()) {
            lines.add("-c " + CONSTRAINTS);
            Files.write(files.folder.resolve(CONSTRAINTS), constraints);
        }
        Files.write(files.requirements(), lines);
        return files;
    }

    Path requirements() {
        return folder.resolve(REQUIREMENTS);
    }

    /** Where an answer may be written to. */
    Path report() {
        return folder.resolve("report.json");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(report());
        Files.deleteIfExists(folder.resolve(CONSTRAINTS));
        Files.deleteIfExists(requirements());
        Files.deleteIfExists(folder);
    }
}
