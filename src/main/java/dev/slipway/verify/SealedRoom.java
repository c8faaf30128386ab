package dev.slipway.verify;

import dev.slipway.plan.Action;
import dev.slipway.plan.Explanation;
import dev.slipway.plan.Step;
import dev.slipway.platform.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries a program that brings everything it needs: no Python on its PATH, an empty home, another folder. On Linux, where the kernel
 * lets us, the project is hidden from it, the network is cut off (but from what is asked on a port), and it runs as nobody if we are root.
 *
 * @param folder where the trial happens, outside the project; what lies there goes
 * @param hidden the project, which must not help
 */
public record SealedRoom(Platform platform, Path folder, Path hidden) {
    private static final String SEAL = "sealed.sh";
    /** So many words stand before the program. */
    private static final int SEALING = 5;
    /** What the machine would help with; what tells an executable where it unpacked itself is of another one. */
    public static final Set<String> HELPERS = Stream.concat(
                    Trial.HELPERS.stream(),
                    Stream.of("PYENV_ROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "_MEIPASS2", "_PYI_ARCHIVE_FILE"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * What is tried.
     *
     * @param artifact id of the artifact
     * @param made folder that holds the program, and nothing else
     * @param program its file, relative to {@code made} with {@code /}
     * @param before words in front of it, such as those of an interpreter; empty for an executable
     * @param needs steps after which it is there
     * @param explanation what its failures mean
     */
    public record Candidate(
            String artifact,
            Path made,
            String program,
            List<String> before,
            List<String> needs,
            @Nullable Explanation explanation) {
        public Candidate {
            before = List.copyOf(before);
            needs = List.copyOf(needs);
        }
    }

    /** Where {@link #again} writes down how it went. */
    public Path second() {
        return folder.resolve("again.json");
    }

    /** Where {@link #serve} writes down what came back. */
    public Path answers() {
        return folder.resolve("serve.json");
    }

    /** Where {@link #run} writes down how it went. */
    public Path record() {
        return folder.resolve("run.json");
    }

    /** The step that puts the program into the room. */
    public Step prepare(Candidate candidate) {
        return Step.of(candidate.artifact() + ".try.prepare", "Put the " + candidate.artifact() + " into a sealed room")
                .needs(candidate.needs())
                .does(
                        new Action.Remove(folder),
                        new Action.Deliver(candidate.made(), "*", folder.resolve("app")),
                        new Action.WriteOwn(folder.resolve("home/.empty"), ""),
                        new Action.WriteOwn(folder.resolve("elsewhere/.empty"), ""),
                        new Action.WriteOwn(folder.resolve("empty/.empty"), ""),
                        new Action.WriteOwn(folder.resolve("scripts").resolve(SEAL), TrialScripts.text(SEAL)))
                .inputs(candidate.made())
                .outputs(folder.resolve("app"))
                .artifact(candidate.artifact())
                .build();
    }

    /** The step that runs a program which ends by itself, with these arguments. */
    public Step run(
            Candidate candidate, StartCommand.Arguments arguments, Map<String, String> variables, String title) {
        List<Action.Exec> ways = arguments.ways().stream()
                .map(words -> exec(candidate, words, variables, "off").within(Trial.LIMIT))
                .toList();
        return Step.of(candidate.artifact() + ".try.run", "Run the " + candidate.artifact() + " in the sealed room")
                .needs(candidate.artifact() + ".try.prepare")
                .does(new Action.Observe(ways, Trial.TRACEBACK, record(), false))
                .inputs(candidate.made())
                .outputs(record())
                .artifact(candidate.artifact())
                .check(title)
                .explains(candidate.explanation())
                .build();
    }

    /** The step that runs it once more, when what it does only once has been done. */
    public Step again(Candidate candidate, StartCommand.Arguments arguments, String need) {
        List<Action.Exec> ways = arguments.ways().stream()
                .map(words -> exec(candidate, words, Map.of(), "off").within(Trial.LIMIT))
                .toList();
        return Step.of(candidate.artifact() + ".try.again", "Run the " + candidate.artifact() + " once more")
                .needs(need)
                .does(new Action.Observe(ways, Trial.TRACEBACK, second(), false))
                .inputs(candidate.made())
                .outputs(second())
                .artifact(candidate.artifact())
                .build();
    }

    /** The step that starts a server, and asks it on its port for what apps of its framework are asked for. */
    public Step serve(
            Candidate candidate, StartCommand.WebApp app, Map<String, String> variables, String need, String title) {
        Map<String, String> more = new HashMap<>(variables);
        more.put("PORT", Action.Serve.PORT);
        more.put("PYTHONUNBUFFERED", "1");
        return Step.of(
                        candidate.artifact() + ".try.serve",
                        "Start the " + candidate.artifact() + " in the sealed room and ask it on its port")
                .needs(need)
                .does(new Action.Serve(
                                exec(candidate, List.of(), more, "on").within(Trial.ANSWERS),
                                WebTrial.paths(app.framework()))
                        .recorded(answers()))
                .inputs(candidate.made())
                .outputs(answers())
                .artifact(candidate.artifact())
                .check(title)
                .explains(candidate.explanation())
                .build();
    }

    /** The same program with all that the machine gives it, for a person to run; others stay as they are. */
    public static Action.Exec unsealed(Action.Exec exec) {
        List<String> command = exec.command();
        boolean sealed = command.size() > SEALING && command.get(1).endsWith(SEAL);
        if (!sealed) {
            return outside(exec);
        }
        List<String> bare = new ArrayList<>(command.subList(SEALING, command.size()));
        bare.replaceAll(word -> word.startsWith("../app/")
                ? exec.directory().resolve(word).normalize().toString()
                : word);
        Map<String, String> variables = new HashMap<>(exec.environment());
        variables.keySet().removeAll(Set.of("HOME", "USERPROFILE", "SEALED_PATH"));
        return new Action.Exec(bare, exec.directory(), variables, exec.without());
    }

    /** With the home and the programs of the person instead of those of the room it was tried in. */
    private static Action.Exec outside(Action.Exec exec) {
        Path room = exec.directory().getParent();
        if (room == null) {
            return exec;
        }
        Map<String, String> variables = new HashMap<>(exec.environment());
        for (String name : List.of("HOME", "USERPROFILE")) {
            variables.remove(name, room.resolve("home").toString());
        }
        variables.remove("PATH", room.resolve("empty").toString());
        return new Action.Exec(exec.command(), exec.directory(), variables, exec.without());
    }

    private Action.Exec exec(Candidate candidate, List<String> words, Map<String, String> more, String network) {
        Path elsewhere = folder.resolve("elsewhere");
        List<String> command = new ArrayList<>();
        boolean sealed = platform == Platform.LINUX;
        if (sealed) {
            command.addAll(List.of(
                    "/bin/sh",
                    folder.resolve("scripts").resolve(SEAL).toString(),
                    folder.toString(),
                    hidden.toString(),
                    network));
        }
        command.addAll(candidate.before());
        // Relative where it is sealed: the room lies elsewhere for who is inside.
        command.add(
                sealed
                        ? "../app/" + candidate.program()
                        : folder.resolve("app").resolve(candidate.program()).toString());
        command.addAll(words);
        Map<String, String> variables = new HashMap<>(more);
        variables.put("HOME", folder.resolve("home").toString());
        variables.put("USERPROFILE", folder.resolve("home").toString());
        if (candidate.before().isEmpty()) {
            variables.put(
                    sealed ? "SEALED_PATH" : "PATH", folder.resolve("empty").toString());
        }
        return new Action.Exec(command, elsewhere, variables, HELPERS);
    }
}
