package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Django site without packaging: nothing of it is rewritten, and yet its wheel starts elsewhere and answers the same. */
class DjangoSitesShipAsTheyLieTest {
    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void aSiteBelowItsRequirements() throws IOException {
        root = temp.resolve("poll site");
        write("mysite/manage.py", DjangoManage.of("config.settings"));
        write("mysite/config/__init__.py", "");
        write("mysite/config/settings.py", """
                from pathlib import Path

                BASE_DIR = Path(__file__).resolve().parent.parent
                SECRET_KEY = "only for a trial"
                DEBUG = True
                ALLOWED_HOSTS = ["*"]
                INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.staticfiles", "polls"]
                MIDDLEWARE = []
                ROOT_URLCONF = "config.urls"
                TEMPLATES = [{
                    "BACKEND": "django.template.backends.django.DjangoTemplates",
                    "DIRS": [BASE_DIR / "templates"],
                    "APP_DIRS": True,
                }]
                DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
                STATIC_URL = "/static/"
                STATICFILES_DIRS = [BASE_DIR / "static"]
                DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
                """);
        write(
                "mysite/config/urls.py",
                "from django.urls import include, path\nurlpatterns = [path('', include('polls.urls'))]\n");
        write("mysite/polls/__init__.py", "");
        write("mysite/polls/migrations/__init__.py", "");
        write(
                "mysite/polls/models.py",
                "from django.db import models\n\n\nclass Question(models.Model):\n"
                        + "    text = models.CharField(max_length=200)\n");
        write(
                "mysite/polls/urls.py",
                "from django.urls import path\nfrom . import views\nurlpatterns = [path('', views.home)]\n");
        write(
                "mysite/polls/views.py",
                "import json\nfrom pathlib import Path\nfrom django.shortcuts import render\n"
                        + "CHOICES = json.loads((Path(__file__).parent / 'choices.json').read_text())\n"
                        + "def home(request):\n    return render(request, 'polls/home.html', {'choices': CHOICES})\n");
        write("mysite/polls/choices.json", "[\"tea\", \"coffee\"]");
        write(
                "mysite/polls/templates/polls/home.html",
                "{% extends \"base.html\" %}{% load static %}{% block body %}"
                        + "<link href=\"{% static \"polls/site.css\" %}\">{{ choices|join:\", \" }}{% endblock %}");
        write("mysite/polls/static/polls/site.css", "body { color: teal }");
        write("mysite/static/print.css", "p { color: black }");
        write("mysite/templates/base.html", "<title>Polls</title>{% block body %}{% endblock %}");
        write("requirements.txt", "django<6\n");
        write("README.md", "# Polls\n");
    }

    @Test
    void theSiteAndTheRequirementsAboveItAreOneProject() {
        JsonNode scan = Console.run("scan", root, "--json").json();

        assertThat(scan.path("kind").asText()).isEqualTo("django");
        assertThat(scan.path("projects")).hasSize(1);
        assertThat(scan.at("/entryPoints/0/target").asText()).isEqualTo("mysite/manage.py");
        assertThat(scan.path("dataFiles").findValuesAsText("path"))
                .contains(
                        "mysite/polls/choices.json",
                        "mysite/polls/static/polls/site.css",
                        "mysite/polls/templates/polls/home.html",
                        "mysite/static/print.css",
                        "mysite/templates/base.html");
    }

    @Test
    void itIsSaidThatASiteIsNotRewritten() {
        Console console = Console.run("modularize", root);

        assertThat(console.exitCode()).isEqualTo(ExitCode.BAD_ARGUMENTS);
        assertThat(console.err())
                .contains("A Django site is not rewritten")
                .contains("Nothing was changed.")
                .contains("Ship it as it lies");
    }

    @Test
    @Tag("slow")
    void theWheelAnswersWhatTheFolderAnswered() throws Exception {
        assumeThat(Host.current().index().lookUp("django").toString())
                .as("the index answers")
                .contains("django");
        byte[] settings = Files.readAllBytes(root.resolve("mysite/config/settings.py"));

        Console console = Console.run("ship", root, "--only", "wheel,zip");

        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        assertThat(console.out())
                .contains(
                        "manage.py check finds nothing wrong",
                        "The command poll-site serves the app, which answers on its port");
        assertThat(root.resolve("mysite/config/settings.py")).hasBinaryContent(settings);

        VenvLayout own = new VenvLayout(Platform.current(), root.resolve(".venv"));
        Path before = root.resolve("mysite");
        List<String> folder = List.of(own.python().toString(), "manage.py");
        VenvLayout clean = new VenvLayout(Platform.current(), temp.resolve("clean"));
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        run(
                elsewhere,
                List.of(own.python().toString(), "-m", "venv", clean.root().toString()));
        Path wheel;
        try (var dist = Files.newDirectoryStream(root.resolve("dist"), "*.whl")) {
            wheel = dist.iterator().next();
        }
        run(elsewhere, List.of(clean.python().toString(), "-m", "pip", "install", "-q", wheel.toString()));
        List<String> installed = List.of(clean.program("poll-site").toString());

        assertThat(run(elsewhere, and(installed, "check")))
                .contains("no issues")
                .isEqualTo(run(before, and(folder, "check")));
        String page = answer(before, folder, "/");
        assertThat(page).contains("<title>Polls</title>").contains("tea, coffee");
        assertThat(answer(elsewhere, installed, "/")).isEqualTo(page);
        assertThat(answer(elsewhere, installed, "/static/polls/site.css")).contains("teal");
        assertThat(answer(elsewhere, installed, "/static/print.css")).contains("black");
    }

    private static String answer(Path folder, List<String> manage, String path) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server = new ProcessBuilder(and(manage, "runserver", "--noreload", "127.0.0.1:" + port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            for (int tries = 0; tries < 150 && server.isAlive(); tries++) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                } catch (IOException _) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
            throw new AssertionError(Files.readString(folder.resolve("server.log")));
        } finally {
            server.destroy();
            server.waitFor();
            Files.deleteIfExists(folder.resolve("server.log"));
        }
    }

    private static String run(Path folder, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static List<String> and(List<String> command, String... words) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(words));
        return all;
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
