package dev.slipway.gui.container;

import dev.slipway.container.ContainerInfo;
import dev.slipway.container.ImageInfo;
import dev.slipway.gui.console.LogView;
import dev.slipway.gui.form.Act;
import dev.slipway.gui.form.Boxes;
import dev.slipway.gui.form.Buttons;
import dev.slipway.gui.form.Labels;
import dev.slipway.gui.form.ProblemNote;
import dev.slipway.gui.step.Standing;
import dev.slipway.gui.step.StepScreen;
import dev.slipway.gui.theme.Icon;
import dev.slipway.gui.theme.Texts;
import dev.slipway.gui.theme.Words;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Containers and images of this machine: look, start, stop, follow, remove. */
public final class ContainersScreen {
    private final Texts texts;
    private final ContainersModel model;
    private final VBox page = new VBox();
    private final VBox body = new VBox();
    private final LogView log;
    private final Node corner;
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private final SimpleStringProperty lead = new SimpleStringProperty("");
    private final Standing standing = Standing.following(title, lead);
    private final SimpleObjectProperty<@Nullable Act> primary = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<List<Act>> acts = new SimpleObjectProperty<>(List.of());

    public ContainersScreen(Texts texts, ContainersModel model) {
        this.texts = texts;
        this.model = model;
        log = new LogView(texts, model::endLog);
        corner = Buttons.icon(Icon.REFRESH, texts.get("containers.refresh"), model::refresh);
        corner.setId("containers-refresh");
        ScrollPane scroll = Boxes.scrolling(body, new Insets(0, 32, 24, 32));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(0);
        page.getChildren().setAll(scroll);
        model.stockProperty().addListener((_, _, _) -> refresh());
        model.problemProperty().addListener((_, _, _) -> refresh());
        model.previewProperty().addListener((_, _, _) -> refresh());
        model.busyProperty().addListener((_, _, _) -> tell());
        model.followedProperty().addListener((_, _, now) -> {
            if (now == null) {
                log.rest();
                page.getChildren().setAll(scroll);
            } else {
                page.getChildren().setAll(scroll, log);
                log.follow(now.log(), now.command());
            }
        });
        refresh();
    }

    private void refresh() {
        tell();
        body.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            var note = new ProblemNote(texts.tell(problem), _ -> {});
            VBox.setMargin(note, new Insets(0, 0, 16, 0));
            body.getChildren().add(note);
        }
        var preview = model.previewProperty().get();
        if (preview != null) {
            body.getChildren().add(new PrunePanel(texts, model, preview));
        }
        ContainersModel.Stock stock = model.stockProperty().get();
        if (stock == null) {
            return;
        }
        var containers = new VBox();
        for (ContainerInfo container : stock.containers()) {
            containers.getChildren().add(new ContainerRow(texts, model, container));
        }
        if (stock.containers().isEmpty()) {
            containers.getChildren().add(Boxes.line(0, Labels.of(texts.get("containers.none"), "second")));
        }
        var images = new VBox();
        for (ImageInfo image : stock.images()) {
            images.getChildren().add(new ImageRow(texts, model, image));
        }
        if (stock.images().isEmpty()) {
            images.getChildren().add(Boxes.line(0, Labels.of(texts.get("containers.noImages"), "second")));
        }
        VBox second = Boxes.section(texts.get("containers.images"), images);
        VBox.setMargin(second, new Insets(24, 0, 0, 0));
        body.getChildren().addAll(Boxes.section(texts.get("containers.containers"), containers), second);
    }

    private void tell() {
        ContainersModel.Stock stock = model.stockProperty().get();
        if (stock == null) {
            boolean missing = model.problemProperty().get() != null;
            title.set(missing ? texts.get("containers.missing") : texts.get("containers.looking"));
            lead.set("");
            acts.set(List.of());
            return;
        }
        long running =
                stock.containers().stream().filter(ContainerInfo::running).count();
        title.set(texts.get("containers.title", running));
        long bytes = stock.images().stream()
                .collect(java.util.stream.Collectors.toMap(ImageInfo::id, ImageInfo::bytes, (one, _) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        lead.set(texts.get(
                "containers.lead",
                stock.engine().kind().title() + " " + stock.engine().version(),
                stock.containers().size(),
                stock.images().size(),
                Words.bytes(bytes)));
        acts.set(List.of(
                new Act(texts.get("containers.prune"), model::lookWhatCanGo, Bindings.not(model.busyProperty()))));
    }

    /** The screen as the frame takes it. */
    public StepScreen screen() {
        return StepScreen.of(Topic.SHIP, texts.get("containers.name"), standing, page)
                .cornered(corner)
                .doing(acts, primary)
                .whenShown(model::refresh);
    }
}
