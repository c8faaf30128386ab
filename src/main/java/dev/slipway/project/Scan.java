package dev.slipway.project;

import dev.slipway.metadata.FoundMetadata;
import dev.slipway.metadata.MetadataReader;
import dev.slipway.problem.Problem;
import dev.slipway.project.folder.FolderContents;
import dev.slipway.project.folder.FoundFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the readers of a folder found. */
final class Scan {
    private final Path root;
    private final FoundMetadata metadata;
    private final FolderContents contents;
    private final List<SourceFacts> sources;
    private final Notebooks notebooks;
    private final ScanListener listener;
    private final PythonLayout layout;
    private final SettingsFiles settings;

    Scan(
            Path root,
            FoundMetadata metadata,
            FolderContents contents,
            List<SourceFacts> sources,
            Notebooks notebooks,
            SettingsFiles settings,
            ScanListener listener) {
        this.settings = settings;
        this.root = root;
        this.metadata = metadata;
        this.contents = contents;
        this.sources = sources;
        this.notebooks = notebooks;
        this.listener = listener;
        this.layout = new PythonLayout(sources.stream().map(SourceFacts::file).toList());
        layout.learnNamespaces(sources);
    }

    /** One project folder with what was recognised in it. */
    private record Part(String folder, Recognition recognition, List<Candidate> candidates, FoundMetadata metadata) {
        int score() {
            return candidates.isEmpty() ? 0 : candidates.getFirst().score();
        }
    }

    /**
     * @param before problems that were found on the way
     * @param index of the files besides code
     * @param start when the scan began, as {@link System#nanoTime}
     */
    Project project(List<Problem> before, FileIndex index, ForkJoinPool pool, long start) {
        List<SourceFacts> all = Stream.concat(sources.stream(), notebooks.facts().stream())
                .sorted(Comparator.comparing(SourceFacts::file))
                .toList();
        List<String> files = all.stream().map(SourceFacts::file).toList();
        ForkJoinTask<List<Part>> recognised = pool.submit(() -> parts(LocalModules.of(files)));
        ForkJoinTask<List<PackagingFile>> packed =
                pool.submit(() -> PackagingFiles.among(contents.others(), sources, layout));
        FileUses uses = new FileUses(index, all);
        Models models = Models.read(contents.others(), uses, listener);
        List<PackagingFile> packaging = packed.join();
        List<Part> parts = recognised.join();
        Part main = parts.getFirst();
        List<EntryPoint> entryPoints = ranked(parts);
        List<DataFile> data = new DataFiles(
                        uses,
                        packaging,
                        models.files(),
                        ServedFolders.of(entryPoints, layout),
                        layout,
                        needed(entryPoints),
                        settings)
                .decide(contents.others());
        List<Problem> problems = new ArrayList<>(before);
        problems.addAll(SourceProblems.of(sources));
        problems.addAll(notebooks.problems());
        problems.addAll(models.problems());
        MissingFiles missing = MissingFiles.among(root, uses.unmet(), uses.abroad());
        data.addAll(missing.rows());
        data.sort(Comparator.comparing(DataFile::path));
        problems.addAll(missing.problems());
        problems.addAll(LargeFilePointers.among(contents.python(), contents.others(), goingAlong(data)));
        problems.addAll(Outsized.problems(data));
        FoundSecrets secrets = secrets(all, data);
        problems.addAll(secrets.problems());
        for (Problem problem : main.metadata().problems()) {
            String file = problem.file();
            problems.add(
                    file == null
                            ? problem
                            : problem.in(PythonLayout.join(main.folder(), file), problem.line(), problem.column()));
        }
        if (main.recognition().kind() == ProjectKind.EMPTY) {
            problems.add(ProjectScanner.empty());
        }
        return new Project(
                root,
                main.recognition().kind(),
                main.recognition().verdict(),
                parts.stream()
                        .map(part ->
                                new SubProject(part.folder(), part.recognition().kind()))
                        .toList(),
                entryPoints,
                all.stream().flatMap(source -> source.imports().stream()).toList(),
                all.stream().flatMap(source -> source.calls().stream()).toList(),
                files,
                contents.others().stream().map(FoundFile::path).toList(),
                data,
                models.files(),
                packaging,
                notebooks.installs(),
                secrets.all(),
                counts(),
                Duration.ofNanos(System.nanoTime() - start),
                problems);
    }

