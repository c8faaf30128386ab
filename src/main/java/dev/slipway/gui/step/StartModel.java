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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the start screen shows: what was open lately, the samples, what this machine has. */
public final class StartModel {
    /** A recent project, and whether its folder is still there. */
    public record Item(Recent recent, boolean there) {}

    private final Texts texts;
    private final Background background;
    private final Supplier<Host> host;
    private final Recents recents;
    private final Path home;
    private final List<Item> all = new ArrayList<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty machine = new SimpleStringProperty("");
    private final SimpleObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /** @param home the user's home folder, where samples go */
    public StartModel(Texts texts, Background background, UserFolders folders, Supplier<Host> host, Path home) {
        this.texts = texts;
        this.background = background;
        this.host = host;
        this.recents = new Recents(folders.config());
        this.home = home;
        filter.addListener((_, _, _) -> choose());
    }

    /** Reads the list of recents, and asks each folder whether it is there. */
    public void refresh() {
        background.run(
                () -> recents.list().stream()
                        .map(recent -> new Item(recent, Files.exists(recent.path())))
                        .toList(),
                found -> {
                    all.clear();
                    all.addAll(found);
                    choose();
                },
                problem::set);
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

    /** A project that moved: the list is mended before it is opened. */
    public void moved(Recent recent, Path now, Consumer<Path> open) {
        background.run(
                () -> {
                    recents.remove(recent.path());
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
