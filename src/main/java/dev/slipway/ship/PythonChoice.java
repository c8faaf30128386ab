package dev.slipway.ship;

import dev.slipway.dependency.PythonFit;
import dev.slipway.dependency.PythonPin;
import dev.slipway.dependency.settle.Settlement;
import dev.slipway.environment.Interpreter;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the interpreters on this machine runs the project, and why the others don't.
 *
 * @param candidates all of them, the newest first
 * @param chosen the one that is taken; empty if none fits
 * @param problems why none fits, or why it is not the machine's usual one
 * @param settlement the versions that go together on it; empty if that was not asked, or could not be found out
 * @param wish whether a person named the Python
 */
public record PythonChoice(
        List<Candidate> candidates,
        Optional<Interpreter> chosen,
        List<Problem> problems,
        Optional<Settlement> settlement,
        boolean wish) {

    PythonChoice(List<Candidate> candidates, Optional<Interpreter> chosen, List<Problem> problems, boolean wish) {
        this(candidates, chosen, problems, Optional.empty(), wish);
    }

    static final String PROJECT_ASKS = "the project asks for Python ";

    /** An interpreter and whether the project's requirements can be met on it. */
    public record Candidate(Interpreter interpreter, PythonFit fit) {
        boolean fits() {
            return fit.fits() || fit.verdict() == PythonFit.Verdict.UNKNOWN;
        }
    }

    /** What the choice depends on. */
    public record Question(
            List<Interpreter> interpreters,
            List<PythonFit> fits,
            String requiresPython,
            @Nullable String wanted,
            @Nullable String usual,
            @Nullable String asker) {

        /** Nobody asks for the usual one. */
        public Question(
                List<Interpreter> interpreters,
                List<PythonFit> fits,
                String requiresPython,
                @Nullable String wanted,
                @Nullable String usual) {
            this(interpreters, fits, requiresPython, wanted, usual, null);
        }
    }

    /**
     * Chooses: what the person wants if it fits; else the machine's usual Python if it fits; else the newest that does.
     *
     * @param question {@code wanted} is a version or a path, null to leave it to us; {@code usual} is the version that a plain
     *     {@code python} starts, null if there is none; {@code asker} is the file that asks for that one, null if none does
     */
    public static PythonChoice of(Question question) {
        List<Candidate> candidates = question.interpreters().stream()
                .sorted(Comparator.comparing((Interpreter one) -> Version.parse(one.version()))
                        .reversed())
                .map(one -> new Candidate(one, fit(one, question)))
                .toList();
        String wanted = question.wanted();
        if (wanted != null) {
            return wanted(candidates, wanted, question);
        }
        List<Candidate> fitting =
                candidates.stream().filter(Candidate::fits).sorted(BETTER_FIRST).toList();
        Optional<Candidate> usual =
                fitting.stream().filter(one -> is(one, question.usual())).findFirst();
        Optional<Candidate> best = usual.or(() -> fitting.stream().findFirst());
        return new PythonChoice(
                candidates,
                best.map(Candidate::interpreter),
                best.map(one -> whyNotUsual(one, candidates, question)).orElseGet(() -> none(candidates, question)),
                false);
    }

    /** The same, with more to say. */
    public PythonChoice with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return more.isEmpty() ? this : new PythonChoice(candidates, chosen, all, settlement, wish);
    }

    /** The same, with the word that the Python which a file asks for is not here. */
    PythonChoice without(PythonPin pin) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(
                Problem.info(Topic.ENVIRONMENT, "It asks for Python " + pin.minor() + ", which is not on this machine.")
                        .in(pin.file(), 0, 0)
                        .so(chosen.map(one -> "Slipway takes Python " + one.version() + ".")
                                .orElse(""))
                        .fix("Install Python " + pin.minor(), new Fix.InstallPython(pin.minor())));
        return new PythonChoice(candidates, chosen, more, settlement, wish);
    }

    /** None, since a file asks for one that is too old. */
    PythonChoice refusing(PythonPin pin) {
        return new PythonChoice(
                candidates,
                Optional.empty(),
                List.of(tooOld(pin.minor(), "Its code has to be moved to Python 3 first.")
                        .in(pin.file(), 1, 0)),
                wish);
    }

    /** Surely fitting before perhaps fitting; released before unreleased; the system's own last, since its parts may be missing. */
    static final Comparator<Candidate> BETTER_FIRST = Comparator.comparing(
                    (Candidate one) -> one.fit().verdict() != PythonFit.Verdict.FITS)
            .thenComparing(one -> Version.parse(one.interpreter().version()).isPrerelease())
            .thenComparing(one -> !one.interpreter().hasVenv());

    /** Python 2, and 3 before 3.6, by number or in a path. */
    private static final Pattern TOO_OLD = Pattern.compile(
            "(?i)^(?:2|3\\.[0-5])(?:\\.|$)|python-?(?:2|3\\.[0-5](?!\\d))|[/\\\\](?:2\\.|3\\.[0-5]\\.)\\d+");

    private static Problem tooOld(String wanted, String fitting) {
        return Problem.error(Topic.ENVIRONMENT, "Python " + wanted + " is too old: Slipway needs Python 3.6 or newer.")
                .so("Neither pip nor uv nor what builds packages works for it any more. " + fitting)
                .advise(
                        "Choose a newer Python; code of Python 2 is translated by 2to3, which comes with Python up to 3.12.");
    }

    private static PythonChoice wanted(List<Candidate> candidates, String wanted, Question question) {
        Optional<Candidate> found = candidates.stream()
                .filter(one -> is(one, wanted))
                .min(Comparator.comparing(one -> !one.interpreter().hasVenv()));
        if (found.isEmpty() && TOO_OLD.matcher(wanted).find()) {
            return new PythonChoice(candidates, Optional.empty(), List.of(tooOld(wanted, fittingOnes(question))), true);
        }
        if (found.isEmpty()) {
            Problem missing = Problem.error(Topic.ENVIRONMENT, "Python " + wanted + " is not on this machine.");
            return new PythonChoice(
                    candidates,
                    Optional.empty(),
                    List.of(
                            wanted.matches("\\d+\\.\\d+(\\.\\d+)?")
                                    ? missing.fix("Install Python " + wanted, new Fix.InstallPython(wanted))
                                    : missing.advise("Choose one of those that were found.")),
                    true);
        }
        Candidate one = found.get();
        if (one.fits()) {
            return new PythonChoice(candidates, Optional.of(one.interpreter()), List.of(), true);
        }
        Problem problem = Problem.error(
                        Topic.ENVIRONMENT,
                        "Python " + one.interpreter().minor() + " does not fit: "
                                + one.fit().reason() + ".")
                .so(fittingOnes(question));
        Optional<Candidate> better = candidates.stream().filter(Candidate::fits).min(BETTER_FIRST);
        return new PythonChoice(
                candidates,
                Optional.empty(),
                List.of(better.map(other -> problem.fix(
                                "Use Python " + other.interpreter().minor(),
                                new Fix.UsePython(other.interpreter().minor())))
                        .orElse(problem)),
                true);
    }

    private static List<Problem> whyNotUsual(Candidate chosen, List<Candidate> candidates, Question question) {
        return candidates.stream()
                .filter(one -> is(one, question.usual()) && !one.fits())
                .findFirst()
                .map(usual -> unfit(usual, question.asker())
                        .so("Slipway takes Python " + chosen.interpreter().version() + ". " + fittingOnes(question)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Problem unfit(Candidate usual, @Nullable String asker) {
        String minor = usual.interpreter().minor();
        return asker == null
                ? Problem.info(
                        Topic.ENVIRONMENT,
                        "The usual Python here, " + minor + ", does not fit: "
                                + usual.fit().reason() + ".")
                : Problem.warning(
                                Topic.ENVIRONMENT,
                                "It asks for Python " + minor + ", which does not fit: "
                                        + usual.fit().reason() + ".")
                        .in(asker, 0, 0);
    }

    private static List<Problem> none(List<Candidate> candidates, Question question) {
        List<Problem> problems = new ArrayList<>();
        List<String> able = fitting(question);
        if (candidates.isEmpty()) {
            Problem nothing = Problem.error(Topic.ENVIRONMENT, "No Python was found on this machine.");
            String version = able.isEmpty() ? "3.12" : able.getLast();
            problems.add(nothing.fix("Install Python " + version, new Fix.InstallPython(version)));
        } else if (able.isEmpty()) {
            problems.add(nobody(candidates, question));
        } else {
            problems.add(Problem.error(
                            Topic.ENVIRONMENT,
                            "None of the Pythons on this machine fits: "
                                    + candidates.getFirst().fit().reason() + ".")
                    .so(fittingOnes(question))
                    .fix("Install Python " + able.getLast(), new Fix.InstallPython(able.getLast())));
        }
        return problems;
    }

    /** The project's own word and its requirements may be what contradict each other. */
    private static Problem nobody(List<Candidate> candidates, Question question) {
        Problem nobody = Problem.error(Topic.DEPENDENCIES, "No Python can meet these requirements.");
        List<String> without = question.fits().stream()
                .filter(PythonFit::fits)
                .map(PythonFit::python)
                .toList();
        String spoken = question.requiresPython();
        if (without.isEmpty() || spoken.isBlank()) {
            return nobody.so(candidates.getFirst().fit().reason() + ".")
                    .advise("Loosen the requirement that is named there.");
        }
        return nobody.so("The project asks for Python " + spoken + ", and what it requires is there for Python "
                        + (without.size() == 1 ? without.getFirst() : without.getFirst() + " to " + without.getLast())
                        + " only.")
                .advise("Let requires-python allow those, or loosen what is required.");
    }

    /**
     * The same, told by somebody who has not looked for versions that go together: what seems to fit nowhere may fit once some of what is
     * declared gives way, and whoever plans looks for that.
     */
    public PythonChoice unsettled() {
        if (chosen.isPresent() || wish || candidates.isEmpty()) {
            return this;
        }
        List<Problem> told = problems.stream()
                .map(one -> one.severity() == Severity.ERROR && one.file() == null ? unsettled(one) : one)
                .toList();
        return new PythonChoice(candidates, chosen, told, settlement, false);
    }

    private static Problem unsettled(Problem problem) {
        Problem warning = problem.asWarning();
        return warning.remedy() != null && warning.remedy().fix() != null
                ? warning
                : warning.advise("Loosen it, or let slipway plan find out what has to give way least.");
    }

    /** A sentence that names the versions that fit, found here or not. */
    private static String fittingOnes(Question question) {
        List<String> fitting = fitting(question);
        return switch (fitting.size()) {
            case 0 -> "No Python fits.";
            case 1 -> "Python " + fitting.getFirst() + " fits.";
            default -> "Python " + fitting.getFirst() + " to " + fitting.getLast() + " fit.";
        };
    }

    private static List<String> fitting(Question question) {
        return question.fits().stream()
                .filter(fit -> fit.fits() && allowed(fit.python() + ".99", question.requiresPython()))
                .map(PythonFit::python)
                .toList();
    }

    private static PythonFit fit(Interpreter interpreter, Question question) {
        String minor = interpreter.minor();
        if (!allowed(interpreter.version(), question.requiresPython())) {
            return new PythonFit(minor, PythonFit.Verdict.DOES_NOT_FIT, PROJECT_ASKS + question.requiresPython());
        }
        return question.fits().stream()
                .filter(fit -> fit.python().equals(minor))
                .findFirst()
                .orElse(new PythonFit(minor, PythonFit.Verdict.UNKNOWN, "the index was not asked about it"));
    }

    private static boolean allowed(String version, String requiresPython) {
        if (requiresPython.isBlank()) {
            return true;
        }
        SpecifierSet specifiers = SpecifierSet.tryParse(requiresPython);
        Version parsed = Version.tryParse(version);
        return specifiers == null || parsed == null || specifiers.contains(parsed);
    }

    private static boolean is(Candidate candidate, @Nullable String wanted) {
        if (wanted == null) {
            return false;
        }
        Interpreter one = candidate.interpreter();
        return one.version().equals(wanted)
                || one.minor().equals(wanted)
                || (wanted.contains("/") || wanted.contains("\\"))
                        && one.executable().equals(Path.of(wanted));
    }
}
