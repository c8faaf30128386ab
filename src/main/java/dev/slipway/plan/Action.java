package dev.slipway.plan;

import dev.slipway.change.FileChange;
import dev.slipway.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that a step does. Closed: the runner switches over it. */
public sealed interface Action {

    /**
     * Start a program and wait for it; exit code 0 is success.
     *
     * @param command argv, the program first; never passed through a shell
     * @param directory working directory; made when it is missing
     * @param environment variables set for it, over what is inherited
     * @param without variables that are not inherited
     * @param made a file that an earlier step makes under a name not known yet; null if the command names none
     * @param limit after which the program is ended and counts as failed; null to wait for ever
     * @param sooner variables with which it comes to the same result sooner, or declines at once: with them it is started first, and what it
     *     prints counts only if it succeeds; empty for none
     */
    record Exec(
            List<String> command,
            Path directory,
            Map<String, String> environment,
            Set<String> without,
            @Nullable MadeFile made,
            @Nullable Duration limit,
            Map<String, String> sooner)
            implements Action {
        public Exec {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
            without = Set.copyOf(without);
            sooner = Map.copyOf(sooner);
        }

        public Exec(List<String> command, Path directory) {
            this(command, directory, Map.of(), Set.of());
        }

        public Exec(List<String> command, Path directory, Map<String, String> environment, Set<String> without) {
            this(command, directory, environment, without, null, null, Map.of());
        }

        /** The same command, in which the argument that is {@code made}'s placeholder, or {@code ./} and its name, stands for it. */
        public Exec with(MadeFile made) {
            return new Exec(command, directory, environment, without, made, limit, sooner);
        }

        /** The same command with one more variable. */
        public Exec with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Exec(command, directory, more, without, made, limit, sooner);
        }

        /** The same command with more arguments at its end. */
        public Exec plus(String... arguments) {
            List<String> more = new ArrayList<>(command);
            more.addAll(List.of(arguments));
            return new Exec(more, directory, environment, without, made, limit, sooner);
        }

        /** The same command, tried first with variables that let it come to the same result sooner. */
        public Exec sooner(Map<String, String> variables) {
            return new Exec(command, directory, environment, without, made, limit, variables);
        }

        /** How it is tried first. */
        public Exec quick() {
            Map<String, String> more = new HashMap<>(environment);
            more.putAll(sooner);
            return new Exec(command, directory, more, without, made, limit, Map.of());
        }

        /** The same command, ended when it takes longer. */
        public Exec within(Duration limit) {
            return new Exec(command, directory, environment, without, made, limit, sooner);
        }
    }

    /**
     * Start programs one after another until one succeeds.
     *
     * @param ways at least one; if none succeeds, the first one's failure counts
     * @param broken no other way is tried after a program that printed this: it did not decline, it broke
     */
    record FirstOf(List<Exec> ways, String broken) implements Action {
        public FirstOf {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Start a program that serves on a port of this machine, ask it there until it answers, and end it with all that it started.
     *
     * @param server {@value #PORT} in its command or the values of its variables stands for a port that is free when it starts; its
     *     limit is how long it may take until it answers
     * @param paths what is asked for, one after another, such as {@code /}: an answer below 500 (RFC 9110) is one
     * @param onlyThere whether a port that it says itself to serve on is none of this machine's, as in a container
     * @param record a file that is written as {@link Observe} does, with what came back; null for none
     */
    record Serve(
            Exec server,
            List<String> paths,
            boolean onlyThere,
            @Nullable Path record) implements Action {
        public static final String PORT = "{port}";

        public Serve {
            paths = List.copyOf(paths);
        }

        public Serve(Exec server, List<String> paths) {
            this(server, paths, false, null);
        }

        /** The same, written down. */
        public Serve recorded(Path file) {
            return new Serve(server, paths, onlyThere, file);
        }
    }

    /**
     * Start programs one after another until one succeeds, and write down how that went: seconds, argv and output, as JSON.
     *
     * @param ways as those of {@link FirstOf}
     * @param broken as that of {@link FirstOf}
     * @param record the file that is written; its folder is made when it is missing
     * @param mayFail whether a failure is only written down
     */
    record Observe(List<Exec> ways, String broken, Path record, boolean mayFail) implements Action {
        public Observe {
            ways = List.copyOf(ways);
        }
    }

    /**
     * Do one thing after another until one of several choices works out.
     *
     * @param choices at least one; if none works out, the first one's failure counts
     */
    record Alternatives(List<Choice> choices) implements Action {
        public Alternatives {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One of several choices.
     *
     * @param actions in order; the first that fails ends the choice
     * @param after tried only if the choice before failed and printed this; empty to try it after any failure
     * @param told what a person is told when it is tried; null for nothing
     */
    record Choice(
            List<Action> actions, String after, @Nullable Problem told) {
        public Choice {
            actions = List.copyOf(actions);
        }
    }

    /** Change files of the user's folder: atomically, as one unit that can be undone. */
    record WriteFiles(List<FileChange> changes) implements Action {
        public WriteFiles {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Make {@code to} hold exactly these files of {@code from}: what else lies there goes.
     *
     * @param files relative to {@code from}, with {@code /}
     */
    record Mirror(Path from, List<String> files, Path to) implements Action {
        public Mirror {
            files = List.copyOf(files);
        }
    }

    /** Write a file of our own, under {@code .slipway} or the output folder. */
    record WriteOwn(Path file, String text) implements Action {}

    /**
     * Make files of our own by a computation that starts no program.
     *
     * @param key what is made, with everything that the outcome depends on besides the step's inputs
     */
    record Make(String key, Making making) implements Action {}

    /** Remove a folder of our own with all that is in it, if it is there. */
    record Remove(Path folder) implements Action {}

    /**
     * Copy the one file or folder in {@code folder} that matches a glob into another folder, replacing what has the same name.
     *
     * @param glob of the file's name, as in {@link java.nio.file.FileSystem#getPathMatcher}
     */
    record Deliver(Path folder, String glob, Path to) implements Action {}

    /**
     * A file whose name is only known once it is made, such as a wheel.
     *
     * @param placeholder stands for the file where a plan is shown and in argv; the file lies in the same folder
     * @param glob the one name in that folder that matches it is the file's
     */
    record MadeFile(Path placeholder, String glob) {

        /** The file that a build backend leaves in a folder, such as {@code FOLDER/{wheel}}. */
        public static MadeFile in(Path folder, String what, String glob) {
            return new MadeFile(folder.resolve("{" + what + "}"), glob);
        }
    }

    /**
     * Start a program and keep what it prints to its standard output in a file of our own, in place of what that held.
     *
     * @param exec as where it is started for itself
     */
    record Keep(Exec exec, Path file) implements Action {}

    /**
     * Start a program at once and again when the step ends, however it ends: one that takes away what no process of this machine
     * stands for, such as a container that an earlier run left or this one will. Neither what it prints nor whether it
     * succeeds matters.
     */
    record Tidy(Exec exec) implements Action {}

    /**
     * Hand over what is no file, such as an image in an engine.
     *
     * @param name by which others get it, such as an image's tag
     * @param facts JSON that an earlier action kept: its {@code bytes} and {@code sha256}
     */
    record HandOver(String name, Path facts) implements Action {}

    /** Hand over a file where it lies, such as one that was written into the project. */
    record Present(Path file) implements Action {}

    /**
     * Look at what was made and say what holds and what does not.
     *
     * @param key what is checked, with everything that the outcome depends on besides the step's inputs
     */
    record Check(String key, Inspection inspection) implements Action {}
}
