package dev.slipway.gui.step;

import dev.slipway.artifact.Artifact;
import dev.slipway.artifact.Artifacts;
import dev.slipway.change.FileChange;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.CommandBlock;
import dev.slipway.gui.form.DiffView;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ShellWords;
import dev.slipway.gui.session.Session;
import dev.slipway.gui.theme.Texts;
import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/** What the choice leads to, live: the files that are written and the commands that are run for each artifact; the latest choice first. */
final class ShipPreview extends VBox {
    private final Texts texts;
    private final Session session;
    private final ShipModel model;
    private String latest = "";

    ShipPreview(Texts texts, Session session, ShipModel model) {
        super(24);
        this.texts = texts;
        this.session = session;
        this.model = model;
        setId("ship-preview");
        session.profileProperty().addListener((_, before, now) -> {
            remember(before.artifacts(), now.artifacts());
            refresh();
        });
        session.outlookProperty().addListener((_, _, _) -> refresh());
        model.phaseProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void remember(Map<String, Map<String, String>> before, Map<String, Map<String, String>> now) {
        now.forEach((id, options) -> {
            if (!options.equals(before.get(id))) {
                latest = id;
            }
        });
    }

    private void refresh() {
        boolean choosing = model.phaseProperty().get() == ShipModel.Phase.CHOOSING;
        getChildren().clear();
        if (choosing) {
            for (Artifact artifact : inOrder()) {
                VBox section = section(artifact);
                if (section.getChildren().size() > 1) {
                    getChildren().add(section);
                }
            }
            if (getChildren().isEmpty()) {
                getChildren()
                        .add(Boxes.section(
                                texts.get("preview.title"),
                                Labels.wrapped(texts.get("preview.none"), "second", "small-text")));
            }
        }
        setVisible(choosing);
    }

    private List<Artifact> inOrder() {
        List<Artifact> chosen = new ArrayList<>(
                model.artifacts().stream().filter(model::isChosen).toList());
        Artifacts.of(latest).filter(chosen::remove).ifPresent(chosen::addFirst);
        return chosen;
    }

    private VBox section(Artifact artifact) {
        VBox section = Boxes.section(texts.get("preview.of", ArtifactCard.title(texts, artifact)));
        List<FileChange> files = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Step step : model.planned()) {
            if (!artifact.id().equals(step.artifact())) {
                continue;
            }
            for (Action action : step.actions()) {
                if (action instanceof Action.WriteFiles(List<FileChange> changes)) {
                    files.addAll(changes);
                }
            }
            if (!step.command().isEmpty()) {
                commands.add(ShellWords.shown(step.command(), session.root()));
            }
        }
        if (!files.isEmpty()) {
            var diff = new DiffView();
            diff.show(files, rest -> texts.get("changes.more", rest));
            section.getChildren().add(diff);
        }
        if (!commands.isEmpty()) {
            section.getChildren().add(new CommandBlock(commands, texts.get("drawer.copy")));
        }
        return section;
    }
}
