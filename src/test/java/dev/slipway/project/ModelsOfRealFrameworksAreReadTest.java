package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.dependency.Dependency;
import dev.slipway.project.model.ModelContents;
import dev.slipway.project.model.ModelReader;
import dev.slipway.ship.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that torch, Keras, LightGBM, CatBoost, skl2onnx and safetensors wrote, against what these say of them (make_frameworks.py). */
class ModelsOfRealFrameworksAreReadTest {
    private static final Path MODELS = Path.of("src/test/resources/dev/slipway/project/models");

    static Stream<Said> said() throws IOException {
        List<Said> all = new ArrayList<>();
        for (String record : List.of("frameworks-torch.json", "frameworks-others.json")) {
            new ObjectMapper()
                    .readTree(MODELS.resolve(record).toFile())
                    .properties()
                    .forEach(entry -> {
                        if (entry.getValue().has("format")) {
                            all.add(Said.of(entry.getKey(), entry.getValue()));
                        }
                    });
        }
        return all.stream();
    }

    record Said(String file, String format, List<String> modules, String writer, String version) {
        static Said of(String file, JsonNode node) {
            return new Said(
                    file,
                    node.path("format").asText(),
                    StreamSupport.stream(node.path("modules").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    node.path("writer").asText(),
                    node.path("version").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("said")
    void formatModulesAndWriterAreThoseOfTheLibrary(Said said) {
        ModelContents contents = Objects.requireNonNull(ModelReader.read(
                MODELS.resolve(said.file()), said.file().substring(said.file().lastIndexOf('.') + 1)));

        assertThat(contents.complete()).isTrue();
        assertThat(contents.format()).isEqualTo(said.format());
        assertThat(contents.modules()).containsAll(said.modules());
        if (said.writer().isEmpty()) {
            assertThat(contents.writtenBy()).doesNotContainKeys("torch", "lightgbm", "keras");
        } else {
            assertThat(contents.writtenBy()).isEqualTo(Map.of(said.writer(), said.version()));
        }
    }

    @Test
    void whatTorchScriptCompiledIsNoModuleToInstall() {
        ModelContents contents = Objects.requireNonNull(ModelReader.read(MODELS.resolve("scripted.pt"), "pt"));

        assertThat(contents.modules()).noneMatch(module -> module.startsWith("__torch__"));
    }

    @Test
    void theConverterOfAnOnnxModelIsNotNeededToRunIt(@TempDir Path folder) throws IOException {
        Files.copy(MODELS.resolve("linear.onnx"), folder.resolve("linear.onnx"));
        Files.copy(MODELS.resolve("scripted.pt"), folder.resolve("scripted.pt"));
        Files.writeString(
                folder.resolve("predict.py"),
                "import onnxruntime\nimport torch\nonnxruntime.InferenceSession('linear.onnx')\n"
                        + "torch.jit.load('scripted.pt')\n");

        Survey survey = Survey.of(folder, new ProjectScanner(), null, ScanListener.SILENT);

        assertThat(survey.project().models())
                .filteredOn(model -> model.path().equals("linear.onnx"))
                .singleElement()
                .satisfies(model -> assertThat(model.writtenBy()).containsKey("skl2onnx"));
        assertThat(survey.dependencies().dependencies())
                .extracting(Dependency::distribution)
                .containsExactlyInAnyOrder("onnxruntime", "torch");
    }
}
