package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebooksAreShippedWithoutOutputsTest {
    @TempDir
    Path folder;

    @Test
    void andOtherwiseAsTheyAre() throws IOException {
        Path source = Files.writeString(folder.resolve("a.ipynb"), """
                {"cells": [
                  {"cell_type": "markdown", "metadata": {"outputs": 1}, "source": ["# Gezeiten 潮"]},
                  {"cell_type": "code", "execution_count": 7, "metadata": {"execution_count": 1}, "source": "x = {'outputs': 1}",
                   "outputs": [{"output_type": "execute_result", "execution_count": 7, "data": {"text/plain": "42"}, "metadata": {}}]}],
                 "metadata": {"kernelspec": {"name": "python3"}, "widgets": {"state": {"a": 1}}},
                 "nbformat": 4, "nbformat_minor": 5, "x": 1.50}
                """);
        Path target = folder.resolve("b.ipynb");

        NotebookOutputs.strip(source, target);

        JsonNode copy = new ObjectMapper().readTree(target.toFile());
        assertThat(copy.at("/cells/1/outputs")).isEmpty();
        assertThat(copy.at("/cells/1/execution_count").isNull()).isTrue();
        assertThat(copy.at("/cells/1/metadata/execution_count").asInt()).isEqualTo(1);
        assertThat(copy.at("/cells/0/metadata/outputs").asInt()).isEqualTo(1);
        assertThat(copy.at("/cells/0/source/0").asText()).isEqualTo("# Gezeiten 潮");
        assertThat(copy.at("/cells/1/source").asText()).isEqualTo("x = {'outputs': 1}");
        assertThat(copy.at("/metadata/kernelspec/name").asText()).isEqualTo("python3");
        assertThat(copy.at("/metadata").has("widgets")).isFalse();
        assertThat(Files.readString(target))
                .startsWith("{\n \"cells\": [\n  {\n")
                .endsWith("}\n")
                .doesNotContain("42");
    }

    @Test
    void oldOnesAsWell() throws IOException {
        Path source = Files.writeString(folder.resolve("a.ipynb"), """
                {"worksheets": [{"cells": [{"cell_type": "code", "input": "1", "prompt_number": 2,
                  "outputs": [{"text": "secret"}]}]}], "nbformat": 3}
                """);
        Path target = folder.resolve("b.ipynb");

        NotebookOutputs.strip(source, target);

        assertThat(Files.readString(target)).doesNotContain("secret").contains("\"prompt_number\": null");
    }

    @Test
    void brokenOnesNotAtAll() throws IOException {
        Path source = Files.writeString(folder.resolve("a.ipynb"), "{\"cells\": [");

        assertThatThrownBy(() -> NotebookOutputs.strip(source, folder.resolve("b.ipynb")))
                .isInstanceOf(IOException.class);
    }
}
