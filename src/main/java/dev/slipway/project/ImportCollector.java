package dev.slipway.project;

import dev.slipway.project.python.ImportStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the imports of one file after the other. */
final class ImportCollector {
    private static final Pattern DOTTED =
            Pattern.compile("\\.*[\\p{L}_][\\w]*(\\.[\\p{L}_][\\w]*)*", Pattern.UNICODE_CHARACTER_CLASS);

    /** The same few names are imported thousands of times. */
    private final Map<String, String> known = new HashMap<>();

    private final List<ImportUse> uses = new ArrayList<>();
    private final List<String> streamlitNames = new ArrayList<>();
    private String file = "";

    void begin(String file) {
        this.file = file;
        uses.clear();
        streamlitNames.clear();
    }

    int size() {
        return uses.size();
    }

    void add(int line, ImportStatement found, ImportCondition condition) {
        if (found.module().equals("streamlit") && found.names().isEmpty()) {
            streamlitNames.add(found.alias());
        }
        List<String> names = found.names();
        if (!names.isEmpty()) {
            names = names.stream().map(this::shared).toList();
        }
        uses.add(new ImportUse(file, line, shared(found.module()), found.level(), names, condition, false));
    }

    /** A constant given to {@code import_module} or {@code __import__}. */
    void addDynamic(int line, String name, ImportCondition condition) {
        if (!DOTTED.matcher(name).matches()) {
            return;
        }
        int level = 0;
        while (name.charAt(level) == '.') {
            level++;
        }
        uses.add(new ImportUse(file, line, shared(name.substring(level)), level, List.of(), condition, true));
    }

    /** These imports may fail and the program lives on. */
    void guard(int from, int to) {
        for (int i = from; i < to; i++) {
            ImportUse use = uses.get(i);
            if (use.condition().compareTo(ImportCondition.TRY) < 0) {
                uses.set(
                        i,
                        new ImportUse(
                                use.file(),
                                use.line(),
                                use.module(),
                                use.level(),
                                use.names(),
                                ImportCondition.TRY,
                                use.dynamic()));
            }
        }
    }

    /** Whether the file imports a library whose proxies are addresses in texts. */
    boolean asksTheWeb() {
        for (ImportUse use : uses) {
            if (use.module().equals("requests") || use.module().equals("httpx")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file imports what starts other programs. */
    boolean startsPrograms() {
        for (ImportUse use : uses) {
            if (use.level() == 0
                    && (use.module().equals("subprocess") || use.module().equals("os"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the file calls streamlit by this name. */
    boolean isStreamlit(String name) {
        return streamlitNames.contains(name);
    }

    List<ImportUse> done() {
        return List.copyOf(uses);
    }

    private String shared(String name) {
        String before = known.putIfAbsent(name, name);
        return before == null ? name : before;
    }
}
