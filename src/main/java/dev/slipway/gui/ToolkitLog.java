package dev.slipway.gui;

import java.text.MessageFormat;
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
                        format == null || parameters == null ? format : MessageFormat.format(format, parameters),
                        (Throwable) null);
            }
        }
    }
}
