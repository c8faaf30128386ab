package dev.slipway.project;

import dev.slipway.project.folder.RelativePath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How likely a file is the one that people start, by its name, its place and who uses whom. */
final class Likelihood {
    private static final Pattern OLD =
            Pattern.compile("(?i).*([_ -](old|backup|bak|copy|final|new|v?\\d+([._]\\d+)*)|copy|\\(\\d+\\))$");
    private static final Set<String> MAIN = Set.of(
            "app",
            "main",
            "run",
            "server",
            "serve",
            "wsgi",
            "asgi",
            "cli",
            "home",
            "index",
            "streamlit_app",
            "streamlitapp",
            "webapp",
            "web_app",
            "dashboard",
            "predict",
            "prediction",
            "start",
            "api",
            "manage",
            "demo",
            "bot",
            "gui",
            "game");
    private static final Pattern SUPPORT = Pattern.compile(
            "(?i).*(train|test|util|helper|config|setting|preprocess|eda|explor|scrap|download|setup|const|model|eval|plot|debug|migrat|check|generat|prepar|clean).*");

    private final LocalModules local;
    private final PythonLayout layout;
    private final List<SourceFacts> sources;
    private @Nullable Set<String> imported;

    Likelihood(List<SourceFacts> sources, PythonLayout layout, LocalModules local) {
        this.sources = sources;
        this.local = local;
        this.layout = layout;
    }

    /** Points for or against; 0 says nothing. */
    int of(SourceFacts source, String folder, boolean aside) {
        String name = RelativePath.nameOf(source.file());
        String stem = name.substring(0, name.lastIndexOf('.'));
        int points = -6 * PythonLayout.depth(source.file(), folder);
        if (MAIN.contains(stem.toLowerCase(Locale.ROOT)) || stem.equalsIgnoreCase(nearestName(source.file()))) {
            points += 15;
        } else if (OLD.matcher(stem).matches()) {
            points -= 10;
        } else if (SUPPORT.matcher(stem).matches()) {
            points -= 12;
        }
        if (aside) {
            points -= 60;
        }
        if (imported().contains(layout.moduleName(source.file())) || imported().contains(stem)) {
            points -= 20;
        }
        if (source.imports().stream().anyMatch(local::isLocal)) {
            points += 6;
        }
        if (source.argumentsLine() > 0 || source.argvLine() > 0 || source.inputLine() > 0) {
            points += 5;
        }
        return points;
    }

    /** The modules of the project that others of it import; gathered when first asked for. */
    private Set<String> imported() {
        Set<String> known = imported;
        if (known != null) {
            return known;
        }
        Set<String> found = new HashSet<>();
        for (SourceFacts source : sources) {
            if (PythonLayout.isAside(source.file(), "")) {
                continue; // Tests import what is run.
            }
            for (ImportUse use : source.imports()) {
                if (local.isLocal(use)) {
                    found.add(use.module());
                    use.names().forEach(name -> found.add(use.module().isEmpty() ? name : use.module() + "." + name));
                }
            }
        }
        imported = found;
        return found;
    }

    private static String nearestName(String file) {
        return RelativePath.nameOf(RelativePath.folderOf(file));
    }
}
