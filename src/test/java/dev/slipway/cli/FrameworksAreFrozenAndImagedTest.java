package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An app of each framework as an executable and as an image, from one profile: both start where nothing helps them, and answer on their port. */
@Tag("slow")
class FrameworksAreFrozenAndImagedTest {
    private static final String MANAGE = DjangoManage.of("site1.settings");
    private static final String SETTINGS =
            "from pathlib import Path\nBASE_DIR = Path(__file__).resolve().parent.parent\n"
                    + "SECRET_KEY='x'\nDEBUG=True\nALLOWED_HOSTS=['*']\nROOT_URLCONF='site1.urls'\n"
                    + "INSTALLED_APPS=['django.contrib.staticfiles', 'tides']\nSTATIC_URL='static/'\n"
                    + "MIDDLEWARE=['django.middleware.common.CommonMiddleware']\n"
                    + "TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True}]\n"
                    + "DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': Path.home() / 'tides.sqlite3'}}\n";

    @TempDir
    private Path temp;

    static Stream<Arguments> apps() {
        return Stream.of(
                Arguments.of(
                        "Flask",
                        Map.of(
                                "app.py",
                                "from flask import Flask, render_template\napp = Flask(__name__)\nlevel = open('level.txt').read()\n"
                                        + "@app.route('/')\ndef home():\n    return render_template('home.html', level=level)\n"
                                        + "if __name__ == '__main__':\n    app.run(debug=True)\n",
                                "level.txt",
                                "high",
                                "templates/home.html",
                                "<title>Tide {{ level }}</title>"),
                        List.of("GET / answered 200, text/html: Tide high")),
                Arguments.of(
                        "FastAPI",
                        Map.of(
                                "main.py",
                                "from fastapi import FastAPI\nimport uvicorn\napp = FastAPI()\nlevel = open('level.txt').read()\n"
                                        + "@app.get('/')\ndef tide():\n    return {'tide': level}\n"
                                        + "if __name__ == '__main__':\n    uvicorn.run('main:app', reload=True)\n",
                                "level.txt",
                                "high"),
                        List.of("{\\\"tide\\\":\\\"high\\\"}")),
                Arguments.of(
                        "Django",
                        Map.of(
                                "manage.py",
                                MANAGE,
                                "site1/__init__.py",
                                "",
                                "site1/settings.py",
                                SETTINGS,
                                "site1/urls.py",
                                "from django.urls import include, path\nurlpatterns = [path('', include('tides.urls'))]\n",
                                "tides/__init__.py",
                                "",
                                "tides/urls.py",
                                "from django.urls import path\nfrom tides import views\nurlpatterns = [path('', views.home)]\n",
                                "tides/views.py",
                                "from django.shortcuts import render\ndef home(request):\n    return render(request, 'home.html')\n",
                                "tides/templates/home.html",
                                "<title>Tide high</title>",
                                "requirements.txt",
                                "django\n"),
                        List.of("manage.py check finds nothing wrong", "GET / answered 200, text/html: Tide high")),
                Arguments.of(
                        "Dash",
                        Map.of(
                                "app.py",
                                "import csv\nfrom dash import Dash, html\napp = Dash(__name__)\n"
                                        + "app.layout = html.Div(next(csv.reader(open('data/tide.csv'))))\n"
                                        + "if __name__ == '__main__':\n    app.run(debug=True)\n",
                                "data/tide.csv",
                                "tide,high\n"),
                        List.of("/_dash-layout answered 200")),
                Arguments.of(
                        "Streamlit",
                        Map.of(
                                "app.py",
                                "import streamlit as st\nimport levels\nst.title('Tides')\nst.write(levels.now())\n",
                                "levels.py",
                                "def now():\n    return open('level.txt').read()\n",
                                "level.txt",
                                "high"),
                        List.of("without an exception", "GET /_stcore/health answered 200")),
                Arguments.of(
                        "Gradio",
                        Map.of(
                                "app.py",
                                "import gradio as gr\ndef tide(place):\n    return open('level.txt').read()\n"
                                        + "demo = gr.Interface(fn=tide, inputs='text', outputs='text')\n"
                                        + "if __name__ == '__main__':\n    demo.launch()\n",
                                "level.txt",
                                "high"),
                        List.of("GET / answered 200")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("apps")
    void asExecutableAndAsImage(String framework, Map<String, String> files, List<String> said) throws IOException {
        var desk = AContainerEngine.desk();
        Path root = Files.createDirectories(temp.resolve("a " + framework));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(
                root.resolve("slipway.json"),
                "{\"version\": 1, \"artifacts\": {\"executable\": {\"form\": \"one-folder\"}, \"image\": {}}}");

        Console console = Console.run("ship", root, "--python", AContainerEngine.PYTHON);
        JsonNode result = new ObjectMapper()
                .readTree(root.resolve("dist/slipway-result.json").toFile());
        for (JsonNode artifact : result.path("artifacts")) {
            if (artifact.path("id").asText().equals("image")) {
                AContainerEngine.forget(desk, artifact.path("path").asText());
            }
        }

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(result.path("artifacts")).hasSize(2).allSatisfy(artifact -> {
            assertThat(artifact.path("verified").asBoolean()).isTrue();
            assertThat(artifact.path("checks").toString()).contains("answers on");
        });
        assertThat(result.path("artifacts").toString()).contains(said);
    }
}
