package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatAProgramNeedsIsToldFromWhatItCanUseTest {
    @TempDir
    Path folder;

    private void file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private DependencyReport report(String python) {
        Project project = new ProjectScanner().scan(folder, ScanListener.SILENT);
        return DependencyReport.of(project, DeclaredRequirements.of(folder), InstalledDistributions.NONE, python);
    }

    private Map<String, Need> needs(String python) {
        return report(python).dependencies().stream()
                .filter(one -> one.distribution() != null)
                .collect(Collectors.toMap(one -> String.valueOf(one.distribution()), Dependency::need));
    }

    private void aPackage() throws IOException {
        file("pack/__init__.py", "from .core import run");
        file("pack/core.py", "import numpy", "from . import deep", "def f():", "    import matplotlib.pyplot");
        file("pack/deep.py", "import requests", "def g():", "    import joblib");
        file("pack/more.py", "from .core import run", "def h():", "    import tqdm");
        file("pack/other.py", "import networkx");
    }

    @Test
    void whatAPackageLoadsIsNeededAndWhatOneFunctionImportsIsNot() throws IOException {
        aPackage();
        assertThat(needs("3.11"))
                .containsEntry("numpy", Need.REQUIRED)
                .containsEntry("requests", Need.REQUIRED)
                .containsEntry("matplotlib", Need.FUNCTION)
                .containsEntry("joblib", Need.FUNCTION);
    }

    @Test
    void notebooksCountWhereOneOfThemIsWhatIsStarted() throws IOException {
        String book =
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"import pandas\"]}], \"metadata\": {}, \"nbformat\": 4}";
        file("notebooks/eda.ipynb", book);
        file("prices/train.py", "import numpy");
        file("prices/more.py", "import numpy");
        assertThat(needs("3.11")).containsEntry("pandas", Need.REQUIRED);

        file("main.py", "print(1)");
        assertThat(needs("3.11")).containsEntry("pandas", Need.ASIDE);
    }

    @Test
    void whatSetupPyBuildsWithAndWhatPython2HadAreNoDependencies() throws IOException {
        file("setup.py", "from setuptools import setup", "setup(name='x', version='1', py_modules=['main'])");
        file(
                "main.py",
                "try:",
                "    from cStringIO import StringIO",
                "except ImportError:",
                "    from io import StringIO");
        assertThat(report("3.11").dependencies()).isEmpty();
    }

    @Test
    void aModuleThatThePackageDoesNotLoadIsForThoseWhoAskForIt() throws IOException {
        aPackage();
        assertThat(needs("3.11")).containsEntry("networkx", Need.UNREACHED);
    }

    @Test
    void whatFunctionsOfSeveralModulesImportIsNeeded() throws IOException {
        aPackage();
        file("pack/deep.py", "import requests", "def g():", "    import matplotlib");
        assertThat(needs("3.11")).containsEntry("matplotlib", Need.REQUIRED);
    }

    @Test
    void aPackageThatLoadsHardlyAnythingLeavesTheChoiceAndAllCounts() throws IOException {
        file("pack/__init__.py");
        file("pack/one.py", "import numpy");
        file("pack/two.py", "import requests");
        assertThat(needs("3.11")).containsEntry("numpy", Need.REQUIRED).containsEntry("requests", Need.REQUIRED);
    }

    @Test
    void functionsOfAProgramNeedWhatTheyImport() throws IOException {
        file("app.py", "def main():", "    import pandas", "if __name__ == '__main__':", "    main()");
        assertThat(needs("3.11")).containsEntry("pandas", Need.REQUIRED);
    }

    @Test
    void aModuleOfThePackageDoesNotHideTheLibraryOfItsName() throws IOException {
        file("pack/__init__.py", "from . import yaml");
        file("pack/yaml.py", "import yaml");
        assertThat(needs("3.11")).containsEntry("PyYAML", Need.REQUIRED);
    }

    @Test
    void theChosenPythonDecidesAboutBackports() throws IOException {
        file(
                "app.py",
                "import sys",
                "try:",
                "    import tomllib",
                "except ImportError:",
                "    import tomli as tomllib",
                "if sys.version_info >= (3, 12):",
                "    from typing import override",
                "else:",
                "    from typing_extensions import override");
        assertThat(needs("3.10")).containsEntry("tomli", Need.REQUIRED);
        assertThat(needs("3.11"))
                .containsEntry("tomli", Need.BACKPORT)
                .containsEntry("typing-extensions", Need.REQUIRED);
        assertThat(needs("3.12")).containsEntry("typing-extensions", Need.BACKPORT);
    }

    @Test
    void callsThatNeedAnotherLibraryProposeItWithTheirLine() throws IOException {
        file(
                "app.py",
                "import pandas as pd",
                "from sqlalchemy import create_engine",
                "import matplotlib",
                "matplotlib.use('Qt5Agg')",
                "df = pd.read_excel('in.xlsx')",
                "old = pd.read_excel('in.xls')",
                "df.to_parquet('out.parquet')",
                "e = create_engine('postgresql+asyncpg://me:secret@host/db')",
                "app.use('x')");
        DependencyReport report = report("3.11");
        assertThat(needs("3.11"))
                .containsEntry("openpyxl", Need.REQUIRED)
                .containsEntry("xlrd", Need.REQUIRED)
                .containsEntry("pyarrow", Need.REQUIRED)
                .containsEntry("asyncpg", Need.REQUIRED)
                .containsEntry("PyQt5", Need.REQUIRED);
        Problem problem = report.problems().stream()
                .filter(one -> one.message().contains("openpyxl"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.message()).isEqualTo("read_excel of pandas needs openpyxl, which is not declared.");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(report.toString()).doesNotContain("secret");
    }

    @Test
    void librariesThatWorkThroughAnotherProposeIt() throws IOException {
        file(
                "app.py",
                "import requests",
                "import keras",
                "from flask import Flask",
                "from dash import DiskcacheManager",
                "app = Flask(__name__)",
                "PROXY = 'socks5h://10.0.0.1:1080'",
                "@app.route('/')",
                "async def home():",
                "    return requests.get('http://a.example', proxies={'http': PROXY}).text");

        assertThat(needs("3.11"))
                .containsEntry("PySocks", Need.REQUIRED)
                .containsEntry("asgiref", Need.REQUIRED)
                .containsEntry("diskcache", Need.REQUIRED)
                .containsEntry("multiprocess", Need.REQUIRED)
                .containsEntry("tensorflow", Need.REQUIRED);
        assertThat(report("3.11").problems())
                .extracting(Problem::line, Problem::message)
                .contains(
                        tuple(6, "an address with socks5h:// of Requests needs PySocks, which is not declared."),
                        tuple(7, "an async view of Flask needs asgiref, which is not declared."));
    }

    @Test
    void whatDoesNotNeedThemProposesNothing() throws IOException {
        file(
                "app.py",
                "import requests, keras, torch",
                "from flask import Flask",
                "app = Flask(__name__)",
                "# socks5://in.a.comment",
                "@app.route('/')",
                "def home():",
                "    return 'sync'");

        assertThat(needs("3.11")).doesNotContainKeys("PySocks", "asgiref", "tensorflow");
    }

    @Test
    void aDeclaredCompanionIsTakenInPlaceOfTheUsualOne() throws IOException {
        file("requirements.txt", "pandas", "fastparquet");
        file("app.py", "import pandas as pd", "pd.read_parquet('x.parquet')");
        assertThat(needs("3.11")).doesNotContainKey("pyarrow").containsEntry("fastparquet", Need.REQUIRED);
    }

    @Test
    void aRetiredNameIsReplacedByOneFix() throws IOException {
        file("requirements.txt", "sklearn");
        file("app.py", "import sklearn");
        List<Fix> fixes = report("3.11").problems().stream()
                .filter(problem -> problem.file() != null && problem.file().equals("requirements.txt"))
                .map(problem ->
                        problem.remedy() == null ? null : problem.remedy().fix())
                .toList();
        assertThat(fixes).contains(new Fix.Replace("sklearn", "scikit-learn"));
    }

    @Test
    void whoHoldsAModuleIsToldWithTheOthersThatDo() throws IOException {
        file("app.py", "import cv2", "import ruamel.yaml", "from google.cloud import storage");
        DependencyReport report = report("3.11");
        Dependency cv2 = report.dependencies().stream()
                .filter(one -> one.importName().equals("cv2"))
                .findFirst()
                .orElseThrow();
        assertThat(cv2.distribution()).isEqualTo("opencv-python");
        assertThat(cv2.alternatives()).contains("opencv-python-headless");
        assertThat(cv2.evidence()).isNotEmpty();
        assertThat(needs("3.11")).containsKeys("ruamel.yaml", "google-cloud-storage");
    }
}
