package dev.slipway.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Recognises web apps in single files. */
final class WebApps {
    private static final Set<String> FACTORIES =
            Set.of("create_app", "make_app", "build_app", "get_app", "app_factory", "init_app");
    private static final int CERTAIN = 100;

    private final PythonLayout layout;
    private final LocalModules local;

    WebApps(PythonLayout layout, LocalModules local) {
        this.layout = layout;
        this.local = local;
    }

    /** The apps in this file; none if it is part of the framework itself. */
    List<Candidate> in(SourceFacts source) {
        List<Candidate> found = new ArrayList<>();
        for (AppObject app : source.apps()) {
            if (app.framework() == CallUse.GRADIO) {
                gradio(source, app, found);
            } else {
                object(source, app, found);
            }
        }
        if (uses(source, "streamlit") && !source.streamlitCalls().isEmpty()) {
            found.add(streamlit(source));
        }
        if (PythonLayout.nameOf(source.file()).equals("manage.py") && uses(source, "django")) {
            String evidence = "manage.py imports django.core.management";
            found.add(new Candidate(
                    EntryKind.DJANGO, source.file(), source.file(), source.importLine("django"), evidence, 110));
        }
        return found;
    }

    private void object(SourceFacts source, AppObject app, List<Candidate> found) {
        EntryKind kind = switch (app.framework()) {
            case FLASK -> EntryKind.FLASK;
            case FASTAPI -> EntryKind.FASTAPI;
            default -> EntryKind.DASH;
        };
        String framework = kind.id();
        boolean imported = uses(source, framework)
                || kind == EntryKind.DASH && (source.imports("dash") || source.imports("jupyter_dash"));
        if (!imported || found.stream().anyMatch(before -> before.kind() == kind)) {
            return;
        }
        String type = kind == EntryKind.FLASK ? "Flask" : kind == EntryKind.FASTAPI ? "FastAPI" : "Dash";
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

    private void gradio(SourceFacts source, AppObject app, List<Candidate> found) {
        if (uses(source, "gradio") && found.stream().noneMatch(before -> before.kind() == EntryKind.GRADIO)) {
            String evidence = "imports gradio, makes an interface";
            found.add(new Candidate(EntryKind.GRADIO, source.file(), source.file(), app.line(), evidence, CERTAIN));
        }
    }

    private static Candidate streamlit(SourceFacts source) {
        String calls = EntryPoints.and(source.streamlitCalls());
        String evidence = "imports streamlit, calls " + calls;
        int score = CERTAIN;
        if (source.topLevelCall()) {
            score += 5; // A helper only defines functions.
        }
        if (source.file().contains("pages/")) {
            score -= 40; // A page of an app with several; its main file starts it.
        }
        return new Candidate(
                EntryKind.STREAMLIT, source.file(), source.file(), source.streamlitLine(), evidence, score);
    }

    private boolean uses(SourceFacts source, String framework) {
        return source.imports(framework) && !local.contains(framework);
    }
}
