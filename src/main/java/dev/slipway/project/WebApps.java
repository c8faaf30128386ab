package dev.slipway.project;

import dev.slipway.metadata.ObjectReference;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises web apps in single files. */
final class WebApps {
    /** What functions that make an app are called. */
    static final Set<String> FACTORIES =
            Set.of("create_app", "make_app", "build_app", "get_app", "app_factory", "init_app");

    /** Files that exist for a server to find the app of another module in. */
    private static final Set<String> SERVED = Set.of("wsgi.py", "asgi.py");

    private static final int CERTAIN = 100;

    private final PythonLayout layout;
    /** Modules that hold a function that makes an app, with the app's kind. */
    private final Map<String, EntryKind> factories = new HashMap<>();
    /** Apps that modules make, with their kind. */
    private final Map<ObjectReference, EntryKind> objects = new HashMap<>();
    /** Modules that show something by Streamlit. */
    private final Set<String> shows = new HashSet<>();
    /** Folders whose {@code pages/} hold pages of an app with several. */
    private final Set<String> withPages = new HashSet<>();

    WebApps(List<SourceFacts> sources, PythonLayout layout) {
        this.layout = layout;
        for (SourceFacts source : sources) {
            if (!source.streamlitCalls().isEmpty()) {
                shows.add(layout.moduleName(source.file()));
                // A folder without __init__.py is a package, too, for whoever stands above it.
                shows.add(RelativePath.moduleOf(source.file()));
                String folder = RelativePath.folderOf(source.file());
                if (RelativePath.nameOf(folder).equals("pages")) {
                    withPages.add(RelativePath.folderOf(folder));
                }
            }
            for (AppObject app : source.apps()) {
                if (FACTORIES.contains(app.function()) && app.framework() != CallUse.FACTORY) {
                    factories.put(layout.moduleName(source.file()), kind(app));
                }
                if (app.function().isEmpty()
                        && !app.name().isEmpty()
                        && app.framework().isWebApp()) {
                    objects.put(new ObjectReference(layout.moduleName(source.file()), app.name()), kind(app));
                }
            }
        }
    }

    /** The apps in this file; none if it is part of the framework itself. */
    List<Candidate> in(SourceFacts source) {
        List<Candidate> found = new ArrayList<>();
        for (AppObject app : source.apps()) {
            if (app.framework() == CallUse.FACTORY) {
                made(source, app, found);
            } else if (app.framework() == CallUse.GRADIO) {
                gradio(source, app, found);
            } else {
                object(source, app, found);
            }
        }
        if (found.isEmpty() && SERVED.contains(RelativePath.nameOf(source.file()))) {
            served(source).ifPresent(found::add);
        }
        boolean isFile = !RelativePath.nameOf(source.file()).equals("__init__.py");
        if (isFile && uses(source, "streamlit") && !source.streamlitCalls().isEmpty()) {
            found.add(streamlit(source));
        } else if (isFile && found.isEmpty()) {
            shown(source).ifPresent(found::add);
        }
        if (RelativePath.nameOf(source.file()).equals("manage.py") && uses(source, "django")) {
            String evidence = "imports django.core.management";
            found.add(new Candidate(
                    EntryKind.DJANGO, source.file(), source.file(), source.importLine("django"), evidence, 110));
        }
        return found;
    }

    private void object(SourceFacts source, AppObject app, List<Candidate> found) {
        EntryKind kind = kind(app);
        String framework = kind.id();
        boolean imported = uses(source, framework)
                || kind == EntryKind.DASH && (source.imports("dash") || source.imports("jupyter_dash"));
        if (!imported || found.stream().anyMatch(before -> before.kind() == kind)) {
            return;
        }
        String type = title(kind);
        String module = layout.moduleName(source.file());
        if (app.function().isEmpty() && !app.name().isEmpty()) {
            String evidence = "imports " + framework + ", makes " + app.name() + " = " + type + "()";
            found.add(new Candidate(kind, module + ":" + app.name(), source.file(), app.line(), evidence, CERTAIN));
        } else if (FACTORIES.contains(app.function())) {
            String evidence = "imports " + framework + ", " + app.function() + "() makes a " + type;
            String target = module + ":" + app.function() + "()";
            found.add(new Candidate(kind, target, source.file(), app.line(), evidence, CERTAIN - 5));
        }
    }

