package dev.slipway.artifact.image;

import dev.slipway.change.OwnText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** Writes a recipe down as a Dockerfile. */
final class DockerfileText {
    /** Who the program runs as in a container; a number, so that Kubernetes can see that it is not root. */
    static final String USER = "10001";
    /** Where the wheel that was built and tried already is laid for the build. */
    static final String WHEEL_FOLDER = ".wheel";

    private static final String HEALTH = "HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \\";
    private static final String VENV = "/opt/venv";
    private static final String PIP_MOUNTS = "RUN --mount=type=cache,target=/root/.cache/pip \\\n"
            + "    --mount=type=secret,id=pip --mount=type=secret,id=ca \\\n    ";

    private final Recipe recipe;
    private final List<String> lines = new ArrayList<>();

    private DockerfileText(Recipe recipe) {
        this.recipe = recipe;
    }

    static String of(Recipe recipe) {
        DockerfileText text = new DockerfileText(recipe);
        switch (recipe.form()) {
            case ImageOptions.EXECUTABLE -> text.executable(Objects.requireNonNull(recipe.executable()));
            case ImageOptions.SINGLE_STAGE -> text.singleStage();
            default -> {
                if (text.installs()) {
                    text.multiStage();
                } else {
                    text.singleStage();
                }
            }
        }
        return OwnText.signed(String.join("\n", text.lines) + "\n");
    }

    private void multiStage() {
        add("# " + recipe.title() + ". " + recipe.startup().does() + ".", "");
        add("# Everything is installed in this stage. Its tools and caches stay out of the image.");
        add("FROM " + recipe.from() + " AS build");
        add(
                "ENV PIP_CONFIG_FILE=/run/secrets/pip \\",
                "    PIP_DISABLE_PIP_VERSION_CHECK=1 \\",
                "    PIP_ROOT_USER_ACTION=ignore");
        packages(recipe.building());
        add("WORKDIR /src");
        // The image's own pip installs into it, so that neither pip nor setuptools is in the environment.
        add("RUN python -m venv " + (oldPip() ? "" : "--without-pip ") + VENV);
        if (oldPip()) {
            add("ENV PATH=" + VENV + "/bin:$PATH", PIP_MOUNTS + "pip install " + newerPip());
        }
        String pip = oldPip() ? "pip" : "pip --python " + VENV + "/bin/python";
        install(pip);
        if (recipe.place().wheel()) {
            add("COPY . .");
            project(pip);
        }
        add("", "FROM " + recipe.from());
        labels();
        add("ENV PATH=/opt/venv/bin:$PATH \\");
        environment("    ");
        packages(recipe.running());
        user();
        add("COPY --from=build /opt/venv /opt/venv");
        files();
        ending();
    }

    private void singleStage() {
        add("# " + recipe.title() + ". " + recipe.startup().does() + ".", "");
        add("FROM " + recipe.from());
        labels();
        if (installs()) {
            add(
                    "ENV PIP_CONFIG_FILE=/run/secrets/pip \\",
                    "    PIP_DISABLE_PIP_VERSION_CHECK=1 \\",
                    "    PIP_ROOT_USER_ACTION=ignore \\");
            environment("    ");
        } else {
            environment("ENV ");
        }
        List<String> packages = new ArrayList<>(recipe.building());
        recipe.running().stream().filter(one -> !packages.contains(one)).forEach(packages::add);
        packages(packages);
        user();
        if (oldPip() && installs()) {
            add(PIP_MOUNTS + "pip install " + newerPip());
        }
        install("pip");
        if (recipe.place().wheel()) {
            add("COPY . /src/", "WORKDIR /src");
            project("pip");
            add("WORKDIR " + recipe.place().workdir());
        }
        files();
        ending();
    }

    private void executable(ExecutableForm made) {
        add("# " + recipe.title() + " as an executable, in an image with little else.");
        add("# It needs glibc: an image with musl, such as alpine, cannot run it.", "");
        add("FROM " + recipe.from());
        labels();
        packages(recipe.running());
        user();
        String to = made.isFolder() ? ExecutableForm.FOLDER + "/" : made.start().getFirst();
        add("COPY " + array(List.of(made.source() + (made.isFolder() ? "/" : ""), to)));
        add("USER " + USER + ":" + USER);
        if (recipe.startup().serves()) {
            add("ENV HOST=0.0.0.0 \\", "    GRADIO_SERVER_NAME=0.0.0.0");
        }
        serving();
        add("ENTRYPOINT " + array(made.start()));
    }

    private void install(String pip) {
        Needs needs = recipe.needs();
        if (!needs.file().isEmpty()) {
            add("COPY " + needs.file() + " ./");
            add(PIP_MOUNTS + pip + " install " + (needs.hashed() ? "--require-hashes " : "") + "-r "
                    + Startups.shell(needs.file()));
        }
        if (needs.hashed() && !recipe.startup().brings().isEmpty()) {
            add(PIP_MOUNTS + pip + " install "
                    + String.join(" ", quoted(recipe.startup().brings())));
        }
    }

