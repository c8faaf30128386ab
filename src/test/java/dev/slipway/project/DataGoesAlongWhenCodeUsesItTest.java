package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataGoesAlongWhenCodeUsesItTest {
    @TempDir
    Path root;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(root);
    }

    @Test
    void aNameThatStandsForNothingIsNoObstacle() throws IOException {
        Project project =
                folder.with("tides.py", """
                import pickle
                class Harbour:
                    def __init__(self):
                        self.home_path = ''
                        self.scaler = pickle.load(open(self.home_path + 'features/scaler.pkl', 'rb'))
                """).with("features/scaler.pkl", "N.").scan();

        assertThat(included(project)).containsExactly("features/scaler.pkl");
    }

    @Test
    void howeverThePathIsWritten() throws IOException {
        Project project = folder.with("app/main.py", """
                import os, json, pandas as pd
                from pathlib import Path
                from importlib.resources import files
                HERE = os.path.dirname(__file__)
                pd.read_csv("one.csv")
                open(os.path.join(HERE, "data", "two.csv"))
                json.load((Path(__file__).parent / "data" / "three.json").open())
                files("app").joinpath("four.txt").read_text()
                pd.read_csv(f"{HERE}/five.csv")
                NAME = "data\\\\six.csv"
                open("数据 😀.csv")
                create_engine("sqlite:///app/seven.db")
                URL = "sqlite+aiosqlite:///./eight.sqlite3"
                """)
                .with("app/seven.db", "")
                .with("instance/eight.sqlite3", "")
                .with("app/one.csv", "")
                .with("app/data/two.csv", "")
                .with("app/data/three.json", "")
                .with("app/four.txt", "")
                .with("app/data/six.csv", "")
                .with("app/数据 😀.csv", "")
                .with("app/unused.csv", "")
                .scan();

        assertThat(included(project))
                .contains("app/one.csv", "app/data/two.csv", "app/data/three.json", "app/four.txt", "app/数据 😀.csv")
                .contains("app/seven.db", "instance/eight.sqlite3")
                .doesNotContain("app/unused.csv");
        assertThat(row(project, "app/one.csv").reason()).isEqualTo("read in app/main.py:5");
        assertThat(row(project, "app/one.csv").usedBy()).containsExactly("app/main.py:5");
        assertThat(row(project, "app/unused.csv").reason()).isEqualTo("read by nothing");
    }

    @Test
    void throughNamesThatStandForPaths() throws IOException {
        Project project = folder.with("app/config.py", """
                from pathlib import Path
                ROOT = Path(__file__).parent
                TABLES = "tables"
                WEIGHTS = ROOT / "weights"
                """)
                .with("app/main.py", """
                import argparse, os
                import config
                from config import TABLES
                from pathlib import Path
                HERE = os.path.dirname(__file__)
                MODELS: Path = Path(__file__).parent / "models"
                BASE_DIR = os.path.join(HERE, "base")
                FACES = "faces"
                NAME = "plain"
                parser = argparse.ArgumentParser()
                parser.add_argument("--pictures-dir", default="pictures")
                args = parser.parse_args()
                open(MODELS / "settings.json")
                open(os.path.join(BASE_DIR, "settings.json"))
                open(f"{HERE}/five.csv")
                open(f"{MODELS}/v2.json")
                os.listdir(FACES)
                os.listdir(args.pictures_dir)
                open(NAME)
                for f in Path(TABLES).glob("*.csv"): pass
                open(config.WEIGHTS / "w.bin", "rb")
                open(BASE_DIR + "/six.csv")
                def load(where="sounds"):
                    return os.listdir(where)
                print(FACES, f"{HERE}: nothing")
                """)
                .with("app/models/settings.json", "")
                .with("app/models/v2.json", "")
                .with("app/base/settings.json", "")
                .with("app/base/six.csv", "")
                .with("app/other/settings.json", "")
                .with("app/third/settings.json", "")
                .with("app/fourth/settings.json", "")
                .with("app/five.csv", "")
                .with("app/plain", "")
                .with("app/faces/a.png", "")
                .with("app/pictures/p.png", "")
                .with("app/tables/t.csv", "")
                .with("app/weights/w.bin", "")
                .with("app/sounds/s.wav", "")
                .with("app/unused/faces.txt", "")
                .scan();

        assertThat(included(project))
                .contains(
                        "app/models/settings.json",
                        "app/models/v2.json",
                        "app/base/settings.json",
                        "app/base/six.csv",
                        "app/five.csv",
                        "app/plain",
                        "app/faces/a.png",
                        "app/pictures/p.png",
                        "app/tables/t.csv",
                        "app/weights/w.bin",
                        "app/sounds/s.wav")
                .noneMatch(file -> file.contains("other") || file.contains("third") || file.contains("unused"));
        assertThat(row(project, "app/plain").reason()).isEqualTo("read in app/main.py:19");
    }

    @Test
    void notWhenItIsOnlyWritten() throws IOException {
        Project project = folder.with(
                        "run.py", "df.to_csv('out.csv')\nopen('log.txt', 'w')\nopen(file='in.txt', mode='r')\n")
                .with("out.csv", "")
                .with("log.txt", "")
                .with("in.txt", "")
                .scan();

        assertThat(included(project)).containsExactly("in.txt");
        assertThat(row(project, "out.csv").reason()).isEqualTo("written in run.py:1, read by nothing");
    }

    @Test
    void foldersThatCodeGoesThrough() throws IOException {
        Project project = folder.with(
                        "run.py",
                        "import os, glob\nos.listdir('faces')\nglob.glob('tables/*.csv')\n', '.join(['texts'])\n")
                .with("faces/a.png", "")
                .with("tables/a.csv", "")
                .with("tables/a.bak", "")
                .with("texts/a.md", "")
                .scan();

        assertThat(included(project)).containsExactly("faces/a.png", "tables/a.csv");
    }

    @Test
    void secretsStayBehindEvenIfCodeReadsThem() throws IOException {
        Project project = folder.with(
                        "run.py", "open('.env')\nopen('key.pem')\nopen('settings.json')\nopen('fine.json')\n")
                .with(".env", "PASSWORD=1")
                .with("key.pem", "-----BEGIN RSA PRIVATE KEY-----")
                .with("settings.json", "{\"key\": \"AKIA" + "ABCDEFGHIJKLMNOP\"}")
                .with("fine.json", "{}")
                .scan();

        assertThat(included(project)).containsExactly("fine.json");
        assertThat(row(project, "settings.json").reason()).isEqualTo("holds an AWS key in line 1");
    }

    @Test
    void manyUnusedFilesAreOneRow() throws IOException {
        folder.with("run.py", "print(1)\n");
        for (int i = 0; i < 200; i++) {
            folder.with("raw/deep/" + i % 7 + "/" + i + ".bin", "1234");
        }

        Project project = folder.scan();

        assertThat(project.dataFiles())
                .containsExactly(new DataFile("raw/", 800, List.of(), Decision.HOLD, "200 files, read by nothing")
                        .heldAs(DataFile.Held.UNUSED));
    }

    @Test
    void whatAWebAppServesGoesAlong() throws IOException {
        Project project = folder.with("app.py", "from flask import Flask\napp = Flask(__name__)\n")
                .with("templates/index.html", "")
                .with("static/css/main.css", "")
                .with("other/main.css", "")
                .scan();

        assertThat(included(project)).containsExactly("static/css/main.css", "templates/index.html");
    }

    @Test
    void whatOnlyTestsReadStaysBehind() throws IOException {
        Project project = folder.with("main.py", "print(1)\n")
                .with("tests/test_main.py", "open('case.json')\n")
                .with("tests/case.json", "{}")
                .scan();

        assertThat(row(project, "tests/case.json").reason()).isEqualTo("read only in tests/test_main.py:1");
        assertThat(included(project)).isEmpty();
    }

    @Test
    void namesThatAreMadeUpByAnFString() throws IOException {
        Project project = folder.with("predict.py", """
                import pickle
                C = 1.0
                DATA = "daten"
                input_file = f'model_C={C}.bin'
                with open(input_file, 'rb') as f_in:
                    dv, model = pickle.load(f_in)
                for month in range(12):
                    print(open(DATA + f"/umsatz_{month}.csv").read())
                print(open(f"texts/{C}.txt").read(), f"all {C} of them.")
                """)
                .with("model_C=1.0.bin", "\u0080")
                .with("model_i=1.0.bin", "\u0080")
                .with("daten/umsatz_1.csv", "")
                .with("daten/notes.csv", "")
                .with("texts/1.0.txt", "")
                .with("texts/1.0.md", "")
                .scan();

        assertThat(included(project)).containsExactly("daten/umsatz_1.csv", "model_C=1.0.bin", "texts/1.0.txt");
        assertThat(row(project, "model_C=1.0.bin").reason()).isEqualTo("named by a pattern in predict.py:4");
    }

    @Test
    void whatIsOnlyWrittenIsHeldBackHoweverItIsNamed() throws IOException {
        Project project = folder.with("main.py", """
                import cv2
                report = "report.xlsx"
                name = f"result_{1}.csv"
                settings = "settings.json"
                cv2.imwrite(f"./output/{name}.png", cv2.imread("in.png"))
                frame.to_excel(report)
                frame.to_csv(name)
                open(settings, "w").write(open(settings).read())
                """)
                .with("output/a.png", "")
                .with("in.png", "")
                .with("report.xlsx", "")
                .with("result_1.csv", "")
                .with("settings.json", "{}")
                .scan();

        assertThat(included(project)).containsExactly("in.png", "settings.json");
        assertThat(row(project, "output/a.png").reason()).isEqualTo("written in main.py:5, read by nothing");
        assertThat(row(project, "report.xlsx").reason()).isEqualTo("written in main.py:6, read by nothing");
        assertThat(row(project, "result_1.csv").reason()).isEqualTo("written in main.py:7, read by nothing");
    }

    @Test
    void aFolderThatOnlyTestsGoThroughStaysBehind() throws IOException {
        Project project = folder.with("app.py", "print(open('one.csv').read())")
                .with("tests/test_app.py", "import os\nprint(os.listdir('tests/cases'), open('one.csv'))")
                .with("tests/cases/a.csv", "")
                .with("one.csv", "")
                .scan();

        assertThat(included(project)).containsExactly("one.csv");
        assertThat(row(project, "tests/cases/a.csv").reason()).isEqualTo("read only in tests/test_app.py:2");
    }

    @Test
    void theProgramIsNamedBeforeANotebookThatReadsTheSame() throws IOException {
        Project project = folder.with("a.ipynb", """
                {"cells": [{"cell_type": "code", "source": ["open('model.csv')"], "outputs": []}],
                 "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4}
                """)
                .with("main.py", "print(open('model.csv').read())")
                .with("model.csv", "")
                .scan();

        assertThat(row(project, "model.csv").reason()).isEqualTo("read in main.py:1");
    }

    @Test
    void aTemplateOfAProjectIsDataAndNoCode() throws IOException {
        Project project = folder.with("tool/__init__.py", "")
                .with("tool/cli.py", """
                        import os
                        TEMPLATE = os.path.join(os.path.dirname(__file__), "template/")
                        """)
                .with("tool/template/{{cookiecutter.slug}}/setup.py", "import setuptools")
                .with("tool/template/{{cookiecutter.slug}}/tox.ini", "")
                .with("tool/template/{{cookiecutter.slug}}/model/{% if x %}a.py{% endif %}", "import torch")
                .scan();

        assertThat(project.projects()).hasSize(1);
        assertThat(project.imports()).extracting(ImportUse::module).containsExactly("os");
        assertThat(included(project))
                .containsExactly(
                        "tool/template/{{cookiecutter.slug}}/model/{% if x %}a.py{% endif %}",
                        "tool/template/{{cookiecutter.slug}}/setup.py", "tool/template/{{cookiecutter.slug}}/tox.ini");
    }

    private static List<String> included(Project project) {
        return project.dataFiles().stream()
                .filter(row -> row.decision() == Decision.INCLUDE)
                .map(DataFile::path)
                .toList();
    }

    private static DataFile row(Project project, String path) {
        return project.dataFiles().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " in " + project.dataFiles()));
    }
}
