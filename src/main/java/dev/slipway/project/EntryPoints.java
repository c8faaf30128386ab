package dev.slipway.project;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what can start a project, and puts the likely before the possible. */
final class EntryPoints {
    private static final int MOST = 50;
    private static final int COMMAND = 90;
    /** Worth more than a good name. */
    private static final int STARTED = 25;

    private final PythonLayout layout;
    private final WebApps webApps;
    private final Likelihood likelihood;
    private final DeclaredStarts declared;

    EntryPoints(List<SourceFacts> sources, PythonLayout layout, LocalModules local, DeclaredStarts declared) {
        this.layout = layout;
        this.declared = declared;
        this.webApps = new WebApps(sources, layout);
        this.likelihood = new Likelihood(sources, layout, local);
    }

    /**
     * What can start the project in this folder, likeliest first.
     *
     * @param sources the files of this project
     */
    List<Candidate> find(String folder, List<SourceFacts> sources, FoundMetadata metadata) {
        List<Candidate> single = new ArrayList<>();
        DistributedStarts meant = DistributedStarts.of(folder, layout, metadata);
        boolean onlyAside = sources.stream().allMatch(source -> PythonLayout.isAside(source.file(), folder));
        for (SourceFacts source : sources) {
            if (PythonLayout.isOfTools(source.file())) {
                continue;
            }
            List<Candidate> apps = webApps.in(source);
            List<Candidate> ways = apps.isEmpty() ? program(source) : apps;
            if (ways.isEmpty()) {
                continue;
            }
            boolean aside = !onlyAside && PythonLayout.isAside(source.file(), folder);
            int points = likelihood.of(source, folder, aside);
            for (Candidate way : aside ? program(source) : ways) {
                Candidate told = started(way, folder);
                if (!told.equals(way) || meant.has(way, aside)) {
                    single.add(told.more(points));
                }
            }
        }
        List<Candidate> found = new ArrayList<>(Versions.ordered(single));
        commands(
                folder,
                found,
                metadata.metadata().source(),
                EntryKind.CONSOLE_SCRIPT,
                metadata.metadata().scripts());
        commands(
                folder,
                found,
                metadata.metadata().source(),
                EntryKind.GUI_SCRIPT,
                metadata.metadata().guiScripts());
        found.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::file));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private Candidate started(Candidate candidate, String folder) {
        return declared.of(candidate, folder)
                .map(start -> candidate
                        .as(start.word())
                        .more(STARTED)
                        .because(RelativePath.nameOf(start.file()) + " starts it"))
                .orElse(candidate);
    }

    private static void commands(
            String folder, List<Candidate> found, String source, EntryKind kind, Map<String, String> commands) {
        int score = COMMAND;
        for (Map.Entry<String, String> command : commands.entrySet()) {
            String evidence = "declared as " + command.getKey() + " = " + command.getValue();
            String file = PythonLayout.join(folder, source);
            found.add(new Candidate(kind, command.getKey(), file, 0, evidence, score--));
        }
    }

    private List<Candidate> program(SourceFacts source) {
        String name = RelativePath.nameOf(source.file());
        String folder = RelativePath.folderOf(source.file());
        String evidence = evidence(source);
        if (name.equals("__main__.py")) {
            boolean isPackage = layout.isPackage(folder);
            String target = isPackage ? layout.moduleName(source.file()) : source.file();
            String what = "runs as python -m " + target + (evidence.isEmpty() ? "" : ", " + evidence);
            return List.of(new Candidate(
                    isPackage ? EntryKind.MODULE : EntryKind.SCRIPT,
                    target,
                    source.file(),
                    source.mainGuard(),
                    isPackage ? what : evidence,
                    80));
        }
        if (!PythonLayout.isProgram(name)) {
            return List.of();
        }
        if (source.mainGuard() > 0) {
            return List.of(
                    layout.isPackage(folder)
                            ? new Candidate(
                                    EntryKind.MODULE,
                                    layout.moduleName(source.file()),
                                    source.file(),
                                    source.mainGuard(),
                                    evidence,
                                    30)
                            : new Candidate(
                                    EntryKind.SCRIPT, source.file(), source.file(), source.mainGuard(), evidence, 60));
        }
        boolean runs = source.topLevelCall() && !layout.isPackage(folder);
        return runs
                ? List.of(new Candidate(EntryKind.SCRIPT, source.file(), source.file(), 0, evidence, 40))
                : List.of();
    }

    /** What the file does that a program does, as words. */
    private static String evidence(SourceFacts source) {
        List<String> parts = new ArrayList<>();
        if (source.mainGuard() > 0) {
            parts.add("has a main guard");
        }
        if (source.argumentsLine() > 0) {
            parts.add("parses arguments");
        } else if (source.argvLine() > 0) {
            parts.add("reads sys.argv");
        }
        if (source.inputLine() > 0) {
            parts.add("asks for input");
        }
        source.literals().stream()
                .filter(literal -> literal.use() == CallUse.WRITE
                        && literal.whole()
                        && literal.text().indexOf('.') > 0)
                .findFirst()
                .ifPresent(literal ->
                        parts.add("writes " + RelativePath.nameOf(literal.text().replace('\\', '/'))));
        if (parts.isEmpty() && source.topLevelCall()) {
            parts.add("runs code at its top level");
        }
        return String.join(", ", parts);
    }

    /** Words as a list in a sentence. */
    static String and(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
