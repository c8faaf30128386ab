package dev.slipway.gui.wizard;

import dev.slipway.gui.container.ContainersModel;
import dev.slipway.gui.container.ContainersScreen;
import dev.slipway.gui.profile.ProfilesView;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.settings.SettingsModel;
import dev.slipway.gui.settings.SettingsView;
import dev.slipway.gui.step.DependenciesStep;
import dev.slipway.gui.step.DependencyModel;
import dev.slipway.gui.step.EnvironmentModel;
import dev.slipway.gui.step.EnvironmentStep;
import dev.slipway.gui.step.HistoryScreen;
import dev.slipway.gui.step.MetadataModel;
import dev.slipway.gui.step.MetadataStep;
import dev.slipway.gui.step.ProjectStep;
import dev.slipway.gui.step.ShipModel;
import dev.slipway.gui.step.ShipStep;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.ship.Host;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The order of the steps. It stands here only. */
public final class Steps {
    private final Texts texts;
    private final Session session;
    private final Consumer<Path> open;
    private final Outside outside;
    private final Supplier<Host> host;

    /**
     * @param open opens another folder
     * @param host the machine
     * @param outside the desktop
     */
    public Steps(Texts texts, Session session, Supplier<Host> host, Consumer<Path> open, Outside outside) {
        this.texts = texts;
        this.session = session;
        this.open = open;
        this.outside = outside;
        this.host = host;
    }

    /** The first is there at once; what stands in the rail for the others is, too. */
    public List<Place> inOrder() {
        var project = new ProjectStep(texts, session, open).screen();
        var metadata = new MetadataModel(texts, session);
        var dependencies = new DependencyModel(texts, session);
        var environment = new EnvironmentModel(texts, session);
        var ship = new ShipModel(texts, session);
        return List.of(
                new Place(texts.get("step.project"), project.standing(), () -> project),
                new Place(
                        texts.get("step.metadata"),
                        metadata.standing(),
                        () -> new MetadataStep(texts, session, metadata).screen()),
                new Place(
                        texts.get("step.dependencies"),
                        dependencies.standing(),
                        () -> new DependenciesStep(texts, session, dependencies, outside).screen()),
                new Place(
                        texts.get("step.environment"),
                        environment.standing(),
                        () -> new EnvironmentStep(texts, session, environment).screen()),
                new Place(
                        texts.get("step.ship"),
                        ship.standing(),
                        () -> new ShipStep(texts, session, ship, outside).screen()));
    }

    /** What is no step, below them. */
    public List<Tool> tools(SettingsModel settings) {
        return List.of(
                new Tool(
                        "profiles",
                        Icon.PROFILE,
                        Place.of(texts.get("profiles.name"), () -> new ProfilesView(texts, session, open).screen())),
                new Tool(
                        "containers",
                        Icon.CUBE,
                        Place.of(
                                texts.get("containers.name"),
                                () -> new ContainersScreen(texts, new ContainersModel(host, session.background()))
                                        .screen())),
                new Tool(
                        "history",
                        Icon.UNDO,
                        Place.of(texts.get("history.name"), () -> new HistoryScreen(texts, session).screen())),
                new Tool(
                        "settings",
                        Icon.SETTINGS,
                        Place.of(texts.get("settings.name"), () -> new SettingsView(texts, settings).screen())));
    }
}
