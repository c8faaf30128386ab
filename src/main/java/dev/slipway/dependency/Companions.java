package dev.slipway.dependency;

import dev.slipway.project.ImportUse;
import dev.slipway.project.NamedCall;
import dev.slipway.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distributions that no import names, but that a call or an import needs beside the library it is made to. */
final class Companions {

    /**
     * One that is needed.
     *
     * @param distributions those that serve, the usual one first
     * @param reason a sentence without its end: "read_excel of pandas needs openpyxl"
     */
    record Companion(List<String> distributions, String file, String place, String reason) {}

    /** Calls of a library, by name; then the distributions that serve them. */
    private static final Map<String, List<String>> PANDAS = Map.ofEntries(
            Map.entry("to_excel", List.of("openpyxl", "XlsxWriter")),
            Map.entry("ExcelWriter", List.of("openpyxl", "XlsxWriter")),
            Map.entry("read_parquet", List.of("pyarrow", "fastparquet")),
            Map.entry("to_parquet", List.of("pyarrow", "fastparquet")),
            Map.entry("read_feather", List.of("pyarrow")),
            Map.entry("to_feather", List.of("pyarrow")),
            Map.entry("read_orc", List.of("pyarrow")),
            Map.entry("read_hdf", List.of("tables")),
            Map.entry("to_hdf", List.of("tables")),
            Map.entry("HDFStore", List.of("tables")),
            Map.entry("read_html", List.of("lxml", "html5lib")),
            Map.entry("read_xml", List.of("lxml")),
            Map.entry("read_spss", List.of("pyreadstat")),
            Map.entry("to_markdown", List.of("tabulate")));

    private static final Map<String, List<String>> WORKBOOKS = Map.of(
            "xls", List.of("xlrd"),
            "xlsb", List.of("pyxlsb"),
            "ods", List.of("odfpy"));

    /** Schemes of SQLAlchemy's addresses. */
    private static final Map<String, List<String>> DRIVERS = Map.ofEntries(
            Map.entry("postgresql", List.of("psycopg2-binary", "psycopg2")),
            Map.entry("postgres", List.of("psycopg2-binary", "psycopg2")),
            Map.entry("postgresql+psycopg2", List.of("psycopg2-binary", "psycopg2")),
            Map.entry("postgresql+psycopg", List.of("psycopg")),
            Map.entry("postgresql+asyncpg", List.of("asyncpg")),
            Map.entry("postgresql+pg8000", List.of("pg8000")),
            Map.entry("mysql", List.of("mysqlclient")),
            Map.entry("mysql+mysqldb", List.of("mysqlclient")),
            Map.entry("mysql+pymysql", List.of("PyMySQL")),
            Map.entry("mysql+mysqlconnector", List.of("mysql-connector-python")),
            Map.entry("mysql+aiomysql", List.of("aiomysql")),
            Map.entry("mssql", List.of("pyodbc")),
            Map.entry("mssql+pyodbc", List.of("pyodbc")),
            Map.entry("mssql+pymssql", List.of("pymssql")),
            Map.entry("oracle", List.of("cx_Oracle")),
            Map.entry("oracle+oracledb", List.of("oracledb")),
            Map.entry("sqlite+aiosqlite", List.of("aiosqlite")),
            Map.entry("duckdb", List.of("duckdb-engine")),
            Map.entry("snowflake", List.of("snowflake-sqlalchemy")),
            Map.entry("bigquery", List.of("sqlalchemy-bigquery")));

    /** What draws for Matplotlib, by the backend's name in lower case. */
    private static final Map<String, List<String>> BACKENDS = Map.of(
            "qt5agg", List.of("PyQt5", "PySide2"),
            "qt4agg", List.of("PyQt5"),
            "qtagg", List.of("PyQt6", "PySide6", "PyQt5"),
            "gtk3agg", List.of("PyGObject"),
            "gtk4agg", List.of("PyGObject"),
            "wxagg", List.of("wxPython"),
            "widget", List.of("ipympl"));

    /** What Keras can compute by. */
    private static final Set<String> ENGINES = Set.of("tensorflow", "torch", "jax");

    /** Names whose import alone tells: the module they come from, then the names, then what serves them. */
    private record Named(String module, Set<String> names, List<String> distributions) {}

