package dev.slipway.gui.console;

import dev.slipway.gui.form.ShellWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all steps printed, one after the other, each under its command. */
final class AllLines implements Lines {
    private final List<Lines> parts = new ArrayList<>();
    private boolean changed;

    void add(Lines part) {
        parts.add(part);
        changed = true;
    }

    @Override
    public int size() {
        long size = 0;
        for (Lines part : parts) {
            size += 1L + part.size();
        }
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    @Override
    public List<String> read(int from, int count) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (Lines part : parts) {
            int size = 1 + part.size();
            if (start + size > from) {
                int inside = Math.max(0, from - start);
                if (inside == 0) {
                    lines.add("$ " + ShellWords.shortened(part.command()));
                    inside = 1;
                }
                lines.addAll(part.read(inside - 1, count - lines.size()));
                if (lines.size() >= count) {
                    return lines.subList(0, count);
                }
            }
            start += size;
        }
        return lines;
    }

    /** Asks every part, so that each forgets what it told. */
    @Override
    public boolean takeChange() {
        boolean any = changed;
        changed = false;
        for (Lines part : parts) {
            any |= part.takeChange();
        }
        return any;
    }

    @Override
    public String command() {
        return "";
    }

    @Override
    public void save(Path file) throws IOException {
        Path part = Files.createTempFile("slipway", ".log");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Lines lines : parts) {
                out.write(("$ " + lines.command() + "\n").getBytes(StandardCharsets.UTF_8));
                lines.save(part);
                Files.copy(part, out);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
