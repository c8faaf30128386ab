package dev.slipway.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gui.step.DependencyModel;
import dev.slipway.gui.step.DependencyRow;
import dev.slipway.gui.step.MetadataModel;
import dev.slipway.gui.step.ProjectModel;
import dev.slipway.gui.theme.Texts;
import dev.slipway.metadata.Field;
import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Profile;
import dev.slipway.profile.ProfileFile;
import dev.slipway.project.EntryPoint;
import dev.slipway.ship.Host;
import dev.slipway.ship.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** View models on the real core, with no window and no toolkit: everything happens on the thread of the test. */
class ChoicesGoIntoTheProfileTest {
    private final Texts texts = Texts.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeEach
    void open() {
        Path project = folder.resolve("tide table");
        Sample.TIDE_TABLE.copyTo(project);
        session = new Session(OpenProject.open(project, host()), Background.none());
        session.rescan();
    }

    private Host host() {
        Host here = Host.current();
        var folders = new UserFolders(
                folder.resolve("config"), here.folders().cache(), here.folders().data());
        return new Host(
                here.platform(),
                folders,
                here.finder(),
                here.engines(),
                here.index(),
                here.target(),
                here.containers(),
                here.processes());
    }

    @Test
    void theProjectIsToldInASentence() {
        var model = new ProjectModel(texts, session);

        assertThat(model.standing().titleProperty().get()).isEqualTo("A package");
        assertThat(model.standing().leadProperty().get()).contains("nothing was run");
        assertThat(model.starts()).isNotEmpty();
    }

    @Test
    void aCommandNamedAsItsModuleIsOneChoice() throws IOException {
        Path pyproject = session.root().resolve("pyproject.toml");
        Files.writeString(pyproject, Files.readString(pyproject).replace("tide-table = \"", "tides = \""));
        session.rescan();

        var targets = new ProjectModel(texts, session)
                .starts().stream().map(EntryPoint::target).toList();
        assertThat(session.surveyProperty().get().project().entryPoints())
                .extracting(EntryPoint::target)
                .containsSequence("tides", "tides");
        assertThat(targets).contains("tides").doesNotHaveDuplicates();
    }

    @Test
    void argumentsAreKeptAsWords() throws IOException {
        new ProjectModel(texts, session).arguments("harwich \"next week\"");

        assertThat(session.profileProperty().get().arguments()).containsExactly("harwich", "next week");
        assertThat(onDisk().arguments()).containsExactly("harwich", "next week");
    }

    @Test
    void aFileThatIsHeldBackIsAChoiceAndTakingItBackIsNone() throws IOException {
        var model = new ProjectModel(texts, session);
        var file = model.cargo().getFirst().file();

        model.include(file, false);
        assertThat(onDisk().data()).containsEntry(file.path(), Profile.DataChoice.HOLD);

        model.include(file, true);
        assertThat(onDisk().data()).isEmpty();
    }

    @Test
    void anEditedFieldIsPendingUntilItIsWrittenAndCanBeTakenBack() throws IOException {
        var model = new MetadataModel(texts, session);
        Path pyproject = session.root().resolve("pyproject.toml");
        String before = Files.readString(pyproject);

        model.edit(Field.DESCRIPTION, "High and low water");
        assertThat(Files.readString(pyproject)).isEqualTo(before);
        assertThat(model.changesProperty().get()).hasSize(1);

        session.write();
        assertThat(Files.readString(pyproject)).contains("High and low water");
        assertThat(session.profileProperty().get().pending()).isFalse();
        assertThat(session.edits().writtenProperty().get()).isNotNull();

        session.edits().undo();
        assertThat(Files.readString(pyproject)).isEqualTo(before);
    }

    @Test
    void aFieldThatSaysWhatTheFileSaysIsNoWish() {
        var model = new MetadataModel(texts, session);
        String version = model.text(Field.VERSION);

        model.edit(Field.VERSION, version + ".1");
        model.edit(Field.VERSION, version);

        assertThat(session.profileProperty().get().metadata()).isEmpty();
    }

    @Test
    void aWrongFieldIsToldWhileItIsTyped() {
        var model = new MetadataModel(texts, session);

        assertThat(model.wrong(Field.VERSION, "one point two")).isNotEmpty();
        assertThat(model.wrong(Field.VERSION, "1.2")).isEmpty();
    }

    @Test
    void aDependencyIsAddedConstrainedAndTakenOut() {
        var model = new DependencyModel(texts, session);

        assertThat(model.declare("no requirement at all!")).contains("no requirement");
        assertThat(model.declare("pandas>=2.0")).isEmpty();
        DependencyRow pandas = row(model, "pandas");
        assertThat(pandas.declared()).isEqualTo(">=2.0");
        assertThat(pandas.pending()).isTrue();

        assertThat(model.constrain(pandas, "2.2.3")).isEmpty();
        assertThat(row(model, "pandas").declared()).isEqualTo("==2.2.3");

        model.remove(row(model, "pandas"));
        assertThat(session.profileProperty().get().declare()).isEqualTo(List.of());
    }

    private static DependencyRow row(DependencyModel model, String name) {
        return model.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Profile onDisk() {
        return ProfileFile.open(session.root().resolve(ProfileFile.NAME)).profile();
    }
}
