package dev.slipway.artifact.freeze;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.Subject;
import dev.slipway.project.EntryPoint;
import dev.slipway.project.ImportUse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The SQLite databases that go along with a program, or that it makes. Source: "Database File Format" of sqlite.org, section 1.3. */
final class SqliteFiles {
    private static final List<String> ENDINGS = List.of(".db", ".db3", ".sqlite", ".sqlite3", ".s3db", ".sl3");
    /** {@code SQLite format 3}, and a zero byte. */
    private static final byte[] HEADER = HexFormat.of().parseHex("53514c69746520666f726d6174203300");

    private static final Set<String> MAKERS =
            Set.of("sqlite3", "aiosqlite", "flask_sqlalchemy", "sqlalchemy", "sqlmodel", "peewee", "dataset", "django");

    private SqliteFiles() {}

    /** Their paths, relative to the project with {@code /}. */
    static List<String> of(Shipment shipment) {
        return shipment.cargo().used().stream()
                .filter(file -> ENDINGS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith))
                .filter(file -> isDatabase(shipment.folders().root().resolve(file)))
                .toList();
    }

    /**
     * Whether what is served may make a database of its own beside its code, as Flask-SQLAlchemy and Django do. A script is not meant: it
     * writes where it is called.
     */
    static boolean isMadeBy(Subject subject, EntryPoint start) {
        return switch (start.kind()) {
            case FLASK, FASTAPI, DASH, DJANGO ->
                subject.project().imports().stream().anyMatch(SqliteFiles::makes);
            case STREAMLIT, GRADIO, SCRIPT, MODULE, CONSOLE_SCRIPT, GUI_SCRIPT, NOTEBOOK -> false;
        };
    }

    /** Where code seems to make a database beside itself, by {@code __file__}; empty where none does. */
    static Optional<ImportUse> besideCode(Shipment shipment) {
        return shipment.subject().project().imports().stream()
                .filter(SqliteFiles::makes)
                .filter(one -> shipment.cargo().files().contains(one.file()))
                .filter(one -> namesOwnPlace(shipment.folders().root().resolve(one.file())))
                .findFirst();
    }

    private static boolean makes(ImportUse one) {
        return MAKERS.contains(one.module().split("\\.", 2)[0]);
    }

    private static boolean namesOwnPlace(Path source) {
        try {
            String text = Files.readString(source, StandardCharsets.ISO_8859_1);
            return text.contains("__file__")
                    && ENDINGS.stream().anyMatch(ending -> text.contains(ending + "\"") || text.contains(ending + "'"));
        } catch (IOException _) {
            return false;
        }
    }

    /** An empty file is one too: of no tables yet. */
    static boolean isDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(HEADER.length);
            return start.length == 0 || Arrays.equals(start, HEADER);
        } catch (IOException _) {
            return false;
        }
    }
}
