package dev.slipway.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a program reads from its standard input. */
public sealed interface Input permits Input.Nothing, Input.Ours, Input.Typed, Unanswered {
    /** It is at its end at once. */
    Input NONE = new Nothing();

    /** That of this process, such as the terminal that it was started in. */
    Input OURS = new Ours();

    record Nothing() implements Input {}

    record Ours() implements Input {}

    /** What a person types while the program runs. What is typed before it has begun waits for it. */
    final class Typed implements Input {
        private final StringBuilder waiting = new StringBuilder();
        private @Nullable OutputStream pipe;
        private boolean ended;

        /** One line, which is handed over at once. Waits for a program that does not read; so not on the toolkit's thread. */
        public synchronized void line(String text) {
            if (!ended) {
                waiting.append(text).append('\n');
                flush();
            }
        }

        /** Nothing more comes. */
        public synchronized void end() {
            ended = true;
            flush();
        }

        synchronized void goesTo(OutputStream program) {
            pipe = program;
            flush();
        }

        private void flush() {
            OutputStream to = pipe;
            if (to == null) {
                return;
            }
            try {
                to.write(waiting.toString().getBytes(encoding()));
                to.flush();
                waiting.setLength(0);
                if (ended) {
                    to.close();
                }
            } catch (IOException e) {
                // The program is gone, or wants to hear no more.
                ended = true;
            }
        }

        /** The one that programs of this machine take for granted. */
        private static Charset encoding() {
            String name = System.getProperty("native.encoding", "UTF-8");
            return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        }
    }
}
