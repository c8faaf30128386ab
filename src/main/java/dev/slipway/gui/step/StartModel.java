package dev.slipway.gui.step;

import dev.slipway.environment.FoundInterpreters;
import dev.slipway.gui.session.Background;
import dev.slipway.gui.theme.Texts;
import dev.slipway.platform.UserFolders;
import dev.slipway.problem.Problem;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import dev.slipway.tool.ToolReport;
import dev.slipway.tool.ToolStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the start screen shows: what was open lately, the samples, what this machine has. */
public final class StartModel {
    /** A folder that says nothing for so long counts as not answering: a drive of a network that is not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What is known of a folder; until it answers, it counts as there. */
    public enum Presence {
        ASKED,
        THERE,
        GONE,
        SILENT
    }

    /** A recent project, and whether its folder is still there. */
    public record Item(Recent recent, Presence presence) {
        /** Whether it can be opened as far as is known. */
        public boolean there() {
            return presence == Presence.ASKED || presence == Presence.THERE;
        }
    }

    private final Texts texts;
    private final Background background;
    private final Supplier<Host> host;
    private final Recents recents;
    private final Path home;
    private final Predicate<Path> there;
    private long rounds;
    private final List<Item> all = new ArrayList<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty machine = new SimpleStringProperty("");
    private final SimpleObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /** @param home the user's home folder, where samples go */
    public StartModel(Texts texts, Background background, UserFolders folders, Supplier<Host> host, Path home) {
        this(texts, background, folders, host, home, Files::exists);
    }

    /** @param there asks a folder whether it is there, which may take for ever */
    StartModel(
            Texts texts,
            Background background,
            UserFolders folders,
            Supplier<Host> host,
            Path home,
            Predicate<Path> there) {
        this.there = there;
        this.texts = texts;
        this.background = background;
        this.host = host;
        this.recents = new Recents(folders.config());
        this.home = home;
        filter.addListener((_, _, _) -> choose());
    }

    /** Reads the list of recents, shows it, and asks each folder whether it is there, each on a thread of its own. */
    public void refresh() {
        background.run(
                recents::list,
                found -> {
                    long round = ++rounds;
                    all.clear();
                    found.forEach(recent -> all.add(new Item(recent, Presence.ASKED)));
                    choose();
                    found.forEach(recent -> ask(recent, round));
                },
                problem::set);
    }

    private void ask(Recent recent, long round) {
        background.run(
                () -> there.test(recent.path()),
                is -> answered(recent, is ? Presence.THERE : Presence.GONE, round),
                _ -> answered(recent, Presence.GONE, round));
        background.run(
                () -> {
                    background.wait(PATIENCE);
                    return true;
                },
                _ -> all.stream()
                        .filter(item -> item.recent().equals(recent) && item.presence() == Presence.ASKED)
                        .findFirst()
                        .ifPresent(_ -> answered(recent, Presence.SILENT, round)),
                _ -> {});
    }

    private void answered(Recent recent, Presence presence, long round) {
        if (round != rounds) {
            return;
        }
        boolean seen = presence != Presence.THERE;
        all.replaceAll(item -> item.recent().equals(recent) ? new Item(recent, presence) : item);
        if (seen || items.stream().anyMatch(item -> item.recent().equals(recent) && !item.there())) {
            choose();
        }
    }

    /** Looks for interpreters and tools, for the line at the foot. */
    public void lookAtMachine() {
        background.run(
                () -> {
                    // It starts processes, which would delay the first sight of the window.
                    background.settle();
                    return machine();
                },
                machine::set,
                _ -> machine.set(""));
    }

    private String machine() {
        Host here = host.get();
        FoundInterpreters found = here.interpreters();
        List<String> parts = new ArrayList<>();
        parts.add(
                found.minors().isEmpty()
                        ? texts.get("start.noPython")
                        : texts.get("start.pythons", pythons(found.minors().reversed())));
        for (ToolStatus tool : ToolReport.current(here.processes()).look()) {
            if (tool.id().equals("uv") || tool.id().equals("docker")) {
                parts.add(standing(tool));
            }
        }
        return String.join(" · ", parts);
    }

    private String standing(ToolStatus tool) {
        if (tool.usable()) {
            return texts.get("start.toolReady", tool.title());
        }
        return tool.id().equals("uv") ? texts.get("start.uvLater") : texts.get("start.toolMissing", tool.title());
    }

    /** A long row of versions without a gap is told by its ends. */
    private String pythons(List<String> minors) {
        int last = minors.size() - 1;
        boolean gapless = last > 3
                && minors.stream().allMatch(minor -> minor.startsWith("3."))
                && number(minors.getLast()) - number(minors.getFirst()) == last;
        return gapless ? texts.get("start.range", minors.getFirst(), minors.getLast()) : String.join(", ", minors);
    }

    private static int number(String minor) {
        return Integer.parseInt(minor.substring(minor.indexOf('.') + 1).replaceAll("\\D.*", ""));
    }

    private void choose() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        items.setAll(all.stream()
                .filter(item -> wanted.isEmpty()
                        || item.recent().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || item.recent()
                                .path()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList());
    }

    /** Takes a project off the list; nothing of it is touched. */
    public void forget(Recent recent) {
        background.run(
                () -> {
                    recents.remove(recent.path());
                    return true;
                },
                _ -> refresh(),
                problem::set);
    }

    /** A project that moved: the list is mended before it is opened, with what came of its last shipping. */
    public void moved(Recent recent, Path now, Consumer<Path> open) {
        background.run(
                () -> {
                    recents.moved(recent.path(), now);
                    return now;
                },
                open,
                problem::set);
    }

    /** Copies a sample into the home folder and opens the copy. */
    public void open(Sample sample, Consumer<Path> open) {
        Path folder = home.resolve("Slipway samples").resolve(sample.id());
        background.run(
                () -> {
                    sample.copyTo(folder);
                    return folder;
                },
                open,
                problem::set);
    }

    public ObservableList<Item> items() {
        return items;
    }

    /** Those that are known, filter or not. */
    List<Item> all() {
        return List.copyOf(all);
    }

    /** Whether there is any recent at all, filter or not. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** One line about interpreters and tools; empty until they are found. */
    public StringProperty machineProperty() {
        return machine;
    }

    /** What went wrong with the last wish; null if nothing. */
    public SimpleObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
