package dev.slipway.bench;

import dev.slipway.project.DataFile;
import dev.slipway.project.Decision;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often the scan is right about public projects. The labels were made by reading the projects; the projects themselves are
 * not kept here: fetch those that you want to judge into one folder, each under the name of its label.
 *
 * <p>{@code java -cp target/test-classes:target/classes:... dev.slipway.bench.RecognitionBench FOLDER [LABELS]}
 */
final class RecognitionBench {
    private static final Path LABELS = Path.of("src/test/resources/dev/slipway/bench/projects.tsv");

    /**
     * What is true of a project.
     *
     * @param entry target of the entry point; {@code -} for a library, which has none to be right about
     * @param data files that must go along for it to run
     */
    private record Label(String name, String kind, String entry, Set<String> data) {
        static Label of(String line) {
            String[] cells = line.split("\t", -1);
            Set<String> data = cells.length < 4 || cells[3].isBlank()
                    ? Set.of()
                    : Arrays.stream(cells[3].split("\\|")).map(String::strip).collect(Collectors.toSet());
            return new Label(cells[0], cells[1], cells[2], data);
        }
    }

    private RecognitionBench() {}

    /** Prints a table in Markdown, and the sums. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path labels = arguments.length > 1 ? Path.of(arguments[1]) : LABELS;
        List<Label> there = Files.readAllLines(labels).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Label::of)
                .filter(label -> Files.isDirectory(folder.resolve(label.name())))
                .toList();
        int kinds = 0;
        int entries = 0;
        int wanted = 0;
        int found = 0;
        List<String> rows = new ArrayList<>();
        for (Label label : there) {
            Project project = new ProjectScanner().scan(folder.resolve(label.name()));
            String entry = project.mainEntryPoint().map(point -> point.target()).orElse("-");
            boolean kindRight = project.kind().id().equals(label.kind());
            boolean entryRight = label.entry().equals("-") || entry.equals(label.entry());
            Set<String> included = project.dataFiles().stream()
                    .filter(file -> file.decision() == Decision.INCLUDE)
                    .map(DataFile::path)
                    .collect(Collectors.toSet());
            List<String> missed = label.data().stream()
                    .filter(file -> !holds(included, file))
                    .sorted()
                    .toList();
            kinds += kindRight ? 1 : 0;
            entries += entryRight ? 1 : 0;
            wanted += label.data().size();
            found += label.data().size() - missed.size();
            rows.add("| " + label.name().replace('+', '/') + " | "
                    + said(kindRight, label.kind(), project.kind().id())
                    + " | " + said(entryRight, label.entry(), entry) + " | "
                    + (label.data().size() - missed.size()) + " of "
                    + label.data().size() + " | "
                    + String.join(", ", missed) + " |");
        }
        System.out.println("| project | kind | entry point | data files found | missed |\n|---|---|---|---|---|");
        rows.forEach(System.out::println);
        System.out.printf(
                "%n%d projects: kind right in %d, entry point in %d; %d of %d data files found.%n",
                there.size(), kinds, entries, found, wanted);
    }

    private static String said(boolean right, String truth, String answer) {
        return right ? truth : "**" + answer + "**, is " + truth;
    }

    private static boolean holds(Set<String> included, String file) {
        return included.contains(file) || included.stream().anyMatch(row -> row.endsWith("/") && file.startsWith(row));
    }
}