    private void project(String pip) {
        add("# A wheel that lies here already is taken; else the project is built from its sources.");
        add(PIP_MOUNTS + "if [ ! -d " + WHEEL_FOLDER + " ]; then pip wheel --no-deps --wheel-dir " + WHEEL_FOLDER
                + " .; fi \\\n    && " + pip + " install --no-deps " + WHEEL_FOLDER + "/*.whl");
    }

    /** Those of the oldest Pythons know neither wheels of today nor another environment than their own. */
    private boolean oldPip() {
        return recipe.python().equals("3.6") || recipe.python().equals("3.7");
    }

    private String newerPip() {
        return recipe.python().equals("3.6") ? "pip==21.3.1" : "pip==24.0";
    }

    /** Whether anything is installed at all: a script that needs nothing is only copied. */
    private boolean installs() {
        return recipe.place().wheel()
                || !recipe.needs().file().isEmpty()
                || !recipe.startup().brings().isEmpty();
    }

    private void packages(List<String> packages) {
        if (!packages.isEmpty()) {
            add("# Not pinned: Debian keeps only the newest build of a package, so a pin would soon fail.");
            add("# hadolint ignore=DL3008");
            add(
                    "RUN apt-get update \\",
                    "    && apt-get install -y --no-install-recommends " + String.join(" ", packages) + " \\",
                    "    && rm -rf /var/lib/apt/lists/*");
        }
    }

    private void environment(String begin) {
        StringJoiner all = new StringJoiner(" \\\n    ", begin, "");
        all.add("PYTHONUNBUFFERED=1").add("PYTHONDONTWRITEBYTECODE=1");
        recipe.startup().environment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> all.add(one.getKey() + "=" + one.getValue()));
        add(all.toString());
    }

    /** WORKDIR would make a folder that belongs to root, in which the program could write nothing. */
    private void user() {
        String folder = recipe.place().workdir();
        String folders = folder.equals(PlaceInImage.ROOT) ? folder : PlaceInImage.ROOT + " " + Startups.shell(folder);
        add(
                "RUN groupadd --gid " + USER + " app \\",
                "    && useradd --uid " + USER + " --gid app --create-home --no-log-init app \\",
                "    && install -d -o " + USER + " -g " + USER + " " + folders);
        add("WORKDIR " + folder);
    }

    private void files() {
        if (!recipe.place().wheel()) {
            add("COPY --chown=" + USER + ":" + USER + " . " + PlaceInImage.ROOT + "/");
        }
    }

    private void ending() {
        add("USER " + USER + ":" + USER);
        serving();
        if (!recipe.startup().entrypoint().isEmpty()) {
            add("ENTRYPOINT " + array(recipe.startup().entrypoint()));
        }
        if (!recipe.startup().command().isEmpty()) {
            add("CMD " + array(recipe.startup().command()));
        }
    }

    private void serving() {
        Startup startup = recipe.startup();
        if (startup.serves()) {
            add("ENV PORT=" + startup.port(), "EXPOSE " + startup.port());
            String ask = "import http.client, os; "
                    + "c = http.client.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=4); "
                    + "c.request('GET', '" + startup.health() + "'); raise SystemExit(c.getresponse().status >= 500)";
            if (recipe.form().equals(ImageOptions.EXECUTABLE)) {
                // No Python to ask with; the shell of Debian can.
                String shell = "exec 3<>/dev/tcp/127.0.0.1/${PORT}; printf 'GET "
                        + startup.health()
                        + " HTTP/1.0\\r\\n\\r\\n' >&3; read -r _ status _ <&3; [ \"$status\" -lt 500 ]";
                add(HEALTH, "    CMD " + array(List.of("bash", "-c", shell)));
            } else {
                add(HEALTH, "    CMD " + array(List.of("python", "-c", ask)));
            }
        }
        if (!startup.stop().isEmpty()) {
            add("STOPSIGNAL " + startup.stop());
        }
    }

    private void labels() {
        if (!recipe.labels().isEmpty()) {
            StringJoiner all = new StringJoiner(" \\\n      ", "LABEL ", "");
            recipe.labels().forEach((name, value) -> all.add(name + "=" + string(value)));
            add(all.toString());
        }
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(Startups::shell).toList();
    }

    /** The exec form, which is JSON: no shell stands between the engine and the program. */
    private static String array(List<String> words) {
        StringJoiner all = new StringJoiner(", ", "[", "]");
        words.forEach(word -> all.add("\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        return all.toString();
    }

    /** A value in which the Dockerfile sees no variable. */
    private static String string(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + "\"";
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
