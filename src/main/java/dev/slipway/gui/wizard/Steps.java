package dev.slipway.gui.wizard;

import dev.slipway.gui.container.ContainersModel;
import dev.slipway.gui.container.ContainersScreen;
import dev.slipway.gui.profile.ProfilesView;
import dev.slipway.gui.session.Outside;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.settings.SettingsModel;
import dev.slipway.gui.settings.SettingsView;
import dev.slipway.gui.step.DependenciesStep;
import dev.slipway.gui.step.EnvironmentStep;
import dev.slipway.gui.step.HistoryScreen;
import dev.slipway.gui.step.MetadataStep;
import dev.slipway.gui.step.ProjectStep;
import dev.slipway.gui.step.ShipStep;
import dev.slipway.gui.step.StepScreen;
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

    public List<StepScreen> inOrder() {
        return List.of(
                new ProjectStep(texts, session, open).screen(),
                new MetadataStep(texts, session).screen(),
                new DependenciesStep(texts, session, outside).screen(),
                new EnvironmentStep(texts, session).screen(),
                new ShipStep(texts, session, outside).screen());
    }

    /** What is no step, below them. */
    public List<Tool> tools(SettingsModel settings) {
        return List.of(
                new Tool("profiles", Icon.PROFILE, new ProfilesView(texts, session, open).screen()),
                new Tool(
                        "containers",
                        Icon.CUBE,
                        new ContainersScreen(texts, new ContainersModel(host, session.background())).screen()),
                new Tool("history", Icon.UNDO, new HistoryScreen(texts, session).screen()),
                new Tool("settings", Icon.SETTINGS, new SettingsView(texts, settings).screen()));
    }
}
