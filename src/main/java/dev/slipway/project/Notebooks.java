package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.python.PythonSource;
import dev.slipway.project.secret.FoundSecret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the notebooks of a project tell.
 *
 * @param facts of those with a Python kernel, as of a source file
 * @param installs what their install lines name
 * @param problems notebooks that cannot be read
 */
record Notebooks(List<SourceFacts> facts, List<InstallLine> installs, List<Problem> problems) {
    private static final int MOST_PROBLEMS = 10;
    private static final long LONGEST = 512L << 20;

    private static Problem inOutput(FoundFile file, FoundSecret secret) {
        return Problem.info(
                        Topic.PROJECT,
                        "An output of the notebook shows " + secret.what() + " (" + secret.shown() + ").")
                .in(file.path(), 0, 0)
                .so("Outputs are left out of what is shipped; the notebook here still shows it.")
                .advise("Clear its outputs in Jupyter, and have the key revoked.");
    }

    /** Reads them one after the other. */
    static Notebooks read(List<FoundFile> files, Set<String> extensions, ScanListener listener) {
        List<SourceFacts> facts = new ArrayList<>();
        List<InstallLine> installs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ImportScanner scanner = new ImportScanner(extensions);
        for (FoundFile file : files) {
            SourceReader.checkCancelled(listener);
            try {
                List<FoundSecret> shown = new ArrayList<>();
                List<String> cells = file.bytes() > LONGEST ? null : NotebookReader.cells(file.file(), shown);
                shown.stream().findFirst().ifPresent(secret -> problems.add(inOutput(file, secret)));
                if (cells != null) {
                    NotebookSource source = NotebookSource.of(file.path(), cells);
                    byte[] bytes = source.padded(PythonSource.PADDING);
                    facts.add(scanner.scan(
                            file.path(), new PythonSource(bytes, 0, bytes.length - PythonSource.PADDING, null)));
                    installs.addAll(source.installs());
                }
            } catch (IOException e) {
                if (problems.size() < MOST_PROBLEMS && file.bytes() > 0) {
                    problems.add(Problem.warning(Topic.PROJECT, "The notebook cannot be read: its JSON is broken.")
                            .in(file.path(), 0, 0)
                            .so("Its imports are not known.")
                            .advise("Open it in Jupyter and save it again."));
                }
            }
        }
        return new Notebooks(facts, installs, problems);
    }
}
