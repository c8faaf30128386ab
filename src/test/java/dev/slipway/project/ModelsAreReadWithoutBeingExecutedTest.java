package dev.slipway.project;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.project.model.ModelContents;
import dev.slipway.project.model.ModelReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsAreReadWithoutBeingExecutedTest {
    private static final Path MODELS = Path.of("src/test/resources/dev/slipway/project/models");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void everyProtocolOfPickleTellsModulesAndVersion(int protocol) {
        ModelContents contents = read("protocol" + protocol + ".pickle");

        assertThat(contents.complete()).isTrue();
        assertThat(contents.format()).isEqualTo("pickle");
        assertThat(contents.modules()).contains("sklearn.linear_model._logistic", "numpy");
        assertThat(contents.writtenBy()).containsExactly(entry("scikit-learn", "1.3.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "zlib", "gzip", "bz2", "lzma", "xz", "lz4"})
    void arraysThatJoblibWritesBetweenOpcodesAreSkipped(String name) {
        ModelContents contents = read(name + ".joblib");

        assertThat(contents.complete()).isTrue();
        assertThat(contents.format()).isEqualTo("joblib");
        assertThat(contents.modules())
                .as("what stands behind the last array")
                .contains("sklearn.linear_model._logistic", "sklearn.preprocessing._encoders");
        assertThat(contents.writtenBy()).containsExactly(entry("scikit-learn", "1.3.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zlib", "gzip", "bz2", "lzma", "xz", "lz4"})
    void compressedOnesThatAreCutOffAreNotCalledUnderstood(String name, @TempDir Path folder) throws IOException {
        byte[] whole = Files.readAllBytes(MODELS.resolve(name + ".joblib"));
        Path half = Files.write(folder.resolve("half.joblib"), Arrays.copyOf(whole, whole.length / 2));

        ModelContents contents = ModelReader.read(half, "joblib");

        assertThat(contents == null || !contents.complete()).isTrue();
    }

    @Test
    void fiveGigabytesAreSkippedNotRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.pkl");
        long bytes = 5L << 30;
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(new byte[] {(byte) 0x80, 5, (byte) 0x8e});
            large.writeLong(Long.reverseBytes(bytes));
            large.seek(large.getFilePointer() + bytes);
            large.write("c__main__\nTide\n.".getBytes(StandardCharsets.US_ASCII));
        }

        ModelContents contents = Objects.requireNonNull(ModelReader.read(file, "pkl"));

        assertThat(contents.complete()).isTrue();
        assertThat(contents.own()).containsExactly("Tide");
        assertThat(contents.needs()).containsExactly(entry("python", ">=3.8"));
    }

    @ParameterizedTest
    @CsvSource({
        "numpy._core.multiarray, numpy, >=1.26",
        "pandas._libs.internals, pandas, >=1.3",
        "pandas.core.indexes.numeric, pandas, <2",
        "sklearn.linear_model.logistic, scikit-learn, <0.24",
        "sklearn.ensemble._gb_losses, scikit-learn, <1.4",
    })
    void modulesThatMovedTellWhichVersionsLoadThem(
            String module, String distribution, String specifier, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.pkl"), "c" + module + "\nX\n.");

        assertThat(Objects.requireNonNull(ModelReader.read(file, "pkl")).needs())
                .containsExactly(entry(distribution, specifier));
    }

    @Test
    void picklesBehindEachOtherAreAllRead() {
        assertThat(read("two.pickle").modules()).contains("sklearn.linear_model._logistic");
    }

    @ParameterizedTest
    @CsvSource({
        "xgboost.pickle, pickle, xgboost.sklearn, xgboost, 3.2.0",
        "xgboost.ubj, xgboost, xgboost, xgboost, 3.2.0",
        "net.onnx, onnx, onnxruntime, torch, 2.1.0",
        "keras.h5, keras, tensorflow, keras, 2.15.0",
        "keras3.keras, keras, keras, keras, 3.4.1",
        "catboost.cbm, catboost, catboost, catboost, 1.2.10",
        "xgboost.json, xgboost, xgboost, xgboost, 3.2.0",
        "xgboost-now.ubj, xgboost, xgboost, xgboost, 3.2.0",
        "relu.onnx, onnx, onnxruntime, skl2onnx, 1.17.0",
    })
    void otherFormatsTellTheirWriter(String file, String format, String module, String writer, String version) {
        ModelContents contents = read(file);

        assertThat(contents.format()).isEqualTo(format);
        assertThat(contents.modules()).contains(module);
        assertThat(contents.writtenBy()).containsEntry(writer, version);
    }

    @ParameterizedTest
    @CsvSource({
        "torch.pt, torch, torch._utils",
        "weights.safetensors, safetensors, torch",
        "numpy.safetensors, safetensors, safetensors",
        "lightgbm.txt, lightgbm, lightgbm",
        "lightgbm.pickle, pickle, lightgbm.basic",
        "catboost.pickle, pickle, catboost.core"
    })
    void formatsWithoutWriterTellTheirModules(String file, String format, String module) {
        assertThat(read(file).format()).isEqualTo(format);
        assertThat(read(file).modules()).contains(module);
    }

    @Test
    void aHostilePickleRunsNothing(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(MODELS.resolve("hostile.pickle"), folder.resolve("hostile.pickle"));

        ModelContents contents = Objects.requireNonNull(ModelReader.read(copy, "pickle"));

        assertThat(contents.modules()).containsExactly("posix");
        assertThat(folder.resolve("pwned")).doesNotExist();
        assertThat(Path.of("pwned")).doesNotExist();
    }

    @Test
    void damagedModelsEndQuietly(@TempDir Path folder) throws IOException {
        Random random = new Random(7);
        for (String name :
                new String[] {"arrays.joblib", "protocol0.pickle", "protocol4.pickle", "net.onnx", "keras.h5"}) {
            byte[] good = Files.readAllBytes(MODELS.resolve(name));
            for (int i = 0; i < 60; i++) {
                byte[] bad = good.clone();
                for (int j = 0; j < 5; j++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("bad"), bad);

                assertThat(ModelReader.read(file, name.substring(name.indexOf('.') + 1)))
                        .satisfiesAnyOf(
                                contents -> assertThat(contents).isNull(),
                                contents -> assertThat(
                                                Objects.requireNonNull(contents).format())
                                        .isNotEmpty());
            }
        }
    }

    private static ModelContents read(String name) {
        return Objects.requireNonNull(
                ModelReader.read(MODELS.resolve(name), name.substring(name.lastIndexOf('.') + 1)), name);
    }
}
