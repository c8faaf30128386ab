package dev.slipway.project;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

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
        for (DataFile row : rows) {
            if (row.held() == DataFile.Held.OUTSIZED) {
                problems.add(Problem.warning(
                                Topic.PROJECT,
                                row.path() + " has " + DataFiles.size(row.bytes()) + ", and code goes through it.")
                        .at(row.usedBy().getFirst())
                        .so("It is held back, so what is made of the project does not find it.")
                        .fix("Take " + row.path() + " along", new Fix.IncludeData(row.path())));
            } else if (row.decision() == Decision.INCLUDE && row.bytes() > MOST) {
                Problem told = Problem.warning(
                        Topic.PROJECT,
                        row.path() + " has " + DataFiles.size(row.bytes()) + " and goes along: " + row.reason() + ".");
                problems.add(
                        (row.usedBy().isEmpty() ? told : told.at(row.usedBy().getFirst()))
                                .so(
                                        "All that is made of the project grows by it, and PyPI takes no file of more than 100 MB.")
                                .fix("Hold " + row.path() + " back", new Fix.HoldData(row.path())));
            }
        }
        return problems;
    }
}
