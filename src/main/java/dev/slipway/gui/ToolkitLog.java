package dev.slipway.gui;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Where the toolkit and Java itself log: errors go to stderr, all else nowhere. JavaFX would say at each start that it runs from the class
 * path, which is meant; and setting up {@code java.util.logging} to be told otherwise takes a twentieth of the window's start. Found by
 * Java as a service.
 */
public final class ToolkitLog extends System.LoggerFinder {
    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Errors(name);
    }

    private record Errors(String name) implements System.Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level == Level.ERROR;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            if (isLoggable(level)) {
                System.err.println(name + ": " + message);
                if (thrown != null) {
                    thrown.printStackTrace(System.err);
                }
            }
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
            if (isLoggable(level)) {
                log(
                        level,
                        bundle,
                        format == null || parameters == null ? format : filled(format, parameters),
                        (Throwable) null);
            }
        }

        /** A text that is no pattern is told as it stands: an error must not be lost over how it is told. */
        private static String filled(String format, @Nullable Object[] parameters) {
            try {
                return MessageFormat.format(format, parameters);
            } catch (IllegalArgumentException _) {
                return format + " " + Arrays.toString(parameters);
            }
        }
    }
}
