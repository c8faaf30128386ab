package dev.slipway.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.problem.ShipException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On random input, our answers are those of the library that pip uses. */
class AgreesWithPackagingTest {

    private static final int BATCH = 500;
    private static final String INVALID = "invalid";

    @TempDir
    Path folder;

    @Test
    void onSomeThousandInputs() throws Exception {
        compare(5_000, 1);
    }

    @Test
    @Tag("slow")
    void onAHundredThousandInputs() throws Exception {
        compare(100_000, 20_261_121);
    }

    private void compare(int inputs, long seed) throws IOException, InterruptedException {
        RandomInput input = new RandomInput(seed);
        List<String> differences = new ArrayList<>();
        int valid = 0;
        try (PackagingLibrary packaging = PackagingLibrary.start(folder, "requirement/packaging_answers.py")) {
            for (int done = 0; done < inputs; done += BATCH) {
                List<List<Object>> questions = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    questions.add(question(input, i % 4));
                }
                JsonNode answers = packaging.ask(questions);
                for (int i = 0; i < BATCH; i++) {
                    JsonNode ours = PackagingLibrary.answer(answer(questions.get(i)));
                    valid += answers.get(i).isTextual() ? 0 : 1;
                    if (!ours.equals(answers.get(i))) {
                        differences.add(
                                questions.get(i) + "\n  packaging: " + answers.get(i) + "\n  ours:      " + ours);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(valid)
                .as("most of the input has to be valid, else little is compared")
                .isGreaterThan(inputs / 2);
    }

    private static List<Object> question(RandomInput input, int kind) {
        List<String> versions = input.versions();
        return switch (kind) {
            case 0 -> List.of("version", input.version(), versions.getFirst());
            case 1 -> List.of("specifier", input.specifiers(versions), versions);
            case 2 -> List.of("marker", input.marker(), ENVIRONMENT);
            default -> List.of("requirement", input.requirement());
        };
    }

    private static final MarkerEnvironment OURS = new MarkerEnvironment(
            "cpython",
            "3.10.13",
            "posix",
            "x86_64",
            "CPython",
            "6.1.0-13-amd64",
            "Linux",
            "#1 SMP",
            "3.10.13",
            "3.10",
            "linux",
            "Foo_Bar");

    private static final Map<String, String> ENVIRONMENT = environment();

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("implementation_name", OURS.implementationName());
        environment.put("implementation_version", OURS.implementationVersion());
        environment.put("os_name", OURS.osName());
        environment.put("platform_machine", OURS.platformMachine());
        environment.put("platform_python_implementation", OURS.platformPythonImplementation());
        environment.put("platform_release", OURS.platformRelease());
        environment.put("platform_system", OURS.platformSystem());
        environment.put("platform_version", OURS.platformVersion());
        environment.put("python_full_version", OURS.pythonFullVersion());
        environment.put("python_version", OURS.pythonVersion());
        environment.put("sys_platform", OURS.sysPlatform());
        environment.put("extra", OURS.extra());
        return environment;
    }

    @SuppressWarnings("unchecked")
    private static Object answer(List<Object> question) {
        String text = (String) question.get(1);
        return switch ((String) question.get(0)) {
            case "version" -> version(text, (String) question.get(2));
            case "specifier" -> specifier(text, (List<String>) question.get(2));
            case "marker" -> marker(text);
            default -> requirement(text);
        };
    }

    private static Object version(String one, String other) {
        Version a = Version.tryParse(one);
        Version b = Version.tryParse(other);
        if (a == null || b == null) {
            return INVALID;
        }
        return List.of(a.toString(), a.isPrerelease(), Integer.signum(a.compareTo(b)));
    }

    private static Object specifier(String text, List<String> candidates) {
        SpecifierSet set = SpecifierSet.tryParse(text);
        List<@Nullable Version> versions = new ArrayList<>();
        candidates.forEach(c -> versions.add(Version.tryParse(c)));
        if (set == null || versions.stream().anyMatch(Objects::isNull)) {
            return INVALID;
        }
        List<Version> parsed =
                versions.stream().map(v -> Objects.requireNonNull(v)).toList();
        return List.of(
                set.toString(),
                parsed.stream().map(set::contains).toList(),
                set.filter(parsed).stream().map(Version::toString).toList());
    }

    private static Object marker(String text) {
        Marker marker;
        try {
            marker = Marker.parse(text);
        } catch (ShipException invalid) {
            return INVALID;
        }
        try {
            return List.of(marker.toString(), marker.evaluate(OURS));
        } catch (ShipException undefined) {
            return List.of(marker.toString(), "undefined");
        }
    }

    private static Object requirement(String text) {
        Requirement requirement = Requirement.tryParse(text);
        if (requirement == null) {
            return INVALID;
        }
        return Arrays.asList(
                requirement.name(),
                requirement.normalizedName(),
                requirement.extras(),
                requirement.url(),
                requirement.specifier().toString(),
                requirement.toString());
    }
}
