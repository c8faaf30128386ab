package dev.slipway.project;

import dev.slipway.problem.FileLine;
import dev.slipway.project.folder.FoundFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which files besides code go along, and says why. */
final class DataFiles {
    private static final long OUTSIZED = 50L << 20;
    private static final int MOST_PLACES = 5;

    private final FileUses uses;
    private final SettingsFiles settings;
    private final Set<String> configured = new HashSet<>();
    private final Set<String> models = new HashSet<>();
    private final List<Served> served;
    private final PythonLayout layout;
    private final Set<String> needed;
    private final boolean hasProgram;
    private final Map<String, Long> bytesThrough = new HashMap<>();

    /**
     * A folder that a web framework serves from by itself.
     *
     * @param folder relative to the root, without slash behind
     * @param by the framework, as words
     */
    record Served(String folder, String by) {}

    /** @param needed the source files that the program uses; empty if it is not known what starts it */
    DataFiles(
            FileUses uses,
            List<PackagingFile> packaging,
            List<ModelFile> models,
            List<Served> served,
            PythonLayout layout,
            Set<String> needed,
            SettingsFiles settings) {
        this.uses = uses;
        this.settings = settings;
        this.served = served;
        this.layout = layout;
        this.needed = needed;
        this.hasProgram = layout.sources().stream().anyMatch(source -> !PythonLayout.isAside(source, ""));
        packaging.forEach(file -> configured.add(file.path()));
        models.forEach(model -> this.models.add(model.path()));
    }

    /** A row for each file that may matter, folders of many unused files as one row. */
    List<DataFile> decide(List<FoundFile> others) {
        for (FoundFile file : others) {
            String through = uses.throughFolder(file);
            if (through != null) {
                bytesThrough.merge(through, file.bytes(), Long::sum);
            }
        }
        // There may be a hundred thousand of them, and some are looked into.
        List<DataFile> decided = others.parallelStream()
                .filter(file -> !configured.contains(file.path()))
                .map(this::decide)
                .filter(Objects::nonNull)
                .toList();
        List<DataFile> rows = new FolderRows(decided, layout.sources()).gather();
        rows.sort(Comparator.comparing(DataFile::path));
        return rows;
    }

    private @Nullable DataFile decide(FoundFile file) {
        FileUses.Uses use = uses.of(file);
        List<String> places = places(use);
        String secret = Secrets.byName(file.name());
        if (secret != null
                && (!Secrets.isOnlyMaybe(secret) || !settings.of(file).isEmpty())) {
            return holdSecret(file, places, secret);
        }
        String known = Secrets.words(settings.found().getOrDefault(file.path(), List.of()));
        if (known != null && !isReadMe(file)) {
            return holdSecret(file, places, known);
        }
        if (use == null
                && isFurniture(file)
                && served.stream().noneMatch(place -> PythonLayout.isInside(file.path(), place.folder()))) {
            return null;
        }
        String reason = reasonToInclude(file, use);
        if (reason != null) {
            String idle = idle(file, places);
            if (idle != null) {
                String around = uses.throughFolder(file);
                return around != null && !PythonLayout.isBeside(around)
                        ? through(file, around)
                        : hold(file, places, idle);
            }
            String content = isReadMe(file) ? null : Secrets.words(settings.of(file));
            return content != null
                    ? holdSecret(file, places, content)
                    : new DataFile(
                            file.path(),
                            file.bytes(),
                            places,
                            Decision.INCLUDE,
                            reason,
                            false,
                            changedIn(use),
                            DataFile.Held.NOT);
        }
        String through = uses.throughFolder(file);
        if (through != null) {
            return through(file, through);
        }
        String writer = use != null && !use.written().isEmpty() ? use.written().getFirst() : uses.pattern(file, true);
        if (writer != null) {
            return hold(file, List.of(), "written in " + writer + ", read by nothing");
        }
        if (models.contains(file.path())) {
            return hold(file, List.of(), "a model that no code loads");
        }
        return hold(file, List.of(), FolderRows.UNUSED).heldAs(DataFile.Held.UNUSED);
    }

    /** Where what is started writes it; training scripts beside the program do not count. */
    private List<String> changedIn(FileUses.@Nullable Uses use) {
        return use == null
                ? List.of()
                : use.written().stream()
                        .filter(place -> needed.contains(FileLine.of(place).file()))
                        .toList();
    }

    /** Why a file that only code beside the program reads is held back; null if it is not. */
    private @Nullable String idle(FoundFile file, List<String> places) {
        if (places.isEmpty()
                || places.stream()
                        .anyMatch(place -> needed.contains(FileLine.of(place).file()))) {
            return null;
        }
        boolean beside = places.stream().allMatch(PythonLayout::isBeside);
        if (beside && hasProgram) {
            return "read only in " + places.getFirst();
        }
        return file.bytes() > OUTSIZED && !needed.isEmpty()
                ? size(file.bytes()) + ", read only in " + places.getFirst() + ", which the program does not use"
                : null;
    }

