package dev.slipway.environment;

import dev.slipway.plan.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of conda, mamba or micromamba, for an environment in a folder of its own (conda, "Command reference"; mamba,
 * "Micromamba user guide"). None asks back.
 *
 * @param folder the environment
 * @param project where the commands run
 */
public record CondaCommands(CondaTool tool, Path folder, Path project) {
    /** The environment that is active where Slipway was started is not the one that is meant. */
    private static final Set<String> WITHOUT =
            Set.of("CONDA_PREFIX", "CONDA_DEFAULT_ENV", "CONDA_SHLVL", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV");

    /** @param specs as conda takes them, such as {@code numpy=1.26} */
    public Action.Exec create(List<String> channels, List<String> specs) {
        return changing("create", channels, specs);
    }

    /** From an {@code environment.yml}, where there is none yet. conda asks nothing back then, and old ones know no {@code --yes}. */
    public Action.Exec createFrom(Path file) {
        return tool.kind().equals("conda")
                ? exec("env", "create", "--prefix", folder.toString(), "--file", file.toString())
                : exec("create", "--yes", "--prefix", folder.toString(), "--file", file.toString());
    }

    public Action.Exec install(List<String> channels, List<String> specs) {
        return changing("install", channels, specs);
    }

    /** @param names empty for all */
    public Action.Exec update(List<String> channels, List<String> names) {
        return changing("update", channels, names.isEmpty() ? List.of("--all") : names);
    }

    public Action.Exec remove(List<String> names) {
        return changing("remove", List.of(), names);
    }

    /** Deletes the environment as a whole. */
    public Action.Exec delete() {
        return exec("env", "remove", "--yes", "--prefix", folder.toString());
    }

    public Action.Exec list() {
        return exec("list", "--prefix", folder.toString(), "--json");
    }

    public Action.Exec search(List<String> channels, String spec) {
        List<String> words = new ArrayList<>(List.of("search", "--json"));
        channels.forEach(channel -> words.addAll(List.of("--channel", channel)));
        words.add(spec);
        return exec(words.toArray(String[]::new));
    }

    public Action.Exec info() {
        return exec("info", "--json");
    }

    /** Prints an {@code environment.yml}. */
    public Action.Exec export() {
        return exec("env", "export", "--prefix", folder.toString());
    }

    private Action.Exec changing(String what, List<String> channels, List<String> specs) {
        List<String> words = new ArrayList<>(List.of(what, "--yes", "--prefix", folder.toString()));
        channels.forEach(channel -> words.addAll(List.of("--channel", channel)));
        words.addAll(specs);
        return exec(words.toArray(String[]::new));
    }

    private Action.Exec exec(String... words) {
        List<String> command = new ArrayList<>(List.of(tool.program().toString()));
        command.addAll(List.of(words));
        return new Action.Exec(command, project, Map.of("CONDA_REPORT_ERRORS", "false"), WITHOUT);
    }
}
