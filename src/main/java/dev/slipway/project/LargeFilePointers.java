package dev.slipway.project;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.folder.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Files of which only what Git LFS left in their place is there: a text of three lines, as its specification has it. */
final class LargeFilePointers {
    private static final String SPECIFICATION = "https://git-lfs.github.com/spec/";
    private static final int LEAST = 120;
    private static final int MOST = 200;
    private static final int MOST_TOLD = 10;

    private LargeFilePointers() {}

    /**
     * A problem for each pointer that stands where code or a file that goes along is expected.
     *
     * @param data the paths of what goes along
     */
    static List<Problem> among(List<FoundFile> python, List<FoundFile> others, Set<String> data) {
        List<Problem> problems = new ArrayList<>();
        for (List<FoundFile> files : List.of(python, others)) {
            for (FoundFile file : files) {
                boolean small = file.bytes() >= LEAST && file.bytes() <= MOST;
                if (small
                        && problems.size() < MOST_TOLD
                        && (files == python || data.contains(file.path()))
                        && isPointer(file)) {
                    problems.add(
                            Problem.warning(
                                            Topic.PROJECT,
                                            "Only a pointer of Git LFS is here, and not the file itself.")
                                    .in(file.path(), 0, 0)
                                    .so("What reads it finds three lines of text.")
                                    .advise(
                                            "Run git lfs install and git lfs pull in the folder, or download the file from where it is kept."));
                }
            }
        }
        return problems;
    }

    private static boolean isPointer(FoundFile file) {
        try (InputStream in = Files.newInputStream(file.file())) {
            return new String(in.readNBytes(MOST), StandardCharsets.ISO_8859_1).startsWith(SPECIFICATION, 8);
        } catch (IOException e) {
            return false;
        }
    }
}