    /** A folder that code goes through goes along, unless it is too much. */
    private DataFile through(FoundFile file, String place) {
        long all = bytesThrough.getOrDefault(place, 0L);
        if (hasProgram
                && PythonLayout.isBeside(place)
                && !needed.contains(FileLine.of(place).file())) {
            return hold(file, List.of(place), "read only in " + place);
        }
        if (all > OUTSIZED) {
            return hold(file, List.of(place), Outsized.reason(all, place)).heldAs(DataFile.Held.OUTSIZED);
        }
        String reason = place.equals(uses.pattern(file, false))
                ? "named by a pattern in " + place
                : "its folder is read in " + place;
        return new DataFile(file.path(), file.bytes(), List.of(place), Decision.INCLUDE, reason);
    }

    private @Nullable String reasonToInclude(FoundFile file, FileUses.@Nullable Uses use) {
        if (use != null && !use.read().isEmpty()) {
            return "read in " + nearest(use.read());
        }
        if (use != null && !use.named().isEmpty() && !isOnlyWritten(file, use)) {
            return "named in " + nearest(use.named());
        }
        for (Served place : served) {
            if (PythonLayout.isInside(file.path(), place.folder())) {
                return place.by();
            }
        }
        return null;
    }

    /** How far a place is from what is started: the program itself, other code, what lies beside it. */
    private int distance(String place) {
        return needed.contains(FileLine.of(place).file()) ? 0 : PythonLayout.isBeside(place) ? 2 : 1;
    }

    private String nearest(List<String> places) {
        return Collections.min(places, Comparator.comparingInt(this::distance));
    }

    /** A name that is given to the files that write it, and to no other. A model is too dear to be left out for that. */
    private boolean isOnlyWritten(FoundFile file, FileUses.Uses use) {
        Set<String> writers =
                use.written().stream().map(place -> FileLine.of(place).file()).collect(Collectors.toSet());
        return !models.contains(file.path())
                && use.read().isEmpty()
                && use.named().stream().map(place -> FileLine.of(place).file()).allMatch(writers::contains);
    }

    private List<String> places(FileUses.@Nullable Uses use) {
        if (use == null) {
            return List.of();
        }
        List<String> places = new ArrayList<>(use.read());
        use.named().stream().filter(place -> !places.contains(place)).forEach(places::add);
        places.sort(Comparator.comparingInt(this::distance));
        return places.size() > MOST_PLACES ? places.subList(0, MOST_PLACES) : places;
    }

    private static DataFile hold(FoundFile file, List<String> places, String reason) {
        return new DataFile(file.path(), file.bytes(), places, Decision.HOLD, reason);
    }

    private static DataFile holdSecret(FoundFile file, List<String> places, String reason) {
        return new DataFile(file.path(), file.bytes(), places, Decision.HOLD, reason, true);
    }

    /** What a build wants to have is not held back; its secrets are told as a problem. */
    private static boolean isReadMe(FoundFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.startsWith("readme") || name.startsWith("licen");
    }

    /** Files that stand in most projects, are read by people or tools, and are nobody's data. */
    private static boolean isFurniture(FoundFile file) {
        if (file.isTemplate()) {
            return false;
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("readme")
                || name.startsWith("license")
                || name.startsWith("licence")
                || name.startsWith("changelog")
                || name.startsWith("contributing")
                || name.startsWith(".git")
                || name.equals(".keep")
                || file.path().startsWith(".") && file.path().contains("/")) {
            return true; // What tools keep in folders of their own.
        }
        return switch (name) {
            case ".ds_store",
                    "thumbs.db",
                    "desktop.ini",
                    "makefile",
                    "authors",
                    "notice",
                    "copying",
                    ".dockerignore",
                    ".editorconfig",
                    ".flake8",
                    ".pre-commit-config.yaml",
                    "py.typed",
                    ".coveragerc",
                    "pytest.ini",
                    "mypy.ini",
                    "codecov.yml",
                    ".pylintrc",
                    ".slugignore",
                    "slipway.json" -> true;
            default ->
                switch (file.extension()) {
                    case "pyc", "pyo", "pyd", "pyi", "swp", "log", "slipway" -> true;
                    default -> false;
                };
        };
    }

    /** A size in words, in decimal units as file managers tell it. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double value = bytes;
        String[] units = {"KB", "MB", "GB", "TB"};
        int unit = -1;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        return value < 10
                ? String.format(Locale.ROOT, "%.1f %s", value, units[unit])
                : Math.round(value) + " " + units[unit];
    }
}
