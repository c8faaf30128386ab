package dev.slipway.dependency;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with the rows of a report. */
final class DependencyProblems {

    /** More unused ones than this look like a frozen environment, and are told in one sentence. */
    private static final int MANY_UNUSED = 5;

    /** Servers, drivers and tools that programs use without importing them. */
    private static final Set<String> NEVER_IMPORTED = Set.of(
            "gunicorn",
            "uvicorn",
            "hypercorn",
            "waitress",
            "daphne",
            "whitenoise",
            "python-multipart",
            "psycopg2",
            "psycopg2-binary",
            "psycopg",
            "pymysql",
            "mysqlclient",
            "cx-oracle",
            "pyodbc",
            "openpyxl",
            "xlrd",
            "xlsxwriter",
            "lxml",
            "html5lib",
            "pyarrow",
            "fastparquet",
            "tables",
            "h5py",
            "jinja2",
            "tabulate",
            "kaleido",
            "tzdata",
            "watchdog",
            "email-validator",
            "pip",
            "setuptools",
            "wheel",
            "ipykernel",
            "jupyter",
            "jupyterlab",
            "notebook",
            "brotli",
            "cryptography",
            "protobuf",
            "s3fs",
            "gcsfs",
            "certifi");

    private final List<Problem> problems = new ArrayList<>();
    private final Collection<DependencyDraft> rows;
    private final boolean open;

    /** @param open whether more is declared than is known: then nothing that is imported is told as undeclared */
    DependencyProblems(Collection<DependencyDraft> rows, boolean open) {
        this.rows = rows;
        this.open = open;
    }

    List<Problem> find(List<Declared> declared) {
        rows.forEach(this::lookAt);
        declared.forEach(this::lookForRetired);
        tellUnused();
        return problems;
    }

    private void lookAt(DependencyDraft row) {
        String distribution = row.distribution();
        if (distribution == null) {
            if (row.isRequired()) {
                tellUnknown(row);
            }
            return;
        }
        String pin = pin(row);
        if (row.declared() == null && row.isRequired()) {
            if (open && !row.places().isEmpty()) {
                return;
            }
            tellMissing(row, distribution, pin);
        } else if (row.declared() != null && pin != null) {
            comparePin(row, row.declared(), distribution, pin);
        }
        if (row.writers().size() > 1) {
            problems.add(Problem.warning(
                            Topic.DEPENDENCIES,
                            "The model files were written by different versions of " + distribution + ": "
                                    + writers(row.writers()) + ".")
                    .so("Only one version can be installed, and the others' models may not load.")
                    .advise("Write the older models anew, or ship them apart."));
        }
    }

    private void tellUnknown(DependencyDraft row) {
        problems.add(place(
                        Problem.warning(
                                Topic.DEPENDENCIES,
                                "The distribution that the module " + row.importName() + " comes from is not known."),
                        row)
                .so(
                        "It cannot be installed with the program until it is declared. A package of that name may be somebody else's.")
                .advise(
                        "Declare the distribution that you installed for it, put the module into the project's folder, or scan with"
                                + " --ask-index, which looks into the wheels of likely ones."));
    }

    private void tellMissing(DependencyDraft row, String distribution, @Nullable String pin) {
        String companion = row.companion();
        String cause = companion != null
                ? companion + ", which is not declared."
                : row.places().isEmpty()
                        ? "The model " + row.models().getFirst() + " needs " + distribution + ", which is not declared."
                        : "The code imports " + row.importName() + ", but " + distribution + " is not declared.";
        String requirement = pin != null
                ? distribution + "==" + pin
                : row.installed() == null ? distribution : distribution + ">=" + row.installed();
        problems.add(place(Problem.warning(Topic.DEPENDENCIES, cause), row)
                .so(
                        row.alternatives().isEmpty()
                                ? "On another machine the program stops there."
                                : "On another machine the program stops there. The same module is also in "
                                        + String.join(", ", row.alternatives()) + ".")
                .fix("Add " + requirement, new Fix.Declare(requirement)));
    }

