package dev.slipway.environment;

import dev.slipway.platform.Platform;
import dev.slipway.tool.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that makes conda environments on this machine.
 *
 * @param kind {@code conda}, {@code mamba} or {@code micromamba}
 */
public record CondaTool(String kind, Path program) {
    private static final List<String> KINDS = List.of("micromamba", "mamba", "conda");
    private static final List<String> HOMES =
            List.of("miniforge3", "mambaforge", "miniconda3", "anaconda3", "micromamba");

    /** The fastest that is there: by what its own variables say, on the search path, then where installers put it. */
    public static Optional<CondaTool> find(Platform platform, Map<String, String> environment, Path home) {
        Stream<Path> named = Stream.of("MAMBA_EXE", "CONDA_EXE")
                .flatMap(name -> SearchPath.folder(platform, environment.get(name)).stream());
        SearchPath path = SearchPath.of(platform, environment);
        Stream<Path> onPath = KINDS.stream().flatMap(kind -> path.all(kind).stream());
        String folder = platform == Platform.WINDOWS ? "Scripts" : "bin";
        Stream<Path> usual = KINDS.stream()
                .flatMap(kind -> Stream.concat(
                                HOMES.stream().map(home::resolve),
                                platform == Platform.WINDOWS
                                        ? Stream.of(Path.of("C:\\ProgramData\\miniforge3"))
                                        : Stream.of(Path.of("/opt/conda"), Path.of("/opt/homebrew")))
                        .map(place -> place.resolve(folder).resolve(platform.program(kind))));
        return Stream.of(named, onPath, usual)
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .map(program -> new CondaTool(kind(program), program))
                .findFirst();
    }

    private static String kind(Path program) {
        String name = String.valueOf(program.getFileName()).toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(name::startsWith).findFirst().orElse("conda");
    }
}
