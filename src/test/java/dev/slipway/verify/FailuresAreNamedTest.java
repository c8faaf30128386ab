package dev.slipway.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresAreNamedTest {
    private final FailureReader reader =
            new FailureReader(module -> module.equals("sklearn") ? Optional.of("scikit-learn") : Optional.empty());

    @Test
    void aMissingModuleHasAButton() {
        Problem problem = read(
                "Traceback (most recent call last):",
                "  File \"/x/venv/lib/python3.10/site-packages/app/main.py\", line 7, in <module>",
                "    import sklearn.ensemble",
                "ModuleNotFoundError: No module named 'sklearn'");

        assertThat(problem.message()).isEqualTo("The module sklearn is missing.");
        assertThat(problem.place()).isEqualTo("app/main.py:7");
        assertThat(problem.remedy()).isEqualTo(new Remedy("Declare scikit-learn", new Fix.Declare("scikit-learn")));
    }

    @Test
    void aPartThatIsMissingIsOfAnotherVersionAndNotUndeclared() {
        Problem problem = read(
                "  File \"/v/lib/python3.11/site-packages/joblib/numpy_pickle.py\", line 152, in load",
                "ModuleNotFoundError: No module named 'sklearn._core'");

        assertThat(problem.message()).isEqualTo("The module sklearn._core is missing, though there is a sklearn.");
        assertThat(problem.consequence()).isEqualTo("Another version of scikit-learn has it.");
        assertThat(problem.remedy()).extracting(Remedy::fix).isNull();
    }

    @Test
    void aModuleOfTheProjectIsNoDistribution() {
        Problem problem = new FailureReader(module -> Optional.of("api"), "api"::equals, _ -> true)
                .explain(List.of("ModuleNotFoundError: No module named 'api'"))
                .orElseThrow();

        assertThat(problem.message()).isEqualTo("The module api is the project's own, and is missing there.");
        assertThat(problem.remedy()).extracting(Remedy::fix).isNull();
    }

    @Test
    void aPartOfTheProjectIsOfNoOtherVersion() {
        Problem problem = new FailureReader(module -> Optional.of("tide-table"), "tides"::equals, _ -> true)
                .explain(List.of("ModuleNotFoundError: No module named 'tides._version'"))
                .orElseThrow();

        assertThat(problem.message())
                .isEqualTo("The module tides._version is the project's own, and is missing there.");
        assertThat(problem.remedy())
                .isEqualTo(Remedy.advice("Look whether its file was left out, or is called otherwise."));
    }

    @Test
    void coloursDoNotHideTheCause() {
        assertThat(read("\u001B[31mFileNotFoundError\u001B[0m: [Errno 2] No such file or directory: 'data/模型.pkl'")
                        .message())
                .isEqualTo("It looks for data/模型.pkl, and the file is not there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OSError: [Errno 28] No space left on device                                        | disk is full",
                "error: Failed to fetch: `https://x/` dns error: failed to lookup address information | cannot be reached",
                "cause: HTTP status server error (500 Internal Server Error) for url (http://ann:x@own.example:8080/simple/six/) | own.example:8080 has a fault of its own: 500 Internal Server Error",
                "error: Received some unexpected JSON from `https://own.example/simple/six/` | own.example answers something else than a list of files",
                "hint: Packages were unavailable because the network was disabled. When the network is disabled | cannot be reached",
                "OSError: Tunnel connection failed: 407 Proxy Authentication Required | The proxy asks for a name",
                "ERROR: No matching distribution found for numpy==99                                | Nothing on the index meets numpy==99",
                "  ╰─▶ Because numpy==99 was not found in the package registry and you require it   | cannot be met: numpy==99",
                "ValueError: numpy.dtype size changed, may indicate binary incompatibility           | another numpy",
                "importlib.metadata.PackageNotFoundError: No package metadata was found for tqdm     | metadata of tqdm",
                "usage: mlm-demo crime zone                                                          | wants other arguments: mlm-demo crime zone",
                "tool: error: the following arguments are required: FILE                             | wants arguments: FILE",
                "LookupError: setuptools-scm was unable to detect version for /p/.slipway/stage. | is to come from git",
                "ImportError: cannot import name 'tiers' from 'config.city' (/p/api/config/city.py)                  | a file of the project that has no such name",
                "ImportError: cannot import name 'soft' from 'jinja2' (/v/lib/python3.9/site-packages/jinja2/__init__.py) | which the installed version does not have",
                "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.example', port=443): Max retries exceeded with url: / (Caused by NewConnectionError()) | asks api.example on the network",
                "  >>> nltk.download('punkt') | the data punkt of NLTK",
                "error: externally-managed-environment | belongs to the system",
                "FileNotFoundError: [Errno 2] No such file or directory: 'C:/Users/DELL/diabetes.csv'                 | C:/Users/DELL/diabetes.csv, a place on the machine that it was written on",
                "FileNotFoundError: [Errno 2] No such file or directory: '.\\\\model\\\\model.pkl'                 | .\\model\\model.pkl, with backslashes, which only Windows takes",
                "ImportError: attempted relative import with no known parent package                                   | started as a script",
                "Exception: Can not find valid pkg-config name.                                                       | lacks the C library that it is made for",
                "src/x.c:1:10: fatal error: mysql/mysql.h: No such file or directory                                  | lacks the C header mysql/mysql.h",
                "error: Multiple top-level modules discovered in a flat-layout: ['ping', 'predict']. | which of these the wheel holds: 'ping', 'predict'.",
                "RuntimeError: Building a package is not possible in non-package mode. | package-mode = false",
                "Non-HTTP error occurred: HTTPSConnectionPool(host='corpus.example', port=443): Max retries exceeded with url: /db.json (Caused by NewConnectionError()) | asks corpus.example on the network",
                "ModuleNotFoundError: No module named 'src' | own modules by way of src",
                "EOFError: EOF when reading a line                                                   | asks for input"
            })
    void theCommonestCausesAreKnown(String line, String cause) {
        assertThat(read("something before", line, "something after").message()).contains(cause);
    }

    @Test
    void aMatterOfTheMachineIsPlacedInNoCode() {
        Problem problem = read(
                "  File \"/opt/python/lib/python3.11/subprocess.py\", line 571, in run",
                "WARNING: Retrying after NewConnectionError: Temporary failure in name resolution");

        assertThat(problem.place()).isEmpty();
    }

    @Test
    void theStandardLibraryIsNotBlamed() {
        Problem problem = read(
                "  File \"/try/venv/lib/python3.11/site-packages/tides/data.py\", line 7, in load",
                "  File \"/opt/python/lib/python3.11/pathlib.py\", line 1044, in open",
                "FileNotFoundError: [Errno 2] No such file or directory: 'harbours.json'");

        assertThat(problem.place()).isEqualTo("tides/data.py:7");
    }

    @Test
    void theLineOfTheProgramIsNamedWhereverItWasInstalled() {
        List<String> printed = List.of(
                "Traceback (most recent call last):",
                "  File \"/try/wheel/venv/bin/tides\", line 10, in <module>",
                "  File \"/v/lib/python3.11/site-packages/app_tides/slipway_main.py\", line 176, in main",
                "  File \"/v/lib/python3.11/site-packages/app_tides/web/app.py\", line 12, in <module>",
                "  File \"/v/lib/python3.11/site-packages/pandas/io/common.py\", line 642, in get_handle",
                "FileNotFoundError: [Errno 2] No such file or directory: 'data/tides.csv'");

        Problem there = reader.explain(printed).orElseThrow();
        assertThat(there.place()).isEqualTo("web/app.py:12");
        assertThat(there.message()).isEqualTo("It looks for data/tides.csv, and the file is not there.");

        Problem unpublished = new FailureReader(_ -> Optional.empty(), _ -> false, "other.csv"::equals)
                .explain(printed)
                .orElseThrow();
        assertThat(unpublished.place()).isEqualTo("web/app.py:12");
        assertThat(unpublished.message()).isEqualTo("It looks for data/tides.csv, which is not in the project.");
    }

    @Test
    void aModuleOfTheProjectIsItsOwnAmongInstalledOnes() {
        Problem problem = new FailureReader(_ -> Optional.empty(), "tides"::equals, _ -> true)
                .explain(List.of(
                        "  File \"/v/lib/python3.11/site-packages/tides/data.py\", line 7, in load",
                        "  File \"/v/lib/python3.11/site-packages/joblib/numpy_pickle.py\", line 741, in load",
                        "FileNotFoundError: [Errno 2] No such file or directory: 'model.pkl'"))
                .orElseThrow();

        assertThat(problem.place()).isEqualTo("tides/data.py:7");
    }

    @Test
    void bothSidesOfAConflictAreTold() {
        Problem problem = read(
                "error: No solution found when resolving dependencies",
                "  cause: Because requests==2.19.0 depends on urllib3>=1.21.1,<1.24 and you require requests==2.19.0, we can conclude that you require urllib3>=1.21.1,<1.24.",
                "         And because you require urllib3==1.25.11, we can conclude that your requirements are unsatisfiable.");

        assertThat(problem.message())
                .isEqualTo("The requirements cannot be met: requests==2.19.0 depends on urllib3>=1.21.1,<1.24 and you "
                        + "require requests==2.19.0; you require urllib3==1.25.11.");
    }

    @Test
    void pipsConflictIsToldAsWell() {
        Problem problem = read(
                "ERROR: Cannot install -r list.txt (line 1) and urllib3==1.25.11 because these package versions have conflicting dependencies.",
                "",
                "The conflict is caused by:",
                "    The user requested urllib3==1.25.11",
                "    requests 2.19.0 depends on urllib3<1.24 and >=1.21.1",
                "",
                "To fix this you could try to:");

        assertThat(problem.message())
                .isEqualTo(
                        "The requirements cannot be met: The user requested urllib3==1.25.11; requests 2.19.0 depends on "
                                + "urllib3<1.24 and >=1.21.1.");
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(reader.explain(List.of("KeyError: 'nan'"))).isEmpty();
    }

    private Problem read(String... lines) {
        return reader.explain(List.of(lines)).orElseThrow();
    }
}
