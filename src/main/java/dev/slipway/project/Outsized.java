package dev.slipway.project;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files and folders so large that a person should know whether they go along, and decide it. */
final class Outsized {
    /** What PyPI takes at most, in bytes, unless somebody asks for more. */
    private static final long MOST = 100_000_000;

    private Outsized() {}

    /** Why a file of a folder that is too much is held back. */
    static String reason(long bytes, String place) {
        return "of " + DataFiles.size(bytes) + " that " + place + " goes through";
    }

    static List<Problem> problems(List<DataFile> rows) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<DataFile>> held = rows.stream()
                .filter(row -> row.held() == DataFile.Held.OUTSIZED)
                .collect(Collectors.groupingBy(Outsized::around, LinkedHashMap::new, Collectors.toList()));
        held.forEach((_, some) -> problems.add(some.size() == 1 ? held(some.getFirst()) : held(some)));
        rows.stream()
                .filter(row -> row.decision() == Decision.INCLUDE && row.bytes() > MOST)
                .map(Outsized::goesAlong)
                .forEach(problems::add);
        return problems;
    }

    /** Files that lie together and are found by the same line are told together. */
    private static String around(DataFile row) {
        return row.path().substring(0, row.path().lastIndexOf('/') + 1)
                + "\n"
                + row.usedBy().getFirst();
    }

    private static Problem held(DataFile row) {
        return Problem.warning(
                        Topic.PROJECT,
                        row.path() + " has " + DataFiles.size(row.bytes()) + ", and code goes through it.")
                .at(row.usedBy().getFirst())
                .so("It is held back, so what is made of the project does not find it.")
                .fix("Take " + row.path() + " along", new Fix.IncludeData(row.path()));
    }

    private static Problem held(List<DataFile> some) {
        DataFile first = some.getFirst();
        String path = first.path();
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "the project";
        String size = DataFiles.size(some.stream().mapToLong(DataFile::bytes).sum());
        return Problem.warning(
                        Topic.PROJECT,
                        some.size() + " files in " + folder + " have " + size
                                + " together, and code goes through them.")
                .at(first.usedBy().getFirst())
                .so("They are held back, so what is made of the project does not find them.")
                .advise("Mount them where the program runs, let it fetch them at its start, or take them along.");
    }

    private static Problem goesAlong(DataFile row) {
        Problem told = Problem.warning(
                Topic.PROJECT,
                row.path() + " has " + DataFiles.size(row.bytes()) + " and goes along: " + row.reason() + ".");
        return (row.usedBy().isEmpty() ? told : told.at(row.usedBy().getFirst()))
                .so("All that is made of the project grows by it, and PyPI takes no file of more than 100 MB.")
                .fix("Hold " + row.path() + " back", new Fix.HoldData(row.path()));
    }
}
