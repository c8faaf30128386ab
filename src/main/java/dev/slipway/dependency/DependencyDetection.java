package dev.slipway.dependency;

import dev.slipway.dependency.Dependency.Source;
import dev.slipway.dependency.ImportResolver.Resolved;
import dev.slipway.project.EntryKind;
import dev.slipway.project.ImportUse;
import dev.slipway.project.LocalModules;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.project.ProjectKind;
import dev.slipway.requirement.DistributionName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a report: from imports, model files, declarations and what is installed. */
final class DependencyDetection {

    /** What pickles of Python 2 call modules of the standard library, and the program itself. */
    private static final Set<String> NO_MODULES =
            Set.of("__builtin__", "copy_reg", "exceptions", "__main__", "__mp_main__");

    /** Of the standard library of Python 2: code that runs on both imports them where the newer ones are missing. */
    private static final Set<String> OF_PYTHON_2 = Set.of(
            "StringIO",
            "cStringIO",
            "cPickle",
            "urllib2",
            "urlparse",
            "httplib",
            "cookielib",
            "Cookie",
            "ConfigParser",
            "Queue",
            "SocketServer",
            "BaseHTTPServer",
            "SimpleHTTPServer",
            "HTMLParser",
            "htmlentitydefs",
            "robotparser",
            "xmlrpclib",
            "Tkinter",
            "tkMessageBox",
            "tkFileDialog",
            "ttk",
            "thread",
            "dummy_thread",
            "commands",
            "UserDict",
            "anydbm",
            "sets",
            "md5");

    private final Project project;
    private final LocalModules local;
    private final ImportResolver resolver;
    private final String python;
    private final Map<String, DependencyDraft> rows = new LinkedHashMap<>();
    // A large project imports the same few hundred names a hundred thousand times.
    private final Map<String, Boolean> foreign = new HashMap<>();
    private final Map<Imported, Set<Resolved>> resolved = new HashMap<>();

    private final boolean onlyNotebooks;
    private final @Nullable PackageReach reach;

    private final Map<String, Boolean> aside = new HashMap<>();

    private record Imported(String module, List<String> names) {}

    DependencyDetection(Project project, ImportResolver resolver, String python) {
        this.project = project;
        this.local = project.localModules();
        this.resolver = resolver;
        this.python = python;
        this.onlyNotebooks = project.kind() == ProjectKind.NOTEBOOKS
                || !project.kind().isPackage()
                        && project.mainEntryPoint()
                                .map(start -> start.kind() == EntryKind.NOTEBOOK)
                                .orElse(false)
                || project.sources().stream().allMatch(source -> source.endsWith(".ipynb"));
        this.reach = project.kind().isPackage() ? new PackageReach(project, file -> !isAside(file)) : null;
    }

    private boolean isAside(String file) {
        return aside.computeIfAbsent(file, one -> FileRole.isAside(one, onlyNotebooks) || isBeside(one));
    }

    private ImportTally.Place place(String file) {
        if (isAside(file)) {
            return ImportTally.Place.ASIDE;
        }
        if (reach == null) {
            return ImportTally.Place.PROGRAM;
        }
        return reach.contains(file) ? ImportTally.Place.LOADED : ImportTally.Place.UNREACHED;
    }

    Collection<DependencyDraft> rows(List<Declared> declared, InstalledDistributions installed) {
        String file = "";
        ImportTally.Place place = ImportTally.Place.ASIDE;
        for (ImportUse use : project.imports()) {
            if (!use.file().equals(file)) {
                file = use.file();
                place = place(file);
            }
            if (use.level() == 0
                    && !FileRole.isBuildTool(use)
                    && foreign.computeIfAbsent(use.module(), this::isForeign)
                    && !isOwn(use)) {
                for (Resolved one : resolved.computeIfAbsent(
                        new Imported(use.module(), use.names()),
                        imported -> resolver.resolve(imported.module(), imported.names()))) {
                    row(one).importedAt(use, place);
                }
            }
        }
        project.models().forEach(this::readModel);
        Companions.of(project).forEach(this::accompany);
        for (Declared one : declared) {
            String name = one.distribution();
            if (name != null) {
                row(new Resolved("", name, Source.DECLARED, one.place())).declare(one);
            }
        }
        for (DependencyDraft row : rows.values()) {
            if (row.distribution() != null) {
                installed.find(row.distribution()).ifPresent(found -> row.install(found.version()));
            }
        }
        rows.values().forEach(row -> row.judge(python));
        return new ArrayList<>(rows.values());
    }

    /** Whether a file lies beside the packages of a distribution that is not started by it: a benchmark, a tool of its makers. */
    private boolean isBeside(String file) {
        return project.kind().isPackage()
                && !file.contains("/")
                && project.mainEntryPoint()
                        .map(start -> start.file().contains("/") || start.kind() == EntryKind.CONSOLE_SCRIPT)
                        .orElse(false);
    }

    private void accompany(Companions.Companion one) {
        List<String> served = one.distributions();
        String name = resolver.preferred(served);
        List<String> others =
                served.stream().filter(other -> !other.equals(name)).toList();
        row(new Resolved("", name, Source.MAP, one.reason(), others))
                .accompany(one.place(), one.reason(), place(one.file()));
    }

    private void readModel(ModelFile model) {
        for (String module : model.modules()) {
            if (isForeign(module) && !local.contains(DottedName.top(module))) {
                for (Resolved resolved : resolver.resolve(module, List.of())) {
                    row(resolved).neededBy(model.path());
                }
            }
        }
        model.loadedBy()
                .forEach((distribution, version) -> row(new Resolved(
                                "", distribution, Source.MAP, "its version stands in the model file"))
                        .writtenBy(version, model.path()));
    }

    private boolean isOwn(ImportUse use) {
        if (!local.isLocal(use)) {
            return false;
        }
        String top = use.topLevel();
        return !(project.kind().isPackage()
                && local.isOnlyPartOfPackages(top)
                && ImportMap.bundled().find(top).isPresent());
    }

    private boolean isForeign(String module) {
        return !module.isEmpty()
                && !NO_MODULES.contains(DottedName.top(module))
                && !OF_PYTHON_2.contains(module)
                && !StandardLibrary.bundled().contains(module, python);
    }

    private DependencyDraft row(Resolved resolved) {
        String key = resolved.distribution() == null
                ? "?" + resolved.importName()
                : DistributionName.normalize(resolved.distribution());
        return rows.computeIfAbsent(key, k -> new DependencyDraft(resolved));
    }
}
