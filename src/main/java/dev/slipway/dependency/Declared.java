package dev.slipway.dependency;

import dev.slipway.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * One dependency as somebody declared it.
 *
 * @param file the file, relative to the project with {@code /}
 * @param line the line it starts in, from 1
 * @param text as it stands there, without comment and options
 * @param requirement the same, understood; null for a path, a VCS address or an archive ({@code -e}, {@code git+https://})
 * @param group the extra or dependency group that it belongs to; empty for what is always needed
 */
public record Declared(
        String file, int line, String text, @Nullable Requirement requirement, String group) {

    /** Needed always. */
    public Declared(String file, int line, String text, @Nullable Requirement requirement) {
        this(file, line, text, requirement, "");
    }

    /** The same, its file named as seen from a folder above. */
    Declared under(String folder) {
        return new Declared(folder + "/" + file, line, text, requirement, group);
    }

    /** {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }

    /** The name of the distribution, as far as the declaration tells it; null if it does not. */
    public @Nullable String distribution() {
        return requirement != null
                ? requirement.name()
                : DirectReference.of(text).name();
    }
}
