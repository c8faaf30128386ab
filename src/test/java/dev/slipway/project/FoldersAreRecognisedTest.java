package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersAreRecognisedTest {
    private static final String NOTEBOOK =
            "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"import pandas\"]}],\"metadata\":{},\"nbformat\":4}";

    @TempDir
    Path root;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(root);
    }

    @Test
    void aStreamlitAppBeforeTheScriptThatTrains() throws IOException {
        Project project = folder.with(
                        "app.py", "import streamlit as st\nst.set_page_config()\nst.title('x')\nst.form('y')\n")
                .with("train.py", "import joblib\nif __name__ == '__main__':\n    joblib.dump(m, 'model.pkl')\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.STREAMLIT);
        assertThat(project.verdict())
                .isEqualTo("A Streamlit app: app.py:3 imports streamlit, calls st.title and st.form.");
        assertThat(project.entryPoints()).extracting(EntryPoint::target).containsExactly("app.py", "train.py");
        assertThat(project.entryPoints()).extracting(EntryPoint::rank).containsExactly(1, 2);
        assertThat(project.entryPoints().getLast().evidence()).isEqualTo("has a main guard, writes model.pkl");
    }

    @Test
    void aFlaskAppInAPackage() throws IOException {
        Project project = folder.with("web/__init__.py", "")
                .with("web/server.py", "from flask import Flask\nserver: Flask = Flask(__name__)\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.FLASK);
        assertThat(project.entryPoints().getFirst().target()).isEqualTo("web.server:server");
    }

    @Test
    void aFlaskFactory() throws IOException {
        Project project = folder.with(
                        "shop/__init__.py",
                        "import flask\ndef create_app():\n    app = flask.Flask(__name__)\n    return app\n")
                .scan();

        assertThat(project.entryPoints().getFirst().target()).isEqualTo("shop:create_app()");
    }

    @Test
    void otherFrameworks() throws IOException {
        folder.with("fast/main.py", "from fastapi import FastAPI\napp = FastAPI(title='x')\n")
                .with("dash/app.py", "import dash\napp = dash.Dash(__name__)\n")
                .with("gradio/app.py", "import gradio as gr\nwith gr.Blocks() as demo:\n    pass\ndemo.launch()\n")
                .with("django/manage.py", "import os\nfrom django.core.management import execute_from_command_line\n");

        assertThat(scan("fast").kind()).isEqualTo(ProjectKind.FASTAPI);
        assertThat(scan("dash").kind()).isEqualTo(ProjectKind.DASH);
        assertThat(scan("gradio").kind()).isEqualTo(ProjectKind.GRADIO);
        assertThat(scan("django").kind()).isEqualTo(ProjectKind.DJANGO);
        assertThat(folder.scan().projects())
                .extracting(SubProject::path)
                .containsExactlyInAnyOrder("fast", "dash", "gradio", "django");
    }

    @Test
    void aPackageThatRunsAsAModule() throws IOException {
        Project project = folder.with("pyproject.toml", "[build-system]\nrequires = [\"setuptools\"]\n")
                .with("setup.cfg", "[metadata]\nname = mlm-demo\nversion = 1.0\n")
                .with("regressor/__init__.py", "")
                .with(
                        "regressor/__main__.py",
                        "import sys\nfrom .predict import predict\nprint(predict(sys.argv[1:]))\n")
                .with("regressor/predict.py", "def predict(x):\n    return x\n")
                .with("tests/test_predict.py", "import regressor\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.PACKAGE);
        assertThat(project.entryPoints().getFirst().kind()).isEqualTo(EntryKind.MODULE);
        assertThat(project.entryPoints().getFirst().target()).isEqualTo("regressor");
    }

    @Test
    void aPackageInSourceWithItsCommand() throws IOException {
        Project project = folder.with(
                        "pyproject.toml",
                        "[project]\nname = \"tool\"\nversion = \"1\"\n[project.scripts]\ntool = \"tool.cli:main\"\n")
                .with("src/tool/__init__.py", "")
                .with("src/tool/cli.py", "def main():\n    pass\nif __name__ == '__main__':\n    main()\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.SRC_PACKAGE);
        assertThat(project.entryPoints().getFirst().kind()).isEqualTo(EntryKind.CONSOLE_SCRIPT);
        assertThat(project.entryPoints().getFirst().target()).isEqualTo("tool");
        assertThat(project.entryPoints().get(1).target()).isEqualTo("tool.cli");
    }

    @Test
    void aScriptAndLooseModules() throws IOException {
        folder.with("one/分析 v1.2.py", "import sys\nprint(sys.argv)\n")
                .with("two/main.py", "import helper\nhelper.run()\n")
                .with("two/helper.py", "def run():\n    pass\n");

        assertThat(scan("one").kind()).isEqualTo(ProjectKind.SCRIPT);
        assertThat(scan("one").entryPoints().getFirst().evidence()).isEqualTo("reads sys.argv");
        assertThat(scan("two").kind()).isEqualTo(ProjectKind.MODULES);
        assertThat(scan("two").entryPoints()).extracting(EntryPoint::target).containsExactly("main.py");
    }

    @Test
    void notebooksOnly() throws IOException {
        Project project = folder.with("look.ipynb", NOTEBOOK).scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.NOTEBOOKS);
        assertThat(project.entryPoints().getFirst().kind()).isEqualTo(EntryKind.NOTEBOOK);
    }

    @Test
    void notebooksBesideEmptyFilesOfATemplate() throws IOException {
        Project project = folder.with("notebooks/eda.ipynb", NOTEBOOK)
                .with("docs/conf.py", "")
                .with("setup.py", "")
                .with("test_environment.py", "")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.NOTEBOOKS);
        assertThat(project.verdict()).isEqualTo("One notebook and no program in Python.");
        assertThat(project.mainEntryPoint().orElseThrow().target()).isEqualTo("notebooks/eda.ipynb");
    }

    @Test
    void theNotebookThatUsesTheModulesFirst() throws IOException {
        Project project = folder.with("prices/train.py", "def build(): pass")
                .with("notebooks/eda.ipynb", NOTEBOOK)
                .with("notebooks/final.ipynb", NOTEBOOK.replace("import pandas", "from prices.train import build"))
                .scan();

        assertThat(project.entryPoints())
                .extracting(EntryPoint::target)
                .containsExactly("notebooks/final.ipynb", "notebooks/eda.ipynb");
    }

    @Test
    void whatOnlyToolsRunStartsNothing() throws IOException {
        Project project = folder.with("tables/__init__.py", "")
                .with("pyproject.toml", "[project]\nname = 'tables'\nversion = '1'")
                .with(".github/scripts/check.py", "if __name__ == '__main__': print()")
                .with("docs/conf.py", "print('Sphinx')")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.PACKAGE);
        assertThat(project.entryPoints()).isEmpty();
    }

    @Test
    void theProjectOneFolderDown() throws IOException {
        Project project = folder.with("README.md", "")
                .with("my app-master/app.py", "import streamlit as st\nst.write(1)\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.STREAMLIT);
        assertThat(project.mainFolder()).isEqualTo("my app-master");
    }

    @Test
    void anEmptyFolderIsAProblemAndNoError() {
        Project project = folder.scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.EMPTY);
        assertThat(project.problems())
                .extracting(problem -> problem.message())
                .containsExactly("There is no Python in this folder.");
    }

    @Test
    void examplesOfALibraryMakeItNoWebApp() throws IOException {
        Project project = folder.with("pyproject.toml", "[project]\nname = \"lib\"\nversion = \"1\"\n")
                .with("lib/__init__.py", "")
                .with("examples/app.py", "from flask import Flask\napp = Flask(__name__)\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.PACKAGE);
    }

    @Test
    void whatTriesItselfInALibraryDoesNotStartIt() throws IOException {
        folder.with(
                        "setup.py",
                        "from setuptools import setup\nsetup(name='tide-lib', version='1.0', packages=['tides'])\n")
                .with("tides/__init__.py", "")
                .with("tides/tables.py", "def high():\n    return 1\nif __name__ == '__main__':\n    print(high())\n")
                .with("tides/show/__init__.py", "")
                .with("tides/show/__main__.py", "print('shown')\n")
                .with("docs/exercise.py", "import tides\nif __name__ == '__main__':\n    print(tides)\n")
                .with("build_tools/release.py", "import sys\nif __name__ == '__main__':\n    print(sys.argv)\n");

        assertThat(folder.scan().entryPoints()).isEmpty();
        assertThat(folder.with("tides/predict.py", "if __name__ == '__main__':\n    print(1)\n")
                        .scan()
                        .entryPoints())
                .extracting(EntryPoint::target)
                .containsExactly("tides.predict");
    }

    @Test
    void aModuleThatIsALibraryIsNotStartedByItsExamples() throws IOException {
        Project project = folder.with(
                        "setup.py", "from setuptools import setup\nsetup(name='Tide', py_modules=['tide'])\n")
                .with("tide.py", "import sys\nsys.setrecursionlimit(2000)\ndef high():\n    return 1\n")
                .with("examples/git.py", "import tide\nif __name__ == '__main__':\n    print(tide.high())\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.MODULES);
        assertThat(project.entryPoints()).isEmpty();
    }

    @Test
    void anAppThatAFactoryMakesInAnotherFile() throws IOException {
        Project project = folder.with(
                        "shop/__init__.py",
                        "from flask import Flask\ndef create_app(config):\n    return Flask(__name__)\n")
                .with("wsgi.py", "from shop import create_app\napp = create_app('live')\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.FLASK);
        assertThat(project.entryPoints().getFirst().target()).isEqualTo("wsgi:app");
    }

    @Test
    void anAppThatAFileForServersTakesFromAnotherFolder() throws IOException {
        Project project = folder.with("app/app.py", "from flask import Flask\napp = Flask(__name__)\n")
                .with("wsgi.py", "from app.app import app\nif __name__ == '__main__':\n    app.run()\n")
                .with("Procfile", "web: gunicorn wsgi:app")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.FLASK);
        assertThat(project.entryPoints().getFirst().target()).isEqualTo("wsgi:app");
    }

    @Test
    void aFolderThatIsImportedAsAPackageIsOneWithoutInit() throws IOException {
        Project project = folder.with("requirements.txt", "fastapi\n")
                .with("api/main.py", "from fastapi import FastAPI\nfrom api.tides import high\napp = FastAPI()\n")
                .with("api/tides.py", "high = 1\n")
                .scan();

        assertThat(project.entryPoints().getFirst().target()).isEqualTo("api.main:app");
    }

    @Test
    void whatAProcfileStartsIsFirst() throws IOException {
        Project project = folder.with("Procfile", "web: gunicorn service:api --log-file -\n")
                .with("app.py", "from flask import Flask\napp = Flask(__name__)\n")
                .with("service.py", "from flask import Flask\napi = Flask(__name__)\n")
                .scan();

        assertThat(project.entryPoints().getFirst().target()).isEqualTo("service:api");
        assertThat(project.entryPoints().getFirst().evidence()).endsWith("Procfile starts it");
    }

    @Test
    void ofSevenVersionsThePlainOneAndThenTheNewestWithTheReason() throws IOException {
        for (String name :
                new String[] {"预测.py", "预测 v2.py", "预测 v10.py", "预测_old.py", "预测(1).py", "预测_final.py", "预测 v1.2.py"}) {
            folder.with(name, "import sys\nprint(sys.argv)\n");
        }
        Project project = folder.scan();

        assertThat(project.entryPoints())
                .extracting(EntryPoint::target)
                .startsWith("预测.py", "预测_final.py", "预测 v10.py");
        assertThat(project.entryPoints().getFirst().evidence())
                .isEqualTo("reads sys.argv, the likeliest of 7 versions");
    }

    @Test
    void appsInAFolderThatIsNamedAsTheirFramework() throws IOException {
        Project project = folder.with("apps/gradio/app.py", "import gradio as gr\ngr.Interface(print).launch()\n")
                .with("src/__init__.py", "")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.GRADIO);
    }

    @Test
    void aFrontEndAndRubbishBesideThePythonAreNoProjects() throws IOException {
        Project project = folder.with("frontend/package.json", "{}")
                .with("frontend/node_modules/x/setup.py", "print(1)\n")
                .with("backend/main.py", "from fastapi import FastAPI\napp = FastAPI()\n")
                .with("backend/__pycache__/main.cpython-311.pyc", "")
                .with(".DS_Store", "")
                .scan();

        assertThat(project.projects()).containsExactly(new SubProject("backend", ProjectKind.FASTAPI));
    }

    @Test
    void theFileBesideThePagesStartsAStreamlitAppThatAnotherModuleShows() throws IOException {
        Project project = folder.with(
                        "apps/board.py", "import streamlit as st\ndef main():\n    st.title('tide')\n    st.write(1)\n")
                .with("apps/api.py", "from fastapi import FastAPI\napp = FastAPI()\n")
                .with("pages/1_Tides.py", "import streamlit as st\nst.title('tides')\n")
                .with("app.py", "from apps.board import main\nif __name__ == '__main__':\n    main()\n")
                .scan();

        assertThat(project.kind()).isEqualTo(ProjectKind.STREAMLIT);
        assertThat(project.mainEntryPoint()).hasValueSatisfying(start -> {
            assertThat(start.target()).isEqualTo("app.py");
            assertThat(start.evidence()).isEqualTo("starts the Streamlit app of apps.board");
        });
    }

    @Test
    void whatAToolOfTheMakersNamesIsNoData() throws IOException {
        Project project = folder.with("app.py", "print(open('tides.csv').read())\n")
                .with("tides.csv", "1")
                .with("noxfile.py", "import nox\nprint(open('htmlcov/coverage.json').read())\n")
                .with("htmlcov/coverage.json", "{}")
                .scan();

        assertThat(project.dataFiles())
                .filteredOn(file -> file.decision() == Decision.INCLUDE)
                .extracting(DataFile::path)
                .containsExactly("tides.csv");
    }

    @Test
    void pythonTwoIsNamed() throws IOException {
        Project project =
                folder.with("old.py", "import urllib2\nprint 'tide'\n").scan();

        assertThat(project.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("old.py");
            assertThat(problem.message()).contains("Python 2");
        });
    }

    @Test
    void anAppThatImportsRelativelyIsStartedByWayOfItsFolder() throws IOException {
        Project project = folder.with(
                        "api/main.py", "from fastapi import FastAPI\nfrom .app.models import Tide\napp = FastAPI()\n")
                .with("api/app/models.py", "class Tide: pass\n")
                .with("api/requirements.txt", "fastapi\n")
                .scan();

        assertThat(project.entryPoints().getFirst().target()).isEqualTo("api.main:app");
    }

    @Test
    void aFolderOfScriptsIsNoPackageForAnEmptyInit() throws IOException {
        folder.with("habit/src/__init__.py", "")
                .with("habit/src/main.py", "from maze import walk\nif __name__ == '__main__':\n    walk()\n")
                .with("habit/src/maze.py", "def walk(): pass\n")
                .with("habit/tests/test_maze.py", "from src import maze\n")
                .with("meant/src/__init__.py", "")
                .with("meant/src/main.py", "from src.maze import walk\nif __name__ == '__main__':\n    walk()\n")
                .with("meant/src/maze.py", "def walk(): pass\n");

        assertThat(scan("habit").entryPoints().getFirst().target()).isEqualTo("src/main.py");
        assertThat(scan("meant").entryPoints().getFirst().target()).isEqualTo("src.main");
    }

    private Project scan(String path) {
        return new Folder(root.resolve(path)).scan();
    }
}
