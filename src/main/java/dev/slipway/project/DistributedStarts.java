package dev.slipway.project;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.Metadata;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.DistributionName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of a declared distribution is there to be started. A library has examples beside it, and modules that try themselves when they are
 * run; whoever installs it imports it, and so it is tried.
 */
final class DistributedStarts {
    /** Words of module names by which people start what is inside a package. */
    private static final Set<String> STARTED = Set.of(
            "app",
            "main",
            "run",
            "start",
            "server",
            "serve",
            "wsgi",
            "asgi",
            "api",
            "cli",
            "gui",
            "bot",
            "game",
            "dashboard",
            "manage",
            "train",
            "training",
            "predict",
            "prediction",
            "infer",
            "inference",
            "forecast",
            "pipeline",
            "simulate");

    private final String folder;
    private final PythonLayout layout;
    private final boolean packages;
    private final String module;

    private DistributedStarts(String folder, PythonLayout layout, boolean packages, String module) {
        this.folder = folder;
        this.layout = layout;
        this.packages = packages;
        this.module = module;
    }

    /** Those of the project in this folder. */
    static DistributedStarts of(String folder, PythonLayout layout, FoundMetadata found) {
        Metadata metadata = found.metadata();
        if (!metadata.isDeclared()) {
            return new DistributedStarts(folder, layout, false, "");
        }
        boolean packages = !layout.packagesIn(folder).isEmpty()
                || !layout.packagesIn(PythonLayout.join(folder, "src")).isEmpty();
        String name = DistributionName.normalize(metadata.name()).replace('-', '_') + ".py";
        List<String> places = List.of(PythonLayout.join(folder, name), PythonLayout.join(folder, "src/" + name));
        String module =
                places.stream().filter(layout.sources()::contains).findFirst().orElse("");
        return new DistributedStarts(folder, layout, packages, module);
    }

    /**
     * Whether this is more than an example or a module that tries itself.
     *
     * @param aside whether it lies among tests, examples, documentation or tools
     */
    boolean has(Candidate way, boolean aside) {
        if (!packages && module.isEmpty()) {
            return true; // A folder that is no library.
        }
        if (aside) {
            return false;
        }
        return switch (way.kind()) {
            case MODULE -> isStart(way.file());
            case SCRIPT -> isLoose(way.file()) ? way.line() > 0 || !way.file().equals(module) : isStart(way.file());
            case CONSOLE_SCRIPT, GUI_SCRIPT, FLASK, FASTAPI, DJANGO, STREAMLIT, DASH, GRADIO, NOTEBOOK -> true;
        };
    }

    /** Whether it lies right in the folder, as programs that are not installed do. */
    private boolean isLoose(String file) {
        return RelativePath.folderOf(file).equals(folder) || file.equals(module);
    }

    private boolean isStart(String file) {
        String folder = RelativePath.folderOf(file);
        String above = RelativePath.folderOf(folder);
        if (layout.isPackage(above) && !RelativePath.nameOf(above).equals("src")) {
            return false; // Deep inside, a part of it.
        }
        String name = RelativePath.nameOf(file);
        if (name.equals("__main__.py")) {
            return true;
        }
        String stem = name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        return stem.equals(RelativePath.nameOf(folder))
                || Arrays.stream(stem.split("_")).anyMatch(STARTED::contains);
    }
}
