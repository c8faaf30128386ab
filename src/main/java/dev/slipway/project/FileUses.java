package dev.slipway.project;

import dev.slipway.problem.FileLine;
import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.folder.RelativePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches the paths that code names with the files there are. */
final class FileUses {
    private static final int MOST_PLACES = 5;
    private static final int MOST_UNMET = 500;

    private final FileIndex index;
    private final PathConstants constants;
    private final Map<String, Uses> files = new HashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    /** Texts that name no file and no folder, from wherever they are seen. */
    private final Set<String> hopeless = new HashSet<>();

    /** Where a file is read, named and written, as {@code file:line}. */
    record Uses(List<String> read, List<String> named, List<String> written) {
        Uses() {
            this(new ArrayList<>(1), new ArrayList<>(1), new ArrayList<>(1));
        }
    }

    private final List<Unmet> unmet = new ArrayList<>();
    private final Set<String> writtenNames = new HashSet<>();

    /**
     * A file that code reads and that is not among the files.
     *
     * @param place {@code file:line}
     */
    record Unmet(String text, String source, String place) {}

    private final List<Abroad> abroad = new ArrayList<>();

    /**
     * A file that code reads where only its author has it.
     *
     * @param text as written
     * @param here the one file of that name that is among the files; empty if there is none
     */
    record Abroad(String text, String here, String place) {}

    /** @param deep whether files in folders below count, too */
    private record Pattern(String beginning, String ending, boolean deep, CallUse use, String place) {
        boolean isWritten() {
            return use == CallUse.WRITE || use == CallUse.WRITE_OWNER;
        }

        /** Whether the name is given to what writes such files: it is named for that. */
        boolean isFor(Pattern written) {
            return use == CallUse.NOTHING
                    && beginning.equals(written.beginning)
                    && ending.equals(written.ending)
                    && source().equals(written.source());
        }

        private String source() {
            return FileLine.of(place).file();
        }

        boolean fits(String name) {
            return name.length() >= beginning.length() + ending.length()
                    && name.startsWith(beginning)
                    && name.endsWith(ending);
        }
    }

    FileUses(FileIndex index, List<SourceFacts> sources) {
        this.index = index;
        this.constants = new PathConstants(sources);
        for (SourceFacts source : sources) {
            add(source);
        }
    }

    /** The uses of this file; null if no code names it. */
    @Nullable
    Uses of(FoundFile file) {
        return files.get(file.path());
    }

    /** Where code goes through a folder that holds this file; null if none does. */
    @Nullable
    String throughFolder(FoundFile file) {
        String folder = folders.isEmpty() ? "" : file.folder();
        while (!folder.isEmpty()) {
            String place = folders.get(folder);
            if (place != null) {
                return place;
            }
            folder = RelativePath.folderOf(folder);
        }
        return pattern(file, false);
    }

    /** Where code names files by names like this one's, to write them or for anything else; null if nowhere. */
    @Nullable
    String pattern(FoundFile file, boolean written) {
        List<Pattern> fitting = patterns(file);
        for (Pattern pattern : fitting) {
            boolean other =
                    !pattern.isWritten() && fitting.stream().noneMatch(one -> one.isWritten() && pattern.isFor(one));
            if (written ? pattern.isWritten() : other) {
                return pattern.place;
            }
        }
        return null;
    }