    private static final List<Named> NAMED = List.of(
            new Named(
                    "fastapi",
                    Set.of("Form", "File", "UploadFile", "OAuth2PasswordRequestForm"),
                    List.of("python-multipart")),
            new Named("pydantic", Set.of("EmailStr"), List.of("email-validator")),
            new Named("dash", Set.of("DiskcacheManager", "DiskcacheLongCallbackManager"), List.of("diskcache")),
            new Named("dash", Set.of("DiskcacheManager", "DiskcacheLongCallbackManager"), List.of("multiprocess")),
            new Named("dash", Set.of("DiskcacheManager", "DiskcacheLongCallbackManager"), List.of("psutil")),
            new Named("dash", Set.of("CeleryManager", "CeleryLongCallbackManager"), List.of("celery")),
            new Named("fastapi", Set.of("Jinja2Templates"), List.of("Jinja2")),
            new Named("starlette", Set.of("Jinja2Templates"), List.of("Jinja2")));

    /** Libraries whose calls tell. */
    private static final Set<String> CALLED =
            Set.of("pandas", "plotly", "sqlalchemy", "matplotlib", "flask", "requests", "httpx", "polars");

    private static final Set<String> WATCHED = watched();

    private final Map<String, Set<String>> libraries = new HashMap<>();
    private @Nullable ImportUse keras;
    private boolean computes;
    private final List<Companion> found = new ArrayList<>();

    private Companions() {}

    private static Set<String> watched() {
        Set<String> watched = new HashSet<>(CALLED);
        watched.addAll(ENGINES);
        watched.add("keras");
        NAMED.forEach(named -> watched.add(named.module()));
        return Set.copyOf(watched);
    }

    static List<Companion> of(Project project) {
        Companions companions = new Companions();
        for (ImportUse use : project.imports()) {
            companions.look(use);
        }
        project.calls().forEach(companions::look);
        companions.lookAtKeras();
        return companions.found;
    }

    /** Keras computes by another library, any of which will do. */
    private void lookAtKeras() {
        if (keras != null && !computes) {
            add(List.of("tensorflow", "tensorflow-cpu", "torch", "jax"), keras.file(), keras.place(), "Keras");
        }
    }

    private void look(ImportUse use) {
        String top = use.topLevel();
        // Most of a hundred thousand imports are of none of them.
        if (!WATCHED.contains(top)) {
            return;
        }
        if (CALLED.contains(top)) {
            libraries.computeIfAbsent(use.file(), file -> new HashSet<>()).add(top);
        }
        computes |= ENGINES.contains(top);
        if (keras == null && top.equals("keras")) {
            keras = use;
        }
        for (Named named : NAMED) {
            if (top.equals(named.module())) {
                for (String name : use.names()) {
                    if (named.names().contains(name)) {
                        add(named.distributions(), use.file(), use.place(), name + " of " + top);
                    }
                }
            }
        }
    }

    private void look(NamedCall call) {
        Set<String> here = libraries.getOrDefault(call.file(), Set.of());
        String argument = call.argument().toLowerCase(Locale.ROOT);
        switch (call.name()) {
            case "create_engine", "create_async_engine" -> {
                if (here.contains("sqlalchemy") && DRIVERS.containsKey(argument)) {
                    add(
                            DRIVERS.get(argument),
                            call.file(),
                            call.place(),
                            "an address with " + argument + ":// of SQLAlchemy");
                }
            }
            case "use" -> {
                if (here.contains("matplotlib") && BACKENDS.containsKey(argument)) {
                    add(
                            BACKENDS.get(argument),
                            call.file(),
                            call.place(),
                            "the backend " + call.argument() + " of Matplotlib");
                }
            }
            case NamedCall.ASYNC_VIEW -> {
                if (here.contains("flask")) {
                    add(List.of("asgiref"), call.file(), call.place(), "an async view of Flask");
                }
            }
            case NamedCall.SOCKS -> {
                if (here.contains("requests")) {
                    add(
                            List.of("PySocks"),
                            call.file(),
                            call.place(),
                            "an address with " + argument + ":// of Requests");
                } else if (here.contains("httpx")) {
                    add(List.of("socksio"), call.file(), call.place(), "an address with " + argument + ":// of HTTPX");
                }
            }
            case "write_image" -> {
                if (here.contains("plotly")) {
                    add(List.of("kaleido"), call.file(), call.place(), "write_image of Plotly");
                }
            }
            case "read_excel", "ExcelFile" -> {
                if (here.contains("pandas")) {
                    List<String> readers = WORKBOOKS.getOrDefault(argument, List.of("openpyxl"));
                    add(readers, call.file(), call.place(), call.name() + " of pandas");
                }
            }
            default -> {
                if (here.contains("pandas") && !here.contains("polars") && PANDAS.containsKey(call.name())) {
                    add(PANDAS.get(call.name()), call.file(), call.place(), call.name() + " of pandas");
                }
            }
        }
    }

    private void add(List<String> distributions, String file, String place, String who) {
        found.add(new Companion(distributions, file, place, who + " needs " + distributions.getFirst()));
    }
}
