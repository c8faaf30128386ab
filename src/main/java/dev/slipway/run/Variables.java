package dev.slipway.run;

import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of a program: what is inherited, less what its action takes away, and what the action sets.
 *
 * <p>Of our own only {@code PYTHONIOENCODING=utf-8} is added, so that what Python prints can be read whatever the locale.
 * Not {@code PYTHONUTF8}: it changes how the program opens files, and a trial would pass here that fails at the user's. Not
 * {@code PYTHONUNBUFFERED}: a million lines would become six million writes; an action that wants it sets it.
 *
 * <p>{@code GDK_GL=disable} is the launcher's word to the window alone: a program of the user's may well draw by OpenGL.
 */
final class Variables {
    private Variables() {}

    static Map<String, String> of(Platform platform, Map<String, String> inherited, Action.Exec exec) {
        Map<String, String> variables = fresh(platform);
        variables.putAll(inherited);
        variables.remove("GDK_GL", "disable");
        variables.put("PYTHONIOENCODING", "utf-8");
        exec.without().forEach(variables::remove);
        variables.putAll(exec.environment());
        return variables;
    }

    /** Windows does not tell {@code Path} from {@code PATH}. */
    private static Map<String, String> fresh(Platform platform) {
        return platform == Platform.WINDOWS ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new TreeMap<>();
    }
}
