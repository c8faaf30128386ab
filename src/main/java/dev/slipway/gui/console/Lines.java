package dev.slipway.gui.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lines that can be shown: of one program's output, or of all. */
interface Lines {

    /** How many there are now. */
    int size();

    /** Some of them; fewer at the end. */
    List<String> read(int from, int count);

    /** Whether something came since the last call. */
    boolean takeChange();

    /** The command that printed them; empty if several did. */
    String command();

    /** Writes all of them, byte for byte, into a file. */
    void save(Path file) throws IOException;

    /** No lines. */
    Lines NONE = new Lines() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public List<String> read(int from, int count) {
            return List.of();
        }

        @Override
        public boolean takeChange() {
            return false;
        }

        @Override
        public String command() {
            return "";
        }

        @Override
        public void save(Path file) throws IOException {
            java.nio.file.Files.write(file, new byte[0]);
        }
    };
}
