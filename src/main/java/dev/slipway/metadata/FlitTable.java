package dev.slipway.metadata;

import dev.slipway.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code [tool.flit.metadata]}, which Flit used before PEP 621. Reads only. */
final class FlitTable {
    private final TomlDocument document;
    private final TypedTable flit;

    FlitTable(TomlDocument document, List<Problem> problems) {
        this.document = document;
        this.flit =
                new TypedTable(document, List.of("tool"), problems).in("flit").in("metadata");
    }

    boolean isThere() {
        return document.get("tool", "flit", "metadata", "module") instanceof String;
    }

    void read(MetadataDraft draft) {
        draft.source = document.file();
        draft.importName = flit.text("module");
        draft.name = document.string(flit.at("dist-name")).orElse(draft.importName);
        // Flit takes both from the module itself.
        draft.dynamic.addAll(List.of("version", "description"));
        draft.readme = flit.text("description-file");
        draft.requiresPython = flit.text("requires-python");
        draft.license = flit.text("license");
        var author = new Person(flit.text("author"), flit.text("author-email"));
        if (!author.display().isEmpty()) {
            draft.authors.add(author);
        }
        draft.classifiers.addAll(flit.texts("classifiers"));
        if (!flit.text("home-page").isEmpty()) {
            draft.urls.put("Homepage", flit.text("home-page"));
        }
        draft.urls.putAll(flit.pairs("urls"));
        draft.dependencies.addAll(flit.texts("requires"));
        draft.scripts.putAll(new TypedTable(document, List.of("tool", "flit"), new ArrayList<>()).pairs("scripts"));
    }

    List<DeclaredLine> declared() {
        var lines = new ArrayList<DeclaredLine>();
        var requires = document.strings(flit.at("requires"));
        for (int i = 0; i < requires.size(); i++) {
            lines.add(new DeclaredLine(document.file(), document.lineOf(i, flit.at("requires")), requires.get(i), ""));
        }
        return lines;
    }
}
