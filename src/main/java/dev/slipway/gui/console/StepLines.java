package dev.slipway.gui.console;

import dev.slipway.run.OutputLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What one step printed. */
final class StepLines implements Lines {
    private final OutputLog log;
    private final String command;

    StepLines(OutputLog log, String command) {
        this.log = log;
        this.command = command;
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, log.lineCount());
    }

    @Override
    public List<String> read(int from, int count) {
        return log.lines(from, count);
    }

    @Override
    public boolean takeChange() {
        return log.takeChange();
    }

    @Override
    public String command() {
        return command;
    }

    @Override
    public void save(Path file) throws IOException {
        if (log.byteCount() == 0) {
            Files.write(file, new byte[0]);
        } else {
            Files.copy(log.file(), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
