package dev.slipway.dependency.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.IndexSetup;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.Releases;
import dev.slipway.dependency.settle.VersionResolver.Answer;
import dev.slipway.dependency.settle.VersionResolver.Ask;
import dev.slipway.dependency.settle.Wish.Origin;
import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search alone, over the words that uv and pip really say. */
class TheLeastFirmGivesWayTest {
    private static final String UV = """
            error: No solution found when resolving dependencies
              cause: Because grpcio-status==1.60.1 depends on protobuf>=4.21.6 and you require protobuf==3.20.3, we can conclude that your requirements and grpcio-status==1.60.1 are incompatible.
            """;
    private static final String PIP = """
            The conflict is caused by:
                The user requested protobuf==3.20.3
                grpcio-status==1.60.1 depends on protobuf>=4.21.6
            """;
    private static final Interpreter PYTHON = python("3.11.7");

    @TempDir
    private Path cache;

    private final List<Ask> asked = new ArrayList<>();

    /** Nobody wishes for it, and yet it is taken as of the model's time: of what is not asked about, no time is known. */
    @Test
    void whatStreamlitBringsIsAskedAboutAsWell() {
        assertThat(Settler.asksAbout(List.of(declared("streamlit", 1), declared("numpy", 2))))
                .containsExactly("streamlit", "numpy", "scipy", "pandas", "pyarrow");
        assertThat(Settler.asksAbout(List.of(declared("flask", 1)))).doesNotContain("pyarrow");
    }

    @Test
    void aWantsOneThingAndBAnother() {
        for (String said : List.of(UV, PIP)) {
            Way way = settled(
                    List.of(declared("protobuf==3.20.3", 1), declared("grpcio-status==1.60.1", 2)),
                    ask -> ask.requirements().getFirst().equals("protobuf")
                            ? new Answer.Found(Map.of("protobuf", "4.25.2", "grpcio-status", "1.60.1"))
                            : new Answer.Contradiction(said));

            Problem told = told(way).getFirst();

            assertThat(told.severity()).isEqualTo(Severity.WARNING);
            assertThat(told.message())
                    .isEqualTo("grpcio-status==1.60.1 wants protobuf>=4.21.6, and protobuf==3.20.3 is asked for.");
            assertThat(told.consequence()).isEqualTo("protobuf==4.25.2 is installed in place of protobuf==3.20.3.");
            assertThat(told.file()).isEqualTo("requirements.txt");
            assertThat(told.line()).isEqualTo(1);
        }
    }

