package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.model.ModelContents;
import dev.slipway.project.model.ModelReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The model files of a project.
 *
 * @param problems models that are cut off or not understood to their end
 */
record Models(List<ModelFile> files, List<Problem> problems) {
    /** Reading hundreds of checkpoints tells no more than reading some. */
    private static final int MOST = 300;

    /** Reads those of these files that are models, those that code names first. */
    static Models read(List<FoundFile> others, FileUses uses, ScanListener listener) {
        List<FoundFile> candidates = others.stream()
                .filter(file -> ModelReader.mayRead(file.extension())
                        || ModelReader.mightRead(file.extension()) && uses.isNamed(file)
                        || file.name().equals("saved_model.pb"))
                .sorted(Comparator.comparing((FoundFile file) -> uses.of(file) == null)
                        .thenComparing(FoundFile::path))
                .limit(MOST)
                .toList();
        List<ModelFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (FoundFile file : candidates) {
            SourceReader.checkCancelled(listener);
            ModelContents contents = file.name().equals("saved_model.pb")
                    ? new ModelContents("tensorflow", Set.of("tensorflow"), Map.of(), true)
                    : ModelReader.read(file.file(), file.extension());
            if (contents != null) {
                files.add(new ModelFile(
                        file.path(),
                        contents.format(),
                        List.copyOf(contents.modules()),
                        contents.writtenBy(),
                        contents.needs(),
                        List.copyOf(contents.own())));
                if (!contents.complete() && uses.of(file) != null) {
                    problems.add(Problem.warning(
                                    Topic.PROJECT, "The model is cut off, or is not understood to its end.")
                            .in(file.path(), 0, 0)
                            .so("It may need more modules than are listed, or may not load at all.")
                            .advise("Load it once in Python; if that fails, copy it again from where it was made."));
                }
            }
        }
        files.sort(Comparator.comparing(ModelFile::path));
        return new Models(files, problems);
    }
}
