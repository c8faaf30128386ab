package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with source files, a few of each kind. */
final class SourceProblems {
    private static final int MOST = 20;

    private SourceProblems() {}

    static List<Problem> of(List<SourceFacts> sources) {
        List<Problem> two = new ArrayList<>();
        List<Problem> broken = new ArrayList<>();
        List<Problem> encodings = new ArrayList<>();
        for (SourceFacts source : sources) {
            String trouble = source.trouble();
            if (source.pythonTwoLine() > 0 && two.size() < MOST) {
                two.add(Problem.info(Topic.PROJECT, "The file is written for Python 2.")
                        .in(source.file(), source.pythonTwoLine(), 0)
                        .so("Python 3 does not run it; its imports are listed all the same."));
            } else if (source.brokenLine() > 0 && broken.size() < MOST) {
                broken.add(Problem.warning(Topic.PROJECT, "A string or a bracket has no end.")
                        .in(source.file(), source.brokenLine(), 0)
                        .so("Python does not run the file, and some of its imports may be missed."));
            }
            if (trouble != null && encodings.size() < MOST) {
                encodings.add(Problem.warning(Topic.PROJECT, trouble)
                        .in(source.file(), 1, 0)
                        .so("Python does not run the file.")
                        .advise("Save it as UTF-8."));
            }
        }
        List<Problem> all = new ArrayList<>(two);
        all.addAll(broken);
        all.addAll(encodings);
        return all;
    }
}
