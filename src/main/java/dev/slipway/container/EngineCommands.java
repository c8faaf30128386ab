package dev.slipway.container;

import dev.slipway.plan.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of an engine that are used, as argv; nothing is run here. */
public record EngineCommands(ContainerEngine engine, Path folder) {

    /** Containers, those that ended as well if {@code all}; with what each has written if {@code sized}, which takes longer. */
    public Action.Exec containers(boolean all, boolean sized) {
        List<String> words = new ArrayList<>(List.of("ps"));
        if (all) {
            words.add("--all");
        }
        if (sized) {
            words.add("--size");
        }
        return listing(words);
    }

    public Action.Exec images() {
        return listing(new ArrayList<>(List.of("images")));
    }

    /** Images that no name leads to. */
    public Action.Exec dangling() {
        return listing(new ArrayList<>(List.of("images", "--filter", "dangling=true")));
    }

    public Action.Exec usage() {
        return listing(new ArrayList<>(List.of("system", "df")));
    }

    /** @param tail how many of the last lines; negative for all */
    public Action.Exec logs(String container, boolean follow, int tail) {
        List<String> words = new ArrayList<>(List.of("logs"));
        if (follow) {
            words.add("--follow");
        }
        if (tail >= 0) {
            words.addAll(List.of("--tail", Integer.toString(tail)));
        }
        words.add(container);
        return engine.exec(folder, words);
    }

    public Action.Exec start(List<String> containers) {
        return all(List.of("start"), containers);
    }

    public Action.Exec stop(List<String> containers) {
        return all(List.of("stop"), containers);
    }

    public Action.Exec remove(List<String> containers, boolean force) {
        return all(force ? List.of("rm", "--force") : List.of("rm"), containers);
    }

    public Action.Exec removeImages(List<String> images, boolean force) {
        return all(force ? List.of("rmi", "--force") : List.of("rmi"), images);
    }

    public Action.Exec tag(String image, String name) {
        return engine.exec(folder, "tag", image, name);
    }

    public Action.Exec save(List<String> images, Path file) {
        return all(List.of("save", "--output", file.toString()), images);
    }

    public Action.Exec pull(String image) {
        return engine.exec(folder, "pull", image);
    }

    public Action.Exec push(String image) {
        return engine.exec(folder, "push", image);
    }

    /** What {@link PrunePreview} told, in this order. */
    public List<Action.Exec> prune() {
        List<Action.Exec> commands = new ArrayList<>(List.of(
                engine.exec(folder, "container", "prune", "--force"),
                engine.exec(folder, "image", "prune", "--force")));
        if (engine.kind() == ContainerEngine.Kind.DOCKER) {
            commands.add(engine.exec(folder, "builder", "prune", "--force"));
        }
        return commands;
    }

    private Action.Exec all(List<String> words, List<String> names) {
        List<String> command = new ArrayList<>(words);
        command.addAll(names);
        return engine.exec(folder, command);
    }

    private Action.Exec listing(List<String> words) {
        boolean docker = engine.kind() == ContainerEngine.Kind.DOCKER;
        words.addAll(List.of("--format", docker ? "{{json .}}" : "json"));
        return engine.exec(folder, words);
    }
}
