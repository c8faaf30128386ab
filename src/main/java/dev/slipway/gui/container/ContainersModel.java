package dev.slipway.gui.container;

import dev.slipway.container.ContainerEngine;
import dev.slipway.container.ContainerInfo;
import dev.slipway.container.EngineDesk;
import dev.slipway.container.ImageInfo;
import dev.slipway.container.PrunePreview;
import dev.slipway.gui.session.Background;
import dev.slipway.plan.Action;
import dev.slipway.problem.Problem;
import dev.slipway.run.Cancellation;
import dev.slipway.run.OutputLog;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the engine has, and what a person does with it. Everything is asked anew after each change. */
public final class ContainersModel {
    /** What there is. */
    public record Stock(ContainerEngine engine, List<ContainerInfo> containers, List<ImageInfo> images) {}

    /** A log that is followed. */
    public record Followed(OutputLog log, String command) {}

    private final Supplier<Host> host;
    private final Background background;
    private final ObjectProperty<@Nullable Stock> stock = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PrunePreview> preview = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Followed> followed = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private Cancellation following = new Cancellation();

    public ContainersModel(Supplier<Host> host, Background background) {
        this.host = host;
        this.background = background;
    }

    /** Asks the engine what it has. */
    public void refresh() {
        act(_ -> {});
    }

    private void act(Consumer<EngineDesk> deed) {
        busy.set(true);
        background.run(
                () -> {
                    EngineDesk desk = desk();
                    deed.accept(desk);
                    return new Stock(desk.engine(), desk.containers(true), desk.images());
                },
                found -> {
                    stock.set(found);
                    problem.set(null);
                    busy.set(false);
                },
                this::failed);
    }

    /** The list is asked anew: an engine that refused one thing may have done a part of it. */
    private void failed(Problem why) {
        boolean known = stock.get() != null;
        problem.set(why);
        busy.set(false);
        if (known) {
            background.run(
                    () -> {
                        EngineDesk desk = desk();
                        return new Stock(desk.engine(), desk.containers(true), desk.images());
                    },
                    stock::set,
                    worse -> {
                        host.get().containers().forget();
                        stock.set(null);
                        problem.set(worse);
                    });
        }
    }

    private EngineDesk desk() {
        Host here = host.get();
        return EngineDesk.open(here.containers(), here.processes(), Path.of("").toAbsolutePath());
    }

    public void start(ContainerInfo container) {
        ask(desk -> desk.commands().start(List.of(container.name())));
    }

    public void stop(ContainerInfo container) {
        ask(desk -> desk.commands().stop(List.of(container.name())));
    }

    /** Takes a container away, a running one as well. */
    public void remove(ContainerInfo container) {
        ask(desk -> desk.commands().remove(List.of(container.name()), container.running()));
    }

    public void remove(ImageInfo image) {
        ask(desk -> desk.commands().removeImages(List.of(image.reference()), false));
    }

    /** Writes an image into a tar file. */
    public void save(ImageInfo image, Path file) {
        ask(desk -> desk.commands().save(List.of(image.reference()), file));
    }

    private void ask(Function<EngineDesk, Action.Exec> command) {
        act(desk -> desk.ask(command.apply(desk)));
    }

    /** Asks what could go; nothing goes yet. */
    public void lookWhatCanGo() {
        busy.set(true);
        background.run(
                () -> desk().preview(),
                found -> {
                    preview.set(found);
                    busy.set(false);
                },
                this::failed);
    }

    public void keepAll() {
        preview.set(null);
    }

    /** Takes away what was shown. */
    public void prune() {
        preview.set(null);
        act(EngineDesk::prune);
    }

    /** Shows what a container prints, from the last lines on, until {@link #endLog}. */
    public void followLog(ContainerInfo container) {
        endLog();
        Cancellation mine = new Cancellation();
        following = mine;
        background.run(
                () -> {
                    EngineDesk desk = desk();
                    Action.Exec command = desk.commands().logs(container.name(), true, 5_000);
                    var log = new OutputLog(temporary());
                    var shown = new Followed(log, desk.engine().kind().id() + " logs --follow " + container.name());
                    background.back(() -> followed.set(shown));
                    try (log) {
                        return desk.follow(command, log, mine);
                    }
                },
                _ -> {},
                problem::set);
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("slipway-", ".log");
        file.toFile().deleteOnExit();
        return file;
    }

    /** Ends the following of a log, and with it the program that tells it. */
    public void endLog() {
        Cancellation last = following;
        background.run(
                () -> {
                    last.request();
                    return true;
                },
                _ -> {},
                problem::set);
        followed.set(null);
    }

    /** Null until the engine answered, and when none does. */
    public ReadOnlyObjectProperty<@Nullable Stock> stockProperty() {
        return stock;
    }

    /** What went wrong last; null if nothing. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /** What could go, while a person looks at it; else null. */
    public ReadOnlyObjectProperty<@Nullable PrunePreview> previewProperty() {
        return preview;
    }

    /** The log that is shown; null if none is. */
    public ReadOnlyObjectProperty<@Nullable Followed> followedProperty() {
        return followed;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }
}