    /** {@code app = create_app()} at module level, with the function from another module or the same one. */
    private void made(SourceFacts source, AppObject app, List<Candidate> found) {
        if (!app.function().isEmpty()
                || app.name().isEmpty()
                || found.stream().anyMatch(before -> before.kind().isWebApp())) {
            return;
        }
        String module = layout.moduleName(source.file());
        EntryKind own = factories.get(module);
        EntryKind kind = own != null
                ? own
                : source.imports().stream()
                        .map(this::madeBy)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
        if (kind != null) {
            String evidence = "makes " + app.name() + " by the factory of its " + title(kind) + " app";
            found.add(
                    new Candidate(kind, module + ":" + app.name(), source.file(), app.line(), evidence, CERTAIN + 10));
        }
    }

    /** {@code from package.module import app}, in a file that only hands it to a server. */
    private Optional<Candidate> served(SourceFacts source) {
        for (ImportUse use : source.imports()) {
            for (Map.Entry<ObjectReference, EntryKind> object : objects.entrySet()) {
                ObjectReference made = object.getKey();
                boolean there = use.module().equals(made.module())
                        || use.module().endsWith("." + made.module())
                        || use.level() > 0 && use.module().isEmpty();
                if (there && use.names().contains(made.object())) {
                    EntryKind kind = object.getValue();
                    String evidence = "hands the " + title(kind) + " app of " + use.module() + " to a server";
                    String target = layout.moduleName(source.file()) + ":" + made.object();
                    return Optional.of(new Candidate(kind, target, source.file(), use.line(), evidence, CERTAIN + 10));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind of the app that a function which this takes from another module makes. */
    private Optional<EntryKind> madeBy(ImportUse use) {
        if (use.names().stream().noneMatch(FACTORIES::contains)) {
            return Optional.empty();
        }
        return factories.entrySet().stream()
                .filter(entry -> use.level() > 0
                        || use.module().equals(entry.getKey())
                        || use.module().endsWith("." + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static EntryKind kind(AppObject app) {
        return switch (app.framework()) {
            case FLASK -> EntryKind.FLASK;
            case FASTAPI -> EntryKind.FASTAPI;
            case GRADIO -> EntryKind.GRADIO;
            default -> EntryKind.DASH;
        };
    }

    private static String title(EntryKind kind) {
        return kind == EntryKind.FLASK ? "Flask" : kind == EntryKind.FASTAPI ? "FastAPI" : "Dash";
    }

    private void gradio(SourceFacts source, AppObject app, List<Candidate> found) {
        if (uses(source, "gradio") && found.stream().noneMatch(before -> before.kind() == EntryKind.GRADIO)) {
            String evidence = "imports gradio, makes an interface";
            found.add(new Candidate(EntryKind.GRADIO, source.file(), source.file(), app.line(), evidence, CERTAIN));
        }
    }

    /** A file that starts what another module shows, beside the pages of the app: Streamlit looks for them there. */
    private Optional<Candidate> shown(SourceFacts source) {
        boolean starts = source.topLevelCall() || source.mainGuard() > 0;
        return !starts || !withPages.contains(RelativePath.folderOf(source.file()))
                ? Optional.empty()
                : source.imports().stream()
                        .filter(use -> shows.contains(use.module()))
                        .findFirst()
                        .map(use -> new Candidate(
                                EntryKind.STREAMLIT,
                                source.file(),
                                source.file(),
                                use.line(),
                                "starts the Streamlit app of " + use.module(),
                                CERTAIN + 10));
    }

    private Candidate streamlit(SourceFacts source) {
        String calls = EntryPoints.and(source.streamlitCalls());
        String evidence = "imports streamlit, calls " + calls;
        int score = CERTAIN;
        if (source.topLevelCall()) {
            score += 5; // A helper only defines functions.
        }
        if (withPages.contains(RelativePath.folderOf(source.file()))) {
            score += 10; // Its pages lie beside it.
        }
        if (source.file().contains("pages/")) {
            score -= 40; // A page of an app with several; its main file starts it.
        }
        return new Candidate(
                EntryKind.STREAMLIT, source.file(), source.file(), source.streamlitLine(), evidence, score);
    }

    private boolean uses(SourceFacts source, String framework) {
        // What lies in the framework's own package is the framework.
        return source.imports(framework) && !layout.isPackage(framework) && !layout.isPackage("src/" + framework);
    }
}