    private static Set<String> goingAlong(List<DataFile> data) {
        return data.stream()
                .filter(row -> row.decision() == Decision.INCLUDE)
                .map(DataFile::path)
                .collect(Collectors.toSet());
    }

    private FoundSecrets secrets(List<SourceFacts> all, List<DataFile> data) {
        FoundSecrets secrets = new FoundSecrets();
        all.forEach(secrets::inCode);
        FileRows held = new FileRows();
        data.stream()
                .filter(row -> row.secret() && row.decision() == Decision.HOLD)
                .map(DataFile::path)
                .forEach(held::add);
        settings.found().forEach((file, found) -> secrets.inFile(file, found, held.has(file)));
        return secrets;
    }

    private List<Part> parts(LocalModules local) {
        List<String> folders = new ProjectFolders(contents, layout).find();
        EntryPoints finder = new EntryPoints(sources, layout, local, new DeclaredStarts(contents.others()));
        List<Part> parts = new ArrayList<>();
        for (String folder : folders) {
            List<SourceFacts> own = sources.stream()
                    .filter(source -> nearest(source.file(), folders).equals(folder))
                    .toList();
            FoundMetadata said = folder.isEmpty() ? metadata : MetadataReader.read(root.resolve(folder));
            List<Candidate> candidates = finder.find(folder, own, said);
            long books = notebooks.facts().stream()
                    .filter(book -> PythonLayout.isInside(book.file(), folder))
                    .count();
            Recognition recognition = Recognition.of(folder, layout, candidates, said, (int) books);
            parts.add(new Part(folder, recognition, candidates, said));
        }
        if (!parts.getFirst().folder().isEmpty()) {
            parts.sort(Comparator.comparingInt(Part::score).reversed());
        }
        return parts;
    }

    /** The files that the likeliest entry point uses; none if it is a command, which may lead anywhere. */
    private Set<String> needed(List<EntryPoint> entryPoints) {
        if (entryPoints.isEmpty()
                || layout.sources().stream().noneMatch(entryPoints.getFirst().file()::equals)) {
            return Set.of();
        }
        return new Reach(sources, layout).from(entryPoints.getFirst().file(), layout);
    }

    private static String nearest(String file, List<String> folders) {
        String nearest = "";
        for (String folder : folders) {
            if (PythonLayout.isInside(file, folder) && folder.length() > nearest.length()) {
                nearest = folder;
            }
        }
        return nearest;
    }

    /** Those of the main project first, then those of the others, each by likelihood. */
    private List<EntryPoint> ranked(List<Part> parts) {
        List<Candidate> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.candidates()));
        if (all.isEmpty() && !parts.getFirst().recognition().kind().isPackage()) {
            LocalModules local = LocalModules.of(layout.sources());
            for (SourceFacts book : notebooks.facts()) {
                boolean uses = book.imports().stream().anyMatch(local::isLocal);
                String evidence = uses ? "a notebook that uses the modules here" : "a notebook";
                all.add(new Candidate(EntryKind.NOTEBOOK, book.file(), book.file(), 0, evidence, uses ? 1 : 0));
            }
            all.sort(Comparator.comparingInt(Candidate::score).reversed());
        }
        List<EntryPoint> ranked = new ArrayList<>();
        for (Candidate candidate : all) {
            ranked.add(new EntryPoint(
                    candidate.kind(),
                    candidate.target(),
                    candidate.file(),
                    candidate.line(),
                    candidate.evidence(),
                    ranked.size() + 1));
        }
        return ranked;
    }

    private Counts counts() {
        Function<List<FoundFile>, Long> bytes =
                files -> files.stream().mapToLong(FoundFile::bytes).sum();
        return new Counts(
                contents.python().size(),
                notebooks.facts().size(),
                sources.stream().mapToLong(SourceFacts::lines).sum(),
                contents.others().size(),
                bytes.apply(contents.others()),
                contents.skippedFolders());
    }
}
