package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each framework from the index, installed from a wheel into a clean place, started and asked. */
@Tag("slow")
class WebAppsAreAskedOnTheirPortTest {
    @TempDir
    Path root;

    @Test
    void flaskThroughItsFactoryWithTheTemplateThatWentAlong() throws IOException {
        write(
                "shop/__init__.py",
                "from flask import Flask, render_template\ndef create_app():\n    app = Flask(__name__)\n"
                        + "    @app.route('/')\n    def home():\n        return render_template('home.html')\n"
                        + "    return app\n");
        write("shop/templates/home.html", "<title>Shop</title>");

        assertThat(checks(0)).contains("The Flask app shop:create_app() answers on its port");
        assertThat(answers()).contains("GET / answered 200, text/html: Shop");
    }

    @Test
    void fastapiThroughTheServerThatIsDeclaredForIt() throws IOException {
        write(
                "main.py",
                "from fastapi import FastAPI\napi = FastAPI()\n@api.get('/tide')\ndef tide():\n    return 3\n");

        assertThat(checks(0)).contains("The FastAPI app main:api answers on its port");
        assertThat(answers()).contains("GET / answered 404").contains("/tide");
        assertThat(Files.readString(root.resolve("pyproject.toml"))).contains("\"uvicorn\"");
    }

    @Test
    void fastapiWithoutAServerNamesIt() throws IOException {
        write("main.py", "from fastapi import FastAPI\napp = FastAPI()\n");
        write("pyproject.toml", """
                [build-system]
                requires = ["setuptools"]
                build-backend = "setuptools.build_meta"

                [project]
                name = "tides"
                version = "1.0"
                dependencies = ["fastapi"]

                [tool.setuptools]
                py-modules = ["main"]
                """);

        checks(1);

        assertThat(problems()).contains("The module uvicorn is missing.");
    }

    @Test
    void djangoIsCheckedAndServed() throws IOException {
        write("manage.py", DjangoManage.of("site1.settings"));
        write("site1/__init__.py", "");
        write("site1/settings.py", "SECRET_KEY='x'\nDEBUG=True\nROOT_URLCONF='site1.urls'\nDATABASES={}\n");
        write(
                "site1/urls.py",
                "from django.http import HttpResponse\nfrom django.urls import path\n"
                        + "urlpatterns = [path('', lambda request: HttpResponse('<title>Site</title>'))]\n");

        assertThat(checks(0)).contains("manage.py check finds nothing wrong", "The Django site answers on its port");
    }

    @Test
    void streamlitAnswersAndItsScriptRuns() throws IOException {
        write("app.py", "import streamlit as st\nst.title('Tides')\n");

        assertThat(checks(0))
                .contains(
                        "The Streamlit app app.py runs without an exception",
                        "The Streamlit app app.py answers on its port");
        assertThat(answers()).contains("title: Tides").contains("GET /_stcore/health answered 200");
    }

    @Test
    void streamlitThatRaisesIsNotHandedOverThoughItsServerAnswers() throws IOException {
        write("app.py", "import streamlit as st\nst.title('Tides')\nopen('no such model.pkl')\n");

        checks(1);

        assertThat(problems()).contains("It looks for no such model.pkl, which is not in the project.");
    }

    @Test
    void dashAnswersWithItsLayout() throws IOException {
        write("app.py", "from dash import Dash, html\napp = Dash(__name__)\napp.layout = html.Div('tide')\n");

        assertThat(checks(0)).contains("The Dash app app:app answers on its port");
        assertThat(answers()).contains("\"tide\"");
    }

    @Test
    void gradioAnswersOnThePortThatItsCodeNames() throws IOException {
        write(
                "app.py",
                "import gradio as gr\nwith gr.Blocks() as demo:\n    gr.Markdown('tide')\n"
                        + "if __name__ == '__main__':\n    demo.launch(server_port=47861)\n");

        assertThat(checks(0)).contains("The Gradio app app.py answers on its port");
    }

    private List<String> checks(int exitCode) throws IOException {
        Console console = Console.run("ship", root.toString(), "--only", "wheel", "--json");
        assertThat(console.exitCode()).as(console.err()).isEqualTo(exitCode);
        List<String> passed = new ArrayList<>();
        for (JsonNode check : result().at("/artifacts/0/checks")) {
            if (check.get("ok").asBoolean()) {
                passed.add(check.get("title").asText());
            }
        }
        return passed;
    }

    private String answers() throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode check : result().at("/artifacts/0/checks")) {
            text.append(check.get("output").asText()).append('\n');
        }
        return text.toString();
    }

    private String problems() throws IOException {
        return result().get("problems").findValuesAsText("message").toString();
    }

    private JsonNode result() throws IOException {
        return new ObjectMapper()
                .readTree(root.resolve("dist").resolve("slipway-result.json").toFile());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
