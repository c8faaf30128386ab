package dev.slipway.gui.wizard;

import dev.slipway.gui.session.Session;
import dev.slipway.gui.step.ProjectStep;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.gui.theme.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The order of the steps. It stands here only. */
public final class Steps {
    private final Texts texts;
    private final Session session;
    private final Consumer<Path> open;

    /** @param open opens another folder */
    public Steps(Texts texts, Session session, Consumer<Path> open) {
        this.texts = texts;
        this.session = session;
        this.open = open;
    }

    public List<StepScreen> inOrder() {
        return List.of(new ProjectStep(texts, session, open));
    }
}
