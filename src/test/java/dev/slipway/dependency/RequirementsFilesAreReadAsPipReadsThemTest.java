package dev.slipway.dependency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.problem.Problem;
import dev.slipway.requirement.PackagingLibrary;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsFilesAreReadAsPipReadsThemTest {

    private static final List<String> LINES = List.of(
            "numpy>=1.22,<1.23",
            "  scikit-learn==1.0.2  # the model's",
            "requests[socks] >= 2.8 ; python_version >= \"3.8\"",
            "flask \\",
            "    ==2.0",
            "# a comment \\",
            "pandas#not-a-comment",
            "",
            "   ",
            "django==4.2 \\\n    --hash=sha256:0123 \\\n    --hash=sha256:4567",
            "-e git+https://example.org/x.git@main#egg=x",
            "git+https://example.org/y.git#egg=y",
            "name @ https://example.org/z-1.0.zip",
            "./vendored/thing-1.0-py3-none-any.whl",
            "--index-url https://example.org/simple",
            "-i https://example.org/simple",
            "--extra-index-url=https://example.org/more",
            "--pre",
            "-r nested/more.txt",
            "-rnested/more.txt",
            "--requirement nested/more.txt",
            "-c limits.txt",
            "pillow==${WHO_KNOWS}",
            "\\",
            "urllib3==1.26 --config-settings a=b");

    @TempDir
    Path folder;

    @Test
    void filesMadeOfAllKindsOfLines() throws Exception {
        Files.createDirectories(folder.resolve("nested"));
        Files.writeString(folder.resolve("nested/more.txt"), "h5py\n-r deeper.txt\n");
        Files.writeString(folder.resolve("nested/deeper.txt"), "six>=1.16\n");
        Files.writeString(folder.resolve("limits.txt"), "numpy<2\n");
        Random random = new Random(3);
        List<List<Object>> questions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            String end = i % 3 == 0 ? "\r\n" : "\n";
            for (int line = random.nextInt(8); line >= 0; line--) {
                text.append(LINES.get(random.nextInt(LINES.size())).replace("\n", end));
                text.append(line == 0 && random.nextBoolean() ? "" : end);
            }
            Path file = folder.resolve("requirements" + i + ".txt");
            Files.writeString(file, text);
            questions.add(List.of(file.toString()));
        }

        try (var pip = PackagingLibrary.start(folder, "dependency/pip_answers.py")) {
            JsonNode theirs = pip.ask(questions);
            for (int i = 0; i < questions.size(); i++) {
                Path file = Path.of(questions.get(i).getFirst().toString());
                assertThat(texts(theirs.get(i), false))
                        .as(Files.readString(file))
                        .isEqualTo(read(file).declared().stream()
                                .map(Declared::text)
                                .toList());
                assertThat(texts(theirs.get(i), true))
                        .as(Files.readString(file))
                        .isEqualTo(read(file).constraints().stream()
                                .map(Declared::text)
                                .toList());
            }
        }
    }

    /** A file that several lines name is read once by us, since it would only say the same again. */
    private static List<String> texts(JsonNode answer, boolean constraints) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : answer) {
            String text = (one.get(0).asText() + one.get(1).asText()).strip();
            boolean nested = text.equals("h5py") || text.equals("six>=1.16") || text.equals("numpy<2");
            if (one.get(2).asBoolean() == constraints && (!nested || !texts.contains(text))) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Test
    void inEveryEncodingThatEditorsWrite() throws IOException {
        String text = "numpy==1.22.4\r\n# café\r\nh5py\r\n";

        assertThat(names(text.getBytes(UTF_8))).containsExactly("numpy", "h5py");
        assertThat(names(("\uFEFF" + text).getBytes(UTF_8))).containsExactly("numpy", "h5py");
        assertThat(names(("\uFEFF" + text).getBytes(UTF_16LE))).containsExactly("numpy", "h5py");
        assertThat(names(("\uFEFF" + text).getBytes(UTF_16BE))).containsExactly("numpy", "h5py");
        assertThat(names(text.getBytes(UTF_16LE))).containsExactly("numpy", "h5py");
        assertThat(names(text.getBytes(UTF_16BE))).containsExactly("numpy", "h5py");
        assertThat(names(text.getBytes(ISO_8859_1))).containsExactly("numpy", "h5py");
        assertThat(names(("# -*- coding: gbk -*-\n# 中文\nnumpy\nh5py\n").getBytes(Charset.forName("GBK"))))
                .containsExactly("numpy", "h5py");
    }

    private List<String> names(byte[] bytes) throws IOException {
        Path file = folder.resolve("requirements.txt");
        Files.write(file, bytes);
        return read(file).declared().stream().map(Declared::distribution).toList();
    }

    @Test
    void whatPipWouldRefuseIsToldWithItsPlace() throws IOException {
        Path file = folder.resolve("requirements.txt");
        Files.writeString(file, "numpy\n\n  pandas=1.5\n--frozzle\n-r gone.txt\n");

        List<Problem> problems = read(file).problems();

        assertThat(problems)
                .extracting(Problem::place)
                .containsExactly("requirements.txt:3:9", "requirements.txt:4:1", "requirements.txt:5");
        assertThat(problems.getFirst().message()).contains("pandas=1.5");
        assertThat(problems.get(1).message()).contains("--frozzle");
    }

    @Test
    void aFileThatNamesItselfIsReadOnce() throws IOException {
        Path file = folder.resolve("requirements.txt");
        Files.writeString(file, "numpy\n-r requirements.txt\n");

        assertThat(read(file).declared()).hasSize(1);
    }

    @Test
    void passwordsInOptionsAreNotShown() throws IOException {
        Path file = folder.resolve("requirements.txt");
        Files.writeString(
                file, "--index-url https://me:${TOKEN}@example.org/simple\n-i https://u:hunter2@example.org/s\n");
        RequirementsFile read = read(file);

        assertThat(read.options().toString()).doesNotContain("hunter2");
        assertThat(read.options().getFirst().value(Map.of("TOKEN", "t"))).isEqualTo("https://me:t@example.org/simple");
        assertThat(read.options().getLast().name()).isEqualTo("--index-url");
    }

    private RequirementsFile read(Path file) {
        return RequirementsFile.read(folder, file, Map.of());
    }

    /** Else what was once shipped would come back as what is declared. */
    @Test
    void whatSlipwayWroteForAnImageDeclaresNothing() throws IOException {
        Path own = folder.resolve(RequirementsFiles.OF_IMAGE);
        Files.writeString(own, dev.slipway.change.OwnText.signed("six\n"));
        assertThat(RequirementsFiles.in(folder)).isEmpty();

        Files.writeString(own, "six\n");
        assertThat(RequirementsFiles.in(folder))
                .extracting(found -> found.group())
                .containsExactly("docker");
    }
}
