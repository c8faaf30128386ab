package dev.slipway.run;

import dev.slipway.change.AtomicFile;
import dev.slipway.change.FileChange;
import dev.slipway.change.UndoHistory;
import dev.slipway.plan.Action;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Carries out the actions of a step that make, move and remove files, and start no program. */
record FileActions(Path root) {

    /** @throws ShipException (CANNOT_WRITE) if a file cannot be written or read */
    void carryOut(Action action) {
        try {
            switch (action) {
                case Action.Exec _,
                        Action.FirstOf _,
                        Action.Observe _,
                        Action.Serve _,
                        Action.Alternatives _,
                        Action.Keep _,
                        Action.Tidy _,
                        Action.Check _ -> throw new IllegalStateException("a program or a check is no file");
                case Action.HandOver _, Action.Present _ -> {
                    // The result reads it from the plan.
                }
                case Action.WriteFiles(List<FileChange> changes) ->
                    UndoHistory.of(root).apply(notYetMade(changes));
                case Action.Mirror mirror -> new OwnFiles(root).mirror(mirror);
                case Action.WriteOwn(Path file, String text) -> writeOwn(file, text);
                case Action.Remove(Path folder) -> new OwnFiles(root).remove(folder);
                case Action.Deliver deliver -> new OwnFiles(root).deliver(deliver);
                case Action.Make make -> make.making().make();
            }
        } catch (IOException e) {
            Path file =
                    e instanceof FileSystemException named && named.getFile() != null ? Path.of(named.getFile()) : root;
            throw CannotWrite.to(file, e);
        }
    }

    /** A run that was killed may have made some already. */
    private static List<FileChange> notYetMade(List<FileChange> changes) {
        return changes.stream()
                .filter(change -> !FileChange.to(change.file(), change.after(), change.title())
                        .changesNothing())
                .toList();
    }

    private static void writeOwn(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            AtomicFile.write(file, bytes);
        }
    }
}