    /** A model loads surely only with the version that wrote it. */
    private void comparePin(DependencyDraft row, Declared declared, String distribution, String pin) {
        Requirement requirement = declared.requirement();
        Version version = Version.tryParse(pin);
        if (requirement == null || version == null || requirement.url() != null) {
            return;
        }
        SpecifierSet specifier = requirement.specifier();
        if (version.equals(specifier.pinned())) {
            return;
        }
        String wanted = requirement.with(SpecifierSet.parse("==" + pin)).toString();
        String model = row.writers().values().iterator().next().getFirst();
        String writer = "The model " + model + " was written by " + distribution + " " + pin;
        Problem problem = specifier.contains(version)
                ? Problem.warning(Topic.DEPENDENCIES, writer + ", but “" + declared.text() + "” allows other versions.")
                : Problem.warning(Topic.DEPENDENCIES, writer + ", but “" + declared.text() + "” is declared.");
        problems.add(problem.in(declared.file(), declared.line(), 0)
                .so("With another version the model may not load, or give other results.")
                .fix("Pin " + distribution + " to " + pin, new Fix.Declare(wanted)));
    }

    private void lookForRetired(Declared declared) {
        String name = declared.distribution();
        if (name == null) {
            return;
        }
        RetiredNames.Retired found = RetiredNames.bundled().find(name).orElse(null);
        boolean elsewhere = declared.requirement() != null
                && declared.requirement().marker() != null
                && declared.requirement().marker().toString().contains("python_version");
        if (found == null || elsewhere) {
            return; // What only old Pythons get does no harm.
        }
        Problem problem = Problem.warning(
                        Topic.DEPENDENCIES, "“" + name + "” should not be required. " + found.reason())
                .in(declared.file(), declared.line(), 0);
        String replacement = found.replacement();
        problems.add(
                replacement != null && !isDeclared(replacement)
                        ? problem.fix("Require " + replacement + " instead", replace(declared, name, replacement))
                        : problem.fix("Take " + name + " out", new Fix.Undeclare(name)));
    }

    /** The old pin tells nothing about the other's versions; extras and markers stay. */
    private static Fix replace(Declared declared, String name, String replacement) {
        Requirement old = declared.requirement();
        if (old == null || old.url() != null) {
            return new Fix.Replace(name, replacement);
        }
        String marker = old.marker() == null ? "" : "; " + old.marker();
        return new Fix.Replace(name, replacement + marker);
    }

    private boolean isDeclared(String distribution) {
        return rows.stream()
                .anyMatch(row -> row.declared() != null
                        && row.distribution() != null
                        && DistributionName.same(row.distribution(), distribution));
    }

    private void tellUnused() {
        List<DependencyDraft> unused = rows.stream().filter(this::isUnused).toList();
        if (unused.size() > MANY_UNUSED) {
            problems.add(Problem.info(
                    Topic.DEPENDENCIES,
                    unused.size() + " declared distributions are imported nowhere: "
                            + unused.stream().map(DependencyDraft::distribution).collect(Collectors.joining(", "))
                            + "."));
            return;
        }
        for (DependencyDraft row : unused) {
            Declared declared = row.declared();
            String distribution = row.distribution();
            if (declared != null && distribution != null) {
                problems.add(Problem.info(Topic.DEPENDENCIES, distribution + " is declared, but imported nowhere.")
                        .in(declared.file(), declared.line(), 0)
                        .fix("Take " + distribution + " out", new Fix.Undeclare(distribution)));
            }
        }
    }

    private boolean isUnused(DependencyDraft row) {
        Declared declared = row.declared();
        String distribution = row.distribution();
        if (row.isUsed()
                || declared == null
                || distribution == null
                || !declared.group().isEmpty()) {
            return false;
        }
        String name = DistributionName.normalize(distribution);
        return !NEVER_IMPORTED.contains(name)
                && !name.startsWith("types-")
                && !name.endsWith("-stubs")
                && RetiredNames.bundled().find(name).isEmpty();
    }

    /** The one version that wrote all models, if so. */
    private static @Nullable String pin(DependencyDraft row) {
        return row.writers().size() == 1 ? row.writers().keySet().iterator().next() : null;
    }

    private static String writers(Map<String, List<String>> writers) {
        return writers.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static Problem place(Problem problem, DependencyDraft row) {
        if (row.places().isEmpty()) {
            return row.models().isEmpty() ? problem : problem.in(row.models().getFirst(), 0, 0);
        }
        return problem.at(row.places().getFirst());
    }
}
