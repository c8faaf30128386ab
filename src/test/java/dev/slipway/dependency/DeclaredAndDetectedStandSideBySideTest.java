package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.Dependency.Source;
import dev.slipway.dependency.InstalledDistributions.Installed;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.project.Counts;
import dev.slipway.project.ImportCondition;
import dev.slipway.project.ImportUse;
import dev.slipway.project.ModelFile;
import dev.slipway.project.NamedCall;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import dev.slipway.project.SubProject;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredAndDetectedStandSideBySideTest {

    private final List<ImportUse> imports = new ArrayList<>();
    private final List<NamedCall> calls = new ArrayList<>();
    private final List<ModelFile> models = new ArrayList<>();
    private final List<Declared> declared = new ArrayList<>();

    private void imports(String file, String module, ImportCondition condition, String... names) {
        imports.add(new ImportUse(file, imports.size() + 1, module, 0, List.of(names), condition, false));
    }

    private void declares(String text) {
        declared.add(new Declared("requirements.txt", declared.size() + 1, text, Requirement.parse(text)));
    }

    private DependencyReport report(InstalledDistributions installed) {
        List<String> sources = List.of("app.py", "helpers.py", "tests/test_app.py");
        Project project = new Project(
                Path.of("/project"),
                ProjectKind.MODULES,
                "",
                List.of(new SubProject("", ProjectKind.MODULES)),
                List.of(),
                imports,
                calls,
                sources,
                List.of(),
                List.of(),
                models,
                List.of(),
                List.of(),
                List.of(),
                new Counts(0, 0, 0, 0, 0, 0),
                Duration.ZERO,
                List.of());
        return DependencyReport.of(
                project,
                new DeclaredRequirements(declared, List.of(), List.of(), java.util.Map.of(), false, List.of()),
                installed,
                "3.10");
    }

    private DependencyReport report() {
        return report(InstalledDistributions.NONE);
    }

    private static Dependency row(DependencyReport report, String distribution) {
        return report.dependencies().stream()
                .filter(one -> distribution.equals(one.distribution()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Fix fix(Problem problem) {
        return problem.remedy() == null ? null : problem.remedy().fix();
    }

    @Test
    void ownModulesAndTheStandardLibraryAreLeftOut() {
        imports("app.py", "json", ImportCondition.NONE);
        imports("app.py", "helpers", ImportCondition.NONE);
        imports("app.py", "distutils.core", ImportCondition.NONE);
        imports.add(new ImportUse("app.py", 9, "", 1, List.of("helpers"), ImportCondition.NONE, false));

        assertThat(report().dependencies()).isEmpty();
    }

    @Test
    void anImportThatNothingDeclaresIsToldWithItsFix() {
        imports("app.py", "sklearn.linear_model", ImportCondition.NONE, "LinearRegression", "Ridge");
        DependencyReport report = report();

        Dependency row = row(report, "scikit-learn");
        assertThat(row.importName()).isEqualTo("sklearn");
        assertThat(row.source()).isEqualTo(Source.MAP);
        assertThat(row.required()).isTrue();
        assertThat(row.where()).containsExactly("app.py:1");
        Problem missing = report.problems().getFirst();
        assertThat(missing.place()).isEqualTo("app.py:1");
        assertThat(missing.message()).isEqualTo("The code imports sklearn, but scikit-learn is not declared.");
        assertThat(fix(missing)).isEqualTo(new Fix.Declare("scikit-learn"));
    }

    @Test
    void onlyWhatTheProgramCannotDoWithoutIsRequired() {
        imports("app.py", "numpy", ImportCondition.FUNCTION);
        imports("app.py", "ujson", ImportCondition.TRY);
        imports("app.py", "pandas", ImportCondition.TYPING);
        imports("app.py", "win32api", ImportCondition.PLATFORM);
        imports("tests/test_app.py", "pytest", ImportCondition.NONE);
        DependencyReport report = report();

        assertThat(report.dependencies().stream().filter(Dependency::required).map(Dependency::distribution))
                .containsExactly("numpy");
        assertThat(report.problems()).hasSize(1);
    }

    @Test
    void aDeclaredAlternativeIsTheOneThatIsMeant() {
        imports("app.py", "cv2", ImportCondition.NONE);
        declares("opencv-python-headless>=4");
        DependencyReport report = report();

        assertThat(row(report, "opencv-python-headless").source()).isEqualTo(Source.DECLARED);
        assertThat(row(report, "opencv-python-headless").declared()).isEqualTo("opencv-python-headless>=4");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aNamespaceIsSharedByManyDistributions() {
        imports("app.py", "google.cloud", ImportCondition.NONE, "storage", "bigquery");
        imports("app.py", "google.cloud", ImportCondition.NONE, "frobnicate");
        DependencyReport report = report();

        assertThat(report.dependencies().stream().map(Dependency::distribution))
                .contains("google-cloud-storage", "google-cloud-bigquery");
        assertThat(report.dependencies().stream()
                        .filter(one -> one.source() == Source.UNKNOWN)
                        .map(Dependency::importName))
                .containsExactly("google.cloud.frobnicate");
    }

    @Test
    void whatIsInstalledTellsBest() {
        imports("app.py", "frobnicate", ImportCondition.NONE);
        var installed = new InstalledDistributions(List.of(new Installed("Frob-Tools", "2.1", List.of("frobnicate"))));
        DependencyReport report = report(installed);

        Dependency row = row(report, "Frob-Tools");
        assertThat(row.source()).isEqualTo(Source.INSTALLED);
        assertThat(row.installed()).isEqualTo("2.1");
        assertThat(fix(report.problems().getFirst())).isEqualTo(new Fix.Declare("Frob-Tools>=2.1"));
    }

    @Test
    void anImportThatNobodyKnowsIsNotGuessed() {
        imports("app.py", "frobnicate.core", ImportCondition.NONE);
        DependencyReport report = report();

        assertThat(report.dependencies().getFirst().distribution()).isNull();
        assertThat(report.dependencies().getFirst().importName()).isEqualTo("frobnicate");
        assertThat(fix(report.problems().getFirst())).isNull();
    }

    @Test
    void aModelPinsTheLibraryThatWroteIt() {
        models.add(new ModelFile(
                "model.pickle", "pickle", List.of("numpy.core", "sklearn.ensemble"), Map.of("scikit-learn", "1.0.2")));
        declares("scikit-learn>=1.1 ; python_version > '3'");
        declares("numpy");
        DependencyReport report = report();

        assertThat(row(report, "scikit-learn").models()).containsExactly("model.pickle");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .contains("written by scikit-learn 1.0.2")
                    .contains("is declared");
            assertThat(problem.place()).isEqualTo("requirements.txt:1");
            assertThat(fix(problem)).isEqualTo(new Fix.Declare("scikit-learn==1.0.2; python_version > \"3\""));
        });
    }

    @Test
    void aModelsMissingLibraryIsPinnedAtOnce() {
        models.add(new ModelFile("m.joblib", "joblib", List.of("sklearn.svm"), Map.of("scikit-learn", "1.0.2")));

        assertThat(fix(report().problems().getFirst())).isEqualTo(new Fix.Declare("scikit-learn==1.0.2"));
    }

    @Test
    void placeholdersAreReplaced() {
        imports("app.py", "sklearn", ImportCondition.NONE);
        declares("sklearn");
        declares("argparse");
        List<Problem> problems = report().problems();

        assertThat(problems.stream().map(DeclaredAndDetectedStandSideBySideTest::fix))
                .contains(new Fix.Replace("sklearn", "scikit-learn"), new Fix.Undeclare("argparse"));
    }

    @Test
    void whatIsImportedNowhereIsWorthKnowing() {
        declares("requests");
        declares("gunicorn");
        List<Problem> problems = report().problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(fix(problem)).isEqualTo(new Fix.Undeclare("requests"));
        });
    }
}