    private List<Pattern> patterns(FoundFile file) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        List<Pattern> fitting = new ArrayList<>(0);
        String folder = file.folder();
        for (boolean own = true; ; own = false) {
            for (Pattern pattern : patterns.getOrDefault(folder, List.of())) {
                if ((own || pattern.deep) && pattern.fits(file.name())) {
                    fitting.add(pattern);
                }
            }
            if (folder.isEmpty()) {
                return fitting;
            }
            folder = RelativePath.folderOf(folder);
        }
    }

    /** Whether code names this file, alone or among others. */
    boolean isNamed(FoundFile file) {
        return of(file) != null || !patterns(file).isEmpty();
    }

    /** Files that code reads, writes nowhere, and that are not there as far as git is concerned. */
    List<Unmet> unmet() {
        return unmet.stream()
                .filter(one -> !isWritten(RelativePath.nameOf(one.text)))
                .toList();
    }

    /** Files that code reads at a place of another machine. */
    List<Abroad> abroad() {
        return abroad;
    }

    private boolean isWritten(String name) {
        return writtenNames.contains(name)
                || patterns.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(pattern -> pattern.isWritten() && pattern.fits(name));
    }

    private void noteUnmet(List<PathLiteral> parts, SourceFacts source) {
        PathLiteral last = parts.getLast();
        boolean written = last.use() == CallUse.WRITE || last.use() == CallUse.WRITE_OWNER;
        boolean read =
                (last.use() == CallUse.OPEN || last.use() == CallUse.READ) && last.whole() && unmet.size() < MOST_UNMET;
        if (!written && !read) {
            return;
        }
        String whole = String.join("/", parts.stream().map(PathLiteral::text).toList());
        if (read && MissingFiles.isAbroad(whole)) {
            String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
            List<FoundFile> here = index.named(name);
            abroad.add(new Abroad(
                    whole, here.size() == 1 ? here.getFirst().path() : "", source.file() + ":" + last.line()));
            return;
        }
        String text = FileIndex.clean(whole);
        if (written) {
            writtenNames.add(RelativePath.nameOf(text));
        } else if (MissingFiles.mayBeData(parts.getFirst().text(), text) && !index.mayHold(text)) {
            unmet.add(new Unmet(text, source.file(), source.file() + ":" + last.line()));
        }
    }

    private void add(SourceFacts source) {
        List<PathLiteral> literals = source.literals();
        int i = 0;
        while (i < literals.size()) {
            int last = i;
            while (last + 1 < literals.size() && literals.get(last + 1).joined()) {
                last++;
            }
            based(literals.subList(i, last + 1), source);
            i = last + 1;
        }
    }

    /** A path that goes on a name is looked for as what the name stands for; else what is written of it, as it stands. */
    private void based(List<PathLiteral> parts, SourceFacts source) {
        PathLiteral first = parts.getFirst();
        if (first.quiet()) {
            return;
        }
        if (first.base().isEmpty()) {
            chain(parts, source, true);
            return;
        }
        boolean met = false;
        List<String> values = constants.values(source, first.base());
        for (String value : values) {
            List<PathLiteral> whole = new ArrayList<>(parts);
            whole.set(0, first.on(value));
            // What one of several values names may be there for another.
            met |= chain(whole, source, values.size() == 1 && MissingFiles.isAbroad(value));
        }
        List<PathLiteral> rest = first.text().isEmpty() ? parts.subList(1, parts.size()) : parts;
        boolean glued = first.base().startsWith("+") && !first.text().startsWith("/");
        if (!met && !rest.isEmpty() && !glued) {
            chain(rest, source, !first.base().startsWith("+"));
        }
    }

    /** Parts that make one path together; what of it is not constant may stand between or before them. */
    private boolean chain(List<PathLiteral> parts, SourceFacts source, boolean note) {
        for (int from = 0; from < parts.size(); from++) {
            StringBuilder text = new StringBuilder();
            for (PathLiteral part : parts.subList(from, parts.size())) {
                text.append(text.isEmpty() ? "" : "/").append(part.text());
            }
            if (use(text.toString(), parts.getLast(), source)) {
                return true;
            }
        }
        for (int to = parts.size() - 1; to > 0; to--) {
            StringBuilder text = new StringBuilder();
            for (PathLiteral part : parts.subList(0, to)) {
                text.append(text.isEmpty() ? "" : "/").append(part.text());
            }
            if (use(text.toString(), parts.get(to - 1), source)) {
                return true;
            }
        }
        if (note) {
            noteUnmet(parts, source);
        }
        return false;
    }

    private boolean use(String text, PathLiteral literal, SourceFacts source) {
        if (hopeless.contains(text)) {
            return false;
        }
        String place = source.file() + ":" + literal.line();
        if (text.indexOf('*') >= 0) {
            return pattern(text, source, literal.use(), place);
        }
        if (!literal.whole()) {
            if (literal.use() == CallUse.WRITE) {
                return false;
            }
            int slash = text.lastIndexOf('/');
            return slash > 0 && folder(text.substring(0, slash), literal, source, place);
        }
        List<FoundFile> found = index.files(text, source.file());
        for (FoundFile file : found) {
            Uses uses = files.computeIfAbsent(file.path(), path -> new Uses());
            List<String> places = switch (literal.use()) {
                case WRITE, WRITE_OWNER -> uses.written;
                case OPEN, READ -> uses.read;
                default -> uses.named;
            };
            if (places.size() < MOST_PLACES && !places.contains(place)) {
                places.add(place);
            }
        }
        if (found.isEmpty() && !index.mayHold(text)) {
            hopeless.add(text);
            return false;
        }
        return !found.isEmpty() || folder(text, literal, source, place);
    }

    private boolean folder(String text, PathLiteral literal, SourceFacts source, String place) {
        boolean meant =
                literal.use().takesPaths() && literal.use() != CallUse.WRITE || text.endsWith("/") || !literal.whole();
        String folder = meant || literal.joined() ? index.folder(text, source.file()) : null;
        if (folder == null) {
            return false;
        }
        folders.merge(folder, place, (known, more) -> PythonLayout.isBeside(known) ? more : known);
        return true;
    }

    private boolean pattern(String text, SourceFacts source, CallUse use, String place) {
        String path = FileIndex.clean(text);
        int star = path.indexOf('*');
        int slash = path.lastIndexOf('/', star);
        String ending = path.substring(path.lastIndexOf('*') + 1);
        String beginning = path.indexOf('/', star) < 0 ? path.substring(slash + 1, star) : "";
        if (slash < 0 && ending.isEmpty()) {
            return false;
        }
        String folder = slash < 0
                ? RelativePath.folderOf(source.file())
                : index.folder(path.substring(0, slash), source.file());
        if (folder == null) {
            return false;
        }
        boolean deep = path.contains("**") || path.indexOf('/', star) > 0;
        add(folder, new Pattern(beginning, RelativePath.nameOf(ending), deep, use, place));
        while (slash < 0 && !beginning.isEmpty() && !folder.isEmpty()) {
            folder = RelativePath.folderOf(folder); // Where the program may be started from.
            add(folder, new Pattern(beginning, ending, false, use, place));
        }
        return true;
    }

    private void add(String folder, Pattern pattern) {
        patterns.computeIfAbsent(folder, _ -> new ArrayList<>(1)).add(pattern);
    }
}
