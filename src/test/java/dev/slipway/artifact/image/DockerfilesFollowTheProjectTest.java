package dev.slipway.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.change.OwnText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerfilesFollowTheProjectTest {
    @TempDir
    Path root;

    @Test
    void aFlaskAppGetsAServerThatItDoesNotDeclare() {
        String text =
                text(new Recipes(root).with("app.py", "from flask import Flask\napp = Flask(__name__)\n"), "flask");

        assertThat(text)
                .contains("FROM python:3.11-slim-bookworm AS build\n")
                .contains("exec gunicorn --bind 0.0.0.0:${PORT}")
                .contains(" app:app\"]")
                .contains("USER 10001:10001")
                .contains("HEALTHCHECK ")
                .contains("ENV PORT=8000\nEXPOSE 8000");
        assertThat(recipe("flask").needs().text()).endsWith("\nflask\n# What starts it.\ngunicorn==23.0.0\n");
    }

    @Test
    void aServerThatIsDeclaredIsTakenAndNoOther() {
        new Recipes(root).with("app.py", "from flask import Flask\napp = Flask(__name__)\n");

        assertThat(recipe("flask", "waitress").startup().command().getLast())
                .startsWith("exec waitress-serve --host 0.0.0.0");
        assertThat(recipe("flask", "gunicorn==22.0").startup().brings()).isEmpty();
    }

    @Test
    void fastapiGetsUvicorn() {
        new Recipes(root).with("api.py", "from fastapi import FastAPI\napp = FastAPI()\n");

        assertThat(recipe("fastapi").startup().command().getLast())
                .isEqualTo("exec uvicorn api:app --host 0.0.0.0 --port ${PORT}");
        assertThat(recipe("fastapi").startup().brings()).containsExactly("uvicorn==0.34.3");
        assertThat(recipe("fastapi[standard]", "uvicorn").startup().brings()).isEmpty();
    }

    @Test
    void anAppInAFolderThatIsNoPackageStartsThere() {
        new Recipes(root)
                .with("web/app.py", "from flask import Flask\nimport helper\napp = Flask(__name__)\n")
                .with("web/helper.py", "");

        Recipe recipe = recipe("flask");

        assertThat(DockerfileText.of(recipe))
                .contains("WORKDIR /app/web\n")
                .contains("COPY --chown=10001:10001 . /app/\n");
        assertThat(recipe.startup().command().getLast()).endsWith(" app:app");
    }

    @Test
    void aScriptThatNeedsNothingIsOnlyCopied() {
        String text =
                text(new Recipes(root).with("月 报.py", "import sys\nif __name__ == '__main__':\n    print(sys.argv)\n"));

        assertThat(text)
                .doesNotContain("pip")
                .doesNotContain("AS build")
                .contains("ENTRYPOINT [\"python\", \"月 报.py\"]")
                .contains("STOPSIGNAL SIGINT");
    }

    @Test
    void aCommandIsInstalledFromItsWheel() {
        String text = text(new Recipes(root)
                .with("pyproject.toml", "[project]\nname='tides'\nversion='1'\n[project.scripts]\ntides='tides:main'\n")
                .with("src/tides/__init__.py", "def main(): print('tide')\n"));

        assertThat(text)
                .contains("ENTRYPOINT [\"tides\"]")
                .contains(".wheel/*.whl")
                .doesNotContain("COPY --chown");
    }

    @Test
    void aLockWithHashesGoesBeforeEverything() {
        new Recipes(root)
                .with("requirements.txt", "click\n")
                .with("requirements.lock", "click==8.1.7 \\\n    --hash=sha256:" + "a".repeat(64) + "\n")
                .with("tool.py", "import click\nif __name__ == '__main__':\n    print(1)\n");

        Recipe recipe = recipe("click");

        assertThat(recipe.needs()).isEqualTo(new Needs("requirements.lock", true, ""));
        assertThat(DockerfileText.of(recipe)).contains("install --require-hashes -r requirements.lock");
    }

    @Test
    void theProjectsOwnRequirementsFileIsUsedWhereItSaysAll() {
        new Recipes(root)
                .with("requirements.txt", "# mine\nClick >= 8  # yes\n")
                .with("tool.py", "import click\nif __name__ == '__main__':\n    print(1)\n");

        assertThat(recipe("Click>=8").needs()).isEqualTo(new Needs("requirements.txt", false, ""));
        assertThat(recipe("Click>=8", "numpy").needs().file()).isEqualTo(Needs.OWN);
    }

    @Test
    void whatWheelsDoNotBringIsInstalledFromDebian() {
        String text = text(
                new Recipes(root).with("look.py", "import cv2, psycopg2\nif __name__ == '__main__':\n    print(1)\n"),
                "opencv-python",
                "psycopg2");

        assertThat(text.split("\nFROM ")[1]).contains("gcc libc6-dev libpq-dev");
        assertThat(text.split("\nFROM ")[2])
                .contains("libgl1 libglib2.0-0 libpq5")
                .doesNotContain("gcc");
    }

    @Test
    void aNotebookIsAJob() {
        new Recipes(root)
                .with(
                        "月.ipynb",
                        "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"print(1)\"],\"metadata\":{},\"outputs\":[]}],"
                                + "\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");

        Startup startup = recipe().startup();

        assertThat(startup.command()).containsExactly("jupyter", "execute", "--inplace", "月.ipynb");
        assertThat(startup.brings()).contains("nbclient==0.10.2");
        assertThat(startup.serves()).isFalse();
    }

    @Test
    void ofTheOldestPythonsPipIsRenewedFirst() {
        new Recipes(root).with("app.py", "from flask import Flask\napp = Flask(__name__)\n");
        Recipe recipe = new Recipes(root).recipeFor("3.6", ImageOptions.MULTI_STAGE, ImageOptions.AUTO, "flask");

        assertThat(DockerfileText.of(recipe)).contains("pip install pip==21.3.1");
        assertThat(recipe.startup().brings()).containsExactly("gunicorn==21.2.0");
    }

    @Test
    void anEditedDockerfileIsNotOursAnyMore() {
        String text = text(new Recipes(root).with("a.py", "if __name__ == '__main__':\n    print(1)\n"));

        assertThat(OwnText.isOurs(text)).isTrue();
        assertThat(OwnText.isOurs(text.replace("\n", "\r\n"))).isTrue();
        assertThat(OwnText.isOurs(text + "RUN true\n")).isFalse();
        assertThat(OwnText.isOurs("FROM scratch\n")).isFalse();
    }

    private String text(Recipes folder, String... requirements) {
        return DockerfileText.of(folder.recipe(ImageOptions.MULTI_STAGE, ImageOptions.AUTO, requirements));
    }

    private Recipe recipe(String... requirements) {
        return new Recipes(root).recipe(ImageOptions.MULTI_STAGE, ImageOptions.AUTO, requirements);
    }
}
