package dev.slipway.plan;

import dev.slipway.change.FileChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a step's outcome depends on, as one number: what it does, the content of its inputs, and the fingerprints of the
 * steps it needs. As long as it stays, the step need not run again.
 */
public final class Fingerprint {
    /** Goes up when the runner does something else for the same actions. */
    private static final String FORM = "slipway step 1";

    /** Says how a program gets at something, not what: without a network an outcome is the same or none. */
    private static final Set<String> IRRELEVANT = Set.of("UV_OFFLINE");

    private final FileDigests digests;

    public Fingerprint(FileDigests digests) {
        this.digests = digests;
    }

    /**
     * The fingerprint of a step as things are now, in hexadecimal.
     *
     * @param needs the fingerprints of the steps that it needs, by id
     * @param made outputs of steps before it: inputs in there are not read, the fingerprints of those steps stand for them
     * @throws IOException if an input is there and cannot be read
     */
    public String of(Step step, Map<String, String> needs, Collection<Path> made) throws IOException {
        var sum = new Sha256();
        sum.add(FORM).add(String.valueOf(step.check()));
        sum.add(Integer.toString(step.actions().size()));
        for (Action action : step.actions()) {
            add(action, sum, step.inputs(), made);
        }
        for (Path input : new TreeSet<>(step.inputs())) {
            sum.add(input.toString());
            sum.add(isMade(input, made) ? "made" : new FileTree(input, digests).digest());
        }
        new TreeMap<>(needs).forEach((id, fingerprint) -> sum.add(id).add(fingerprint));
        sum.addAll(step.outputs().stream().map(Path::toString).toList());
        return sum.hex();
    }

    private void add(Action action, Sha256 sum, Collection<Path> inputs, Collection<Path> made) throws IOException {
        switch (action) {
            case Action.Exec exec -> add(exec, sum);
            case Action.FirstOf(List<Action.Exec> ways, String broken) -> {
                sum.add("first of").add(Integer.toString(ways.size())).add(broken);
                ways.forEach(way -> add(way, sum));
            }
            case Action.Observe(List<Action.Exec> ways, String broken, Path record, boolean mayFail) -> {
                sum.add("observe").add(Integer.toString(ways.size())).add(broken);
                sum.add(record.toString()).add(Boolean.toString(mayFail));
                ways.forEach(way -> add(way, sum));
            }
            case Action.Serve(Action.Exec server, List<String> paths, boolean onlyThere, Path record) -> {
                sum.add(onlyThere ? "serve there" : "serve").addAll(paths);
                sum.add(record == null ? "" : record.toString());
                add(server, sum);
            }
            case Action.Alternatives(List<Action.Choice> choices) -> {
                sum.add("alternatives").add(Integer.toString(choices.size()));
                for (Action.Choice choice : choices) {
                    sum.add(choice.after())
                            .add(Integer.toString(choice.actions().size()));
                    for (Action one : choice.actions()) {
                        add(one, sum, inputs, made);
                    }
                }
            }
            case Action.WriteFiles(List<FileChange> changes) -> {
                sum.add("write files").add(Integer.toString(changes.size()));
                for (FileChange change : changes) {
                    byte[] after = change.after();
                    sum.add(change.file().toString()).add(after == null ? "deleted" : "holds");
                    sum.add(after == null ? new byte[0] : after);
                }
            }
            case Action.Mirror(Path from, List<String> files, Path to) -> {
                sum.add("mirror").add(from.toString()).addAll(files).add(to.toString());
                if (!isMade(from, made)) {
                    addFiles(from, files, sum, Set.copyOf(inputs));
                }
            }
            case Action.WriteOwn(Path file, String text) ->
                sum.add("write own").add(file.toString()).add(text);
            case Action.Remove(Path folder) -> sum.add("remove").add(folder.toString());
            case Action.Deliver(Path folder, String glob, Path to) ->
                sum.add("deliver").add(folder.toString()).add(glob).add(to.toString());
            case Action.Make make -> sum.add("make").add(make.key());
            case Action.Keep(Action.Exec exec, Path file) -> {
                sum.add("keep").add(file.toString());
                add(exec, sum);
            }
            case Action.Tidy(Action.Exec exec) -> {
                sum.add("tidy");
                add(exec, sum);
            }
            case Action.HandOver(String name, Path facts) ->
                sum.add("hand over").add(name).add(facts.toString());
            case Action.Present(Path file) -> sum.add("present").add(file.toString());
            case Action.Check check -> sum.add("check").add(check.key());
        }
    }

    /** What is copied counts, whether or not the step names it as an input; once is enough. */
    private void addFiles(Path from, List<String> files, Sha256 sum, Set<Path> inputs) throws IOException {
        for (String file : files) {
            Path path = from.resolve(file);
            if (!inputs.contains(path)) {
                sum.add(new FileTree(path, digests).digest());
            }
        }
    }

    private static void add(Action.Exec exec, Sha256 sum) {
        sum.add("exec").addAll(exec.command()).add(exec.directory().toString());
        var environment = new TreeMap<>(exec.environment());
        environment.keySet().removeAll(IRRELEVANT);
        sum.add(Integer.toString(environment.size()));
        environment.forEach((name, value) -> sum.add(name).add(value));
        sum.addAll(new TreeSet<>(exec.without()));
        var made = exec.made();
        if (made != null) {
            sum.add(made.placeholder().toString()).add(made.glob());
        }
    }

    private static boolean isMade(Path input, Collection<Path> made) {
        return made.stream().anyMatch(input::startsWith);
    }
}