    @Test
    void whereTheyAreKeptTheSameIsAnError() {
        Way way = settled(
                List.of(declared("protobuf==3.20.3", 1), declared("grpcio-status==1.60.1", 2)),
                ask -> ask.requirements().getFirst().equals("protobuf")
                        ? new Answer.Found(Map.of("protobuf", "4.25.2"))
                        : new Answer.Contradiction(UV));

        assertThat(ChangesExplained.ofKept(way))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.ERROR))
                .satisfies(problem -> assertThat(problem.message()).startsWith("grpcio-status==1.60.1 wants"));
    }

    @Test
    void whatIsAskedForByAModelOrAPersonStays() {
        List<Wish> wishes = List.of(
                wish("protobuf==3.20.3", Origin.CHOSEN),
                wish("grpcio-status==1.60.1", Origin.DECLARED),
                wish("scikit-learn==1.0.2", Origin.MODEL));

        Way way = settled(
                wishes,
                ask -> ask.requirements().contains("grpcio-status")
                        ? new Answer.Found(Map.of("grpcio-status", "1.48.2"))
                        : new Answer.Contradiction(UV));

        assertThat(way.requirements()).containsExactly("protobuf==3.20.3", "grpcio-status", "scikit-learn==1.0.2");
        assertThat(way.loosened()).extracting(one -> one.wish().name()).containsExactly("grpcio-status");
    }

    @Test
    void aPinGivesWayToItsSeriesFirst() {
        settled(
                List.of(declared("protobuf==3.20.3", 1), declared("grpcio-status==1.60.1", 2)),
                ask -> ask.requirements().getFirst().contains("<4")
                        ? new Answer.Found(Map.of("protobuf", "3.20.9"))
                        : new Answer.Contradiction(UV));

        assertThat(asked.getLast().requirements()).first().isEqualTo("protobuf<4,>=3.20.3");
    }

    @Test
    void aFrozenListBecomesLimitsBeforeAnythingElseGivesWay() {
        Way way = settled(
                List.of(wish("flask==1.0", Origin.DECLARED), wish("click==6.0", Origin.LISTED)),
                ask -> ask.requirements().size() == 1
                        ? new Answer.Found(Map.of("flask", "1.0", "click", "6.0"))
                        : new Answer.Contradiction(UV));

        assertThat(way.requirements()).containsExactly("flask==1.0");
        assertThat(asked.getLast().constraints()).containsExactly("click==6.0");
        assertThat(way.loosened()).isEmpty();
    }

    @Test
    void whatGaveWayEarlyComesBackWhenItWasNotToBlame() {
        String both = "Because a==1 depends on c>=2 and b==1 depends on c>=2 and you require a==1 and b==1 …";
        Way way = settled(
                List.of(declared("a==1", 1), declared("b==1", 2)),
                ask -> ask.requirements().contains("b")
                        ? new Answer.Found(Map.of("a", "1", "b", "2"))
                        : new Answer.Contradiction(both));

        assertThat(way.requirements()).containsExactly("a==1", "b");
    }

    @Test
    void nobodyToAskIsSaid() {
        var wishes = List.of(declared("numpy<2", 1));
        var outcome = outcome(wishes, _ -> new Answer.Unable("offline"));

        assertThat(outcome).isInstanceOf(Settler.Outcome.Unasked.class);
        assertThat(ChangesExplained.ofNone(outcome, wishes))
                .hasValueSatisfying(told -> assertThat(told.severity()).isEqualTo(Severity.INFO))
                .hasValueSatisfying(told -> assertThat(told.message()).startsWith("Nobody could be asked"));
    }

    @Test
    void whatCannotGoTogetherIsSaidWithItsCauseAndARemedy() {
        List<Wish> wishes =
                List.of(wish("protobuf==3.20.3", Origin.CHOSEN), wish("grpcio-status==1.60.1", Origin.CHOSEN));
        for (String said : List.of(UV, PIP)) {
            var outcome = outcome(wishes, _ -> new Answer.Contradiction(said));

            assertThat(ChangesExplained.ofNone(outcome, wishes)).hasValueSatisfying(told -> {
                assertThat(told.severity()).isEqualTo(Severity.WARNING);
                assertThat(told.message())
                        .isEqualTo(
                                "No versions go together on Python 3.11.7: grpcio-status==1.60.1 wants protobuf>=4.21.6.");
                assertThat(String.valueOf(told.remedy())).contains("protobuf==3.20.3, grpcio-status==1.60.1");
            });
        }
    }

    @Test
    void wordsThatNobodyUnderstandsAreNotShown() {
        List<Wish> wishes = List.of(wish("numpy<2", Origin.CHOSEN));
        var outcome = outcome(wishes, _ -> new Answer.Contradiction("failed at https://me:secret@index.invalid/"));

        assertThat(ChangesExplained.ofNone(outcome, wishes))
                .hasValueSatisfying(
                        told -> assertThat(told.message()).isEqualTo("No versions go together on Python 3.11.7."))
                .hasValueSatisfying(told -> assertThat(told.toString()).doesNotContain("secret"));
    }

    @Test
    void thePythonForWhichNothingGivesWayIsTaken() {
        Interpreter other = python("3.9.1");
        var found = settler(ask -> ask.python().equals(other.executable())
                                || ask.requirements().getFirst().equals("protobuf")
                        ? new Answer.Found(Map.of("protobuf", "3.20.3"))
                        : new Answer.Contradiction(UV))
                .settle(
                        List.of(declared("protobuf==3.20.3", 1), declared("grpcio-status==1.60.1", 2)),
                        List.of(new JudgedPython(PYTHON, List.of()), new JudgedPython(other, List.of())),
                        List.of(),
                        List.of());

        assertThat(settlement(found).python()).isEqualTo(other);
    }

    @Test
    void whatWasBuiltForNumpy1GetsIt() {
        Way way = settled(
                List.of(declared("pandas<2", 1)),
                ask -> new Answer.Found(Map.of(
                        "pandas", "1.5.3", "numpy", ask.constraints().contains("numpy<2") ? "1.26.4" : "2.2.1")));

        assertThat(way.versions()).containsEntry("numpy", "1.26.4");
    }

    @Test
    void whatIsHandedOverSaysThatItWasBuiltForNumpy1() {
        Way way = settled(
                List.of(declared("scikit-learn==1.2.2", 1), declared("numpy", 2)),
                ask -> new Answer.Found(Map.of("scikit-learn", "1.2.2", "numpy", "1.26.1")));

        assertThat(way.declarable()).containsExactly("scikit-learn==1.2.2", "numpy<2");
    }

    @Test
    void aNewerNumpyThatIsAskedForStays() {
        Way way = settled(
                List.of(declared("pandas<2", 1), declared("numpy>=2", 2)),
                ask -> ask.constraints().contains("numpy<2")
                        ? new Answer.Contradiction("numpy")
                        : new Answer.Found(Map.of("pandas", "1.5.3", "numpy", "2.2.1")));

        assertThat(way.versions()).containsEntry("numpy", "2.2.1");
        assertThat(way.loosened()).isEmpty();
    }

    @Test
    void limitsHoldUnlessAPinIsAgainstThem() {
        settler(ask -> new Answer.Found(Map.of("numpy", "1.26.4")))
                .settle(
                        List.of(declared("numpy==1.26.4", 1), declared("joblib", 2)),
                        List.of(new JudgedPython(PYTHON, List.of())),
                        List.of("joblib>=1.2", "numpy<1.20"),
                        List.of());

        assertThat(asked.getFirst().constraints()).containsExactly("joblib>=1.2");
    }

    private Way settled(List<Wish> wishes, Function<Ask, Answer> answers) {
        asked.clear();
        return settlement(outcome(wishes, answers)).first();
    }

    private Settler.Outcome outcome(List<Wish> wishes, Function<Ask, Answer> answers) {
        return settler(answers).settle(wishes, List.of(new JudgedPython(PYTHON, List.of())), List.of(), List.of());
    }

    private static Settlement settlement(Settler.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Settler.Outcome.Together.class);
        return ((Settler.Outcome.Together) outcome).settlement();
    }

    private Settler settler(Function<Ask, Answer> answers) {
        PackageIndex none = PackageIndex.of(IndexSetup.at("no address"), cache);
        return new Settler(
                ask -> {
                    asked.add(ask);
                    return answers.apply(ask);
                },
                Releases.of(List.of(), none));
    }

    private static List<Problem> told(Way way) {
        return ChangesExplained.of(new Settlement(PYTHON, List.of(), List.of(way)), way);
    }

    private static Wish declared(String text, int line) {
        return Wish.of(Requirement.parse(text), Origin.DECLARED, "requirements.txt:" + line);
    }

    private static Wish wish(String text, Origin origin) {
        return Wish.of(Requirement.parse(text), origin, "");
    }

    private static Interpreter python(String version) {
        return new Interpreter(version, Path.of("/pythons", version), "test", "cpython", "x86_64", true, false, true);
    }
}
