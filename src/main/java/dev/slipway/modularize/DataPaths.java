package dev.slipway.modularize;

import dev.slipway.metadata.python.PyToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the paths of files that go along relative to the package, where they are read. What is written stays where it was. */
final class DataPaths {
    private final Map<String, Module> modules;
    private final DataIndex index;
    private final Generated.Names names;
    private final List<PathLiterals.Found> found = new ArrayList<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<PathLiterals.Found, List<PathNames.NameUse>> uses = new LinkedHashMap<>();

    DataPaths(Map<String, Module> modules, DataIndex index, Generated.Names names) {
        this.modules = modules;
        this.index = index;
        this.names = names;
        modules.values().forEach(this::look);
    }

    private void look(Module module) {
        for (PathLiterals.Found literal :
                new PathLiterals(module.source(), module.expressions(), module.file(), index).find()) {
            PathLiterals.Found one = literal;
            if (one.hit().folder() && !isPath(one)) {
                continue;
            }
            if (one.use() == PathUse.PASSED) {
                PathUse within = Handover.use(module, one.start(), modules);
                one = one.with(within);
            }
            found.add(one);
            seen.add(place(module, one.token()));
            note(one, one.use(), module.file(), one.token());
            if (one.use() == PathUse.NAMED) {
                List<PathNames.NameUse> nameUses = PathNames.uses(one.name(), module.file(), modules);
                uses.put(one, nameUses);
                for (PathNames.NameUse use : nameUses) {
                    note(one, use.use(), use.source(), use.start());
                    Module user = modules.get(use.source());
                    if (user != null) {
                        seen.add(place(user, use.start()));
                    }
                }
            }
        }
    }

    /** A bare word may be the name of a folder and yet mean something else; then only what is done with it tells. */
    private static boolean isPath(PathLiterals.Found one) {
        return switch (one.use()) {
            case READ, WRITE, CHANGE, NAMED -> true;
            case PASSED -> one.text().contains("/") || !one.whole() && one.token() != one.start();
            case SHOWN, NO_PATH -> false;
        };
    }

    private void note(PathLiterals.Found one, PathUse use, String source, int token) {
        String original = one.hit().original();
        if (use == PathUse.WRITE) {
            written.add(original);
        } else if (use == PathUse.CHANGE) {
            Module module = modules.get(source);
            changed.putIfAbsent(original, module == null ? source : place(module, token));
        }
    }

    private static String place(Module module, int token) {
        return module.file() + ":"
                + module.source().lineNumber(module.source().token(token).start());
    }

    /** Files that are read and changed in place, each with where: they cannot be part of a package. */
    Map<String, String> changed() {
        return changed;
    }

    /** Whether a path that stands there was looked at, as {@code file:line}. */
    boolean knows(String place) {
        return seen.contains(place);
    }

    /** Files and folders with a use that could not be edited, each with where. */
    Map<String, String> left() {
        return left;
    }

    /** Edits the modules. */
    void rewrite() {
        for (PathLiterals.Found one : found) {
            if (changed.containsKey(one.hit().original())) {
                continue;
            }
            switch (one.use()) {
                case READ -> wrap(one);
                case PASSED -> {
                    if (isWritten(one)) {
                        // Who gets the path may write there, and must not write into the package.
                        Module module = Objects.requireNonNull(modules.get(one.source()));
                        left.putIfAbsent(one.hit().original(), place(module, one.token()));
                    } else {
                        wrap(one);
                    }
                }
                case NAMED -> named(one);
                case WRITE, CHANGE, SHOWN, NO_PATH -> {
                    // Not read here.
                }
            }
        }
    }

    private void named(PathLiterals.Found one) {
        List<PathNames.NameUse> nameUses = uses.getOrDefault(one, List.of());
        boolean writes = nameUses.stream().anyMatch(use -> use.use() == PathUse.WRITE);
        boolean shown = nameUses.stream().anyMatch(use -> use.use() == PathUse.SHOWN);
        List<PathNames.NameUse> reads = nameUses.stream()
                .filter(use -> use.use() == PathUse.READ || use.use() == PathUse.PASSED || use.use() == PathUse.NAMED)
                .toList();
        boolean bare = one.hit().folder() && one.whole() && !one.text().contains("/");
        boolean asPath = nameUses.stream().anyMatch(use -> use.use() != PathUse.NO_PATH && use.use() != PathUse.SHOWN);
        if (bare && !asPath) {
            return; // A word that happens to be the name of a folder.
        }
        boolean direct = one.start() == one.token();
        if ((writes || shown) && !reads.isEmpty() && (direct || one.whole())) {
            for (PathNames.NameUse use : reads) {
                Module module = modules.get(use.source());
                if (module != null) {
                    surround(module, use.start(), module.expressions().endOf(use.start()), function(one));
                }
            }
        } else if (!writes || isWritten(one)) {
            wrap(one);
        }
    }

    private boolean isWritten(PathLiterals.Found one) {
        String original = one.hit().original();
        return written.stream()
                .anyMatch(path -> path.equals(original)
                        || one.hit().folder() && path.startsWith(original + "/")
                        || original.startsWith(path + "/"));
    }

    private String function(PathLiterals.Found one) {
        return isWritten(one) ? names.own() : names.data();
    }

    private void wrap(PathLiterals.Found one) {
        Module module = Objects.requireNonNull(modules.get(one.source()));
        PySource source = module.source();
        PyToken first = source.token(one.token());
        if (module.edits().touches(first.start(), first.end())) {
            return; // It named a script that is started, and names its module now.
        }
        if (isWritten(one) && one.start() != one.token()) {
            PyToken start = source.token(one.start());
            if (start.is("Path") || source.at(one.start() + 1).is("/")) {
                left.putIfAbsent(one.hit().original(), place(module, one.token()));
                return;
            }
            surround(module, one.start(), source.closing(module.expressions().opener(one.token())), names.own());
            return;
        }
        String function = function(one);
        if (!first.isString()) {
            // os.getcwd(): the folder of the package in its place.
            module.edits().replace(first.start(), source.token(one.last()).end(), function + "(\"\")");
            module.needs().add(function);
            return;
        }
        String inPackage = one.hit().inPackage();
        if (DataIndex.clean(one.text()).equals(inPackage)) {
            int end = one.last() == one.token() ? module.expressions().endOf(one.token()) : one.token();
            boolean joined = module.expressions().opener(one.token()) >= 0
                    && module.expressions().joins(module.expressions().opener(one.token()));
            surround(module, one.token(), joined ? one.token() : end, function);
        } else if (one.whole() && !isDivided(one, first)) {
            module.edits().replace(first.start(), source.token(one.last()).end(), function + "(\"" + inPackage + "\")");
            module.needs().add(function);
        } else if (first.text().contains(one.text())) {
            int from = first.start() + first.text().indexOf(one.text());
            module.edits().replace(from, from + one.text().length(), inPackage);
            surround(module, one.token(), module.expressions().endOf(one.token()), function);
        } else {
            left.putIfAbsent(one.hit().original(), place(module, one.token()));
        }
    }

    /** {@code Path("data") / "x.csv"}: a part of the text stands behind the call. */
    private static boolean isDivided(PathLiterals.Found one, PyToken first) {
        return one.last() == one.token() && !one.text().equals(PathLiterals.constant(first));
    }

    private static void surround(Module module, int first, int last, String function) {
        module.edits().insert(module.source().token(first).start(), function + "(");
        module.edits().insert(module.source().token(last).end(), ")");
        module.needs().add(function);
    }
}
