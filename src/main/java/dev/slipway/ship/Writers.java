package dev.slipway.ship;

import dev.slipway.project.DataFile;
import dev.slipway.project.ModelFile;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which version of which library wrote the models that the program loads. */
final class Writers {
    /** From here on code names the model. */
    private static final int LOADED = 2;

    private final Survey survey;

    Writers(Survey survey) {
        this.survey = survey;
    }

    /**
     * A version and the model that it wrote.
     *
     * @param model relative to the project with {@code /}
     */
    record Writer(String version, String model, int rank) {}

    /** By normalised name; where models contradict each other, that of the model nearest to what is started, then the newest. */
    Map<String, Writer> versions() {
        Map<String, Writer> chosen = new TreeMap<>();
        for (ModelFile model : survey.project().models()) {
            model.loadedBy().forEach((distribution, version) -> {
                if (Version.tryParse(version) != null) {
                    Writer writer = new Writer(version, model.path(), rank(model));
                    chosen.merge(DistributionName.normalize(distribution), writer, Writers::better);
                }
            });
        }
        return chosen;
    }

    /** What the models that the program loads ask of other distributions; a wish that contradicts one is left as it is. */
    List<String> limits() {
        return List.copyOf(models().keySet());
    }

    /** The model behind each of {@link #limits}. */
    Map<String, String> models() {
        Map<String, String> limits = new LinkedHashMap<>();
        for (ModelFile model : survey.project().models()) {
            if (rank(model) >= LOADED) {
                model.needs().forEach((distribution, specifier) -> {
                    if (!distribution.equals("python") && !specifier.isBlank()) {
                        limits.putIfAbsent(distribution + specifier, model.path());
                    }
                });
            }
        }
        return limits;
    }

    private static Writer better(Writer one, Writer other) {
        return Comparator.comparingInt(Writer::rank)
                                .thenComparing(writer -> Version.parse(writer.version()))
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private int rank(ModelFile model) {
        String start =
                survey.project().mainEntryPoint().map(point -> point.file()).orElse("");
        List<String> places = survey.project().dataFiles().stream()
                .filter(file -> file.path().equals(model.path()))
                .map(DataFile::usedBy)
                .findFirst()
                .orElse(List.of());
        boolean byStart = places.stream().anyMatch(place -> place.startsWith(start + ":"));
        boolean beside = RelativePath.folderOf(model.path()).equals(RelativePath.folderOf(start));
        return (byStart ? 4 : 0) + (places.isEmpty() ? 0 : 2) + (beside ? 1 : 0);
    }
}
