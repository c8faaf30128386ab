package dev.slipway.artifact.image;

import dev.slipway.artifact.Cargo;
import dev.slipway.artifact.Subject;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectScanner;
import dev.slipway.verify.StartCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recipes of small folders, made as a plan makes them. */
record Recipes(Path root) {

    Recipes with(String file, String text) {
        Path path = root.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Recipe recipe(String form, String content, String... requirements) {
        return recipeFor("3.11", form, content, requirements);
    }

    Recipe recipeFor(String python, String form, String content, String... requirements) {
        Project project = new ProjectScanner().scan(root);
        var metadata = MetadataReader.read(root).metadata();
        Subject subject = new Subject(
                project,
                metadata,
                "tides",
                "1.2",
                project.mainEntryPoint(),
                new StartCommand.Arguments(List.of(), false),
                "uvicorn",
                List.of(requirements),
                List.of(),
                java.util.Optional.empty());
        PlaceInImage place = PlaceInImage.of(subject, content);
        Startup startup = new Startups(subject, Servers.of(subject.requirements(), python), place, 8000).choose();
        Cargo cargo = new Cargo(files(), Map.of(), Set.of(), Set.of());
        return new Recipe(
                form,
                form.equals(ImageOptions.EXECUTABLE) ? Recipe.SMALL_BASE : "python:" + python + "-slim-bookworm",
                "",
                python,
                place,
                startup,
                Needs.of(subject, cargo, startup.brings()),
                SystemLibraries.toBuild(subject.requirements()),
                SystemLibraries.toRun(subject.requirements()),
                Map.of("org.opencontainers.image.title", "Tides \"of\" $HOME \\ 潮汐"),
                null,
                "tides 1.2");
    }

    private List<String> files() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
