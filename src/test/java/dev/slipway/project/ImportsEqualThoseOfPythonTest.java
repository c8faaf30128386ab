package dev.slipway.project;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.project.python.PythonSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsEqualThoseOfPythonTest {
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.13"})
    void inASampleOfTheStandardLibrary(String version) throws IOException {
        compare(version, 9);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"3.8", "3.11", "3.13"})
    void inTheWholeStandardLibrary(String version) throws IOException {
        compare(version, 1);
    }

    private void compare(String version, int every) throws IOException {
        Path python = PythonAst.python(version);
        assumeTrue(python != null, "no Python " + version + " on this machine");
        List<String> differences = new ArrayList<>();
        int compared = 0;
        ImportScanner scanner = new ImportScanner(Set.of());
        try (PythonAst ast = new PythonAst(python, folder)) {
            List<Path> files = standardLibrary(python.toRealPath(), version);
            for (int i = 0; i < files.size(); i += every) {
                PythonAst.Answer expected = ast.ask(files.get(i));
                if (expected == null) {
                    continue; // Python itself refuses the file.
                }
                compared++;
                List<ImportUse> found = scan(scanner, files.get(i));
                TreeSet<String> imports = found.stream()
                        .filter(use -> !use.dynamic())
                        .map(this::text)
                        .collect(toCollection(TreeSet::new));
                if (!imports.equals(expected.imports())) {
                    differences.add(files.get(i) + "\n  found " + without(imports, expected.imports()) + "\n  lacks "
                            + without(expected.imports(), imports));
                }
                TreeSet<String> dynamic = found.stream()
                        .filter(ImportUse::dynamic)
                        .map(use -> "[" + use.line() + ",\"" + ".".repeat(use.level()) + use.module() + "\"]")
                        .collect(toCollection(TreeSet::new));
                if (!expected.dynamic().containsAll(dynamic)) {
                    differences.add(files.get(i) + "\n  dynamic " + without(dynamic, expected.dynamic()));
                }
            }
        }
        assertThat(differences).as("%d files", compared).isEmpty();
        assertThat(compared).isGreaterThan(100);
    }

    private static List<ImportUse> scan(ImportScanner scanner, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PythonSource source = PythonSource.of(Arrays.copyOf(bytes, bytes.length + PythonSource.PADDING), bytes.length);
        return scanner.scan("x.py", source).imports();
    }

    private static List<Path> standardLibrary(Path python, String version) throws IOException {
        Path library = python.resolve("../../lib/python" + version).normalize();
        try (Stream<Path> all = Files.walk(library)) {
            return all.filter(path -> path.toString().endsWith(".py"))
                    .filter(path -> !path.toString().contains("site-packages"))
                    .sorted()
                    .toList();
        }
    }

    private String text(ImportUse use) {
        try {
            return json.writeValueAsString(List.of(use.line(), use.level(), use.module(), use.names()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
