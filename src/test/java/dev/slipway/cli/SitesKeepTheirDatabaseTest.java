package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.slipway.platform.Platform;
import dev.slipway.ship.Host;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored once is there at the next start. A Django site finds its SQLite database by the place of its settings. As an executable in one folder it writes into it where the folder can
 * be written, and into a copy where it cannot, as in the trial, where another user runs it.
 */
@Tag("slow")
class SitesKeepTheirDatabaseTest {
    @TempDir
    private Path temp;

    private Path root;

    @Test
    void aSiteAsAFolderCountsItsVisits() throws Exception {
        begin("visit site", "django");
        aSite();

        Console console = shipped();

        assertThat(console.out()).contains("It answers on its port, with no Python on PATH");
        Path program =
                root.resolve("dist/visit-site").resolve(Platform.current().program("visit-site"));
        assertThatItKeepsCounting(program);
    }

    /** Flask-SQLAlchemy keeps it in the instance folder; a single file is deleted when it ends, and what it stored is not. */
    @Test
    void anAppAsASingleFileCountsItsVisits() throws Exception {
        begin("visit app", "flask-sqlalchemy");
        write("app.py", """
                from flask import Flask
                from flask_sqlalchemy import SQLAlchemy
                from sqlalchemy import text

                app = Flask(__name__)
                app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///visits.db"
                db = SQLAlchemy(app)
                with app.app_context():
                    db.session.execute(text("create table if not exists visit (n integer)"))
                    db.session.commit()


                @app.route("/")
                def home():
                    db.session.execute(text("insert into visit values (1)"))
                    db.session.commit()
                    return "visits: %d." % db.session.execute(text("select count(*) from visit")).scalar()
                """);
        write("requirements.txt", "flask-sqlalchemy\n");
        write("slipway.json", "{\"version\": 1, \"artifacts\": {\"executable\": {}}}");

        Console console = shipped();

        assertThat(console.err()).contains("The app may keep a database beside its code.");
        Path program = root.resolve("dist").resolve(Platform.current().program("visit-app"));
        assertThatItKeepsCounting(program);
    }

    private void begin(String folder, String needed) throws IOException {
        assumeThat(Host.current().index().lookUp(needed).toString())
                .as("the index answers")
                .contains(needed);
        root = Files.createDirectories(temp.resolve(folder));
    }

    private Console shipped() {
        Console console = Console.run("ship", root);
        assertThat(console.exitCode()).as(console.out() + console.err()).isZero();
        return console;
    }

    private void assertThatItKeepsCounting(Path program) throws Exception {
        assertThat(visits(program, 2)).endsWith("visits: 2.");
        assertThat(visits(program, 1)).as("started again").endsWith("visits: 3.");
    }

    private void aSite() throws Exception {
        write("manage.py", DjangoManage.of("config.settings"));
        write("config/__init__.py", "");
        write("config/settings.py", """
                from pathlib import Path

                BASE_DIR = Path(__file__).resolve().parent.parent
                SECRET_KEY = "only for a trial"
                ALLOWED_HOSTS = ["*"]
                INSTALLED_APPS = ["django.contrib.staticfiles", "visits"]
                MIDDLEWARE = []
                ROOT_URLCONF = "config.urls"
                DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
                STATIC_URL = "static/"
                """);
        write(
                "config/urls.py",
                "from django.urls import path\nfrom visits.views import home\nurlpatterns = [path('', home)]\n");
        write("visits/__init__.py", "");
        write("visits/views.py", """
                from django.db import connection
                from django.http import HttpResponse


                def home(request):
                    with connection.cursor() as cursor:
                        cursor.execute("update visit set n = n + 1")
                        cursor.execute("select n from visit")
                        return HttpResponse("visits: %d." % cursor.fetchone())
                """);
        write("requirements.txt", "django<6\n");
        write("slipway.json", "{\"version\": 1, \"artifacts\": {\"executable\": {\"form\": \"one-folder\"}}}");
        String make = "import sqlite3; c = sqlite3.connect('db.sqlite3'); c.execute('create table visit (n integer)'); "
                + "c.execute('insert into visit values (0)'); c.commit()";
        Path python = Host.current().interpreters().usable().getFirst().executable();
        Process made = new ProcessBuilder(python.toString(), "-c", make)
                .directory(root.toFile())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
    }

    /** What the last of so many visits shows. */
    private String visits(Path program, int times) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(program.toString())
                .directory(Files.createDirectories(temp.resolve("elsewhere")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("server.log").toFile());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("XDG_DATA_HOME", temp.resolve("user").toString());
        Process server = builder.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            String last = "";
            for (int tries = 0, heard = 0; heard < times && tries < 300 && server.isAlive(); tries++) {
                try {
                    last = client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body();
                    heard++;
                } catch (IOException _) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
            assertThat(last).as(Files.readString(temp.resolve("server.log"))).isNotEmpty();
            return last;
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
