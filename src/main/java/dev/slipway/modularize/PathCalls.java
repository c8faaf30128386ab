package dev.slipway.modularize;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls, by the last part of their name, and what they do with a path. */
final class PathCalls {
    static final Set<String> JOINS = Set.of(
            "join",
            "Path",
            "PurePath",
            "PosixPath",
            "WindowsPath",
            "joinpath",
            "abspath",
            "realpath",
            "normpath",
            "expanduser",
            "str",
            "fspath",
            "resolve");
    private static final Set<String> READS = Set.of(
            ("read_csv read_table read_excel read_json read_parquet read_pickle read_feather read_hdf read_stata read_sas read_spss "
                            + "read_orc read_fwf read_xml read_html read_file read_gpickle read_gml scan_csv scan_parquet imread load "
                            + "load_model load_weights load_learner load_dataset load_state_dict loadtxt genfromtxt fromfile loadmat "
                            + "read_text read_bytes open_dataset InferenceSession Booster load_img VideoCapture PhotoImage image "
                            + "from_pretrained dotenv_values read fileConfig ExcelFile load_workbook load_word2vec_format "
                            + "load_facebook_model CascadeClassifier readNet readNetFromCaffe readNetFromONNX readNetFromTensorflow "
                            + "readNetFromDarknet Image truetype load_yaml load_json load_config load_pickle load_data load_file "
                            + "ZipFile exists isfile isdir getsize getmtime stat listdir glob iglob scandir walk ImageFolder "
                            + "flow_from_directory image_dataset_from_directory load_files load_graph mmread Document Presentation "
                            + "fileinput input_file copyfile copytree RawConfigParser read_graphml parse fromstring_file run_path "
                            + "HDFStore Dataset DataFrame_from_csv unpack_archive load_npz imopen")
                    .split(" "));
    private static final Set<String> WRITES = Set.of(
            ("to_csv to_excel to_json to_parquet to_pickle to_feather to_hdf to_html to_markdown to_latex to_stata dump save "
                            + "save_model save_weights savefig savetxt savez savez_compressed imwrite imsave write_html write_image "
                            + "write_csv write_parquet export_graphviz FileHandler RotatingFileHandler TimedRotatingFileHandler makedirs "
                            + "mkdir remove unlink rmtree rename VideoWriter ExcelWriter to_file ModelCheckpoint CSVLogger basicConfig "
                            + "urlretrieve write_text write_bytes touch SummaryWriter save_pretrained make_archive")
                    .split(" "));
    private static final Set<String> SHOWS = Set.of(
            "print",
            "debug",
            "info",
            "warning",
            "warn",
            "error",
            "critical",
            "exception",
            "log",
            "pprint",
            "echo",
            "secho",
            "format",
            "title",
            "xlabel",
            "ylabel",
            "markdown",
            "input",
            "Exception",
            "ValueError",
            "FileNotFoundError",
            "RuntimeError",
            "AssertionError",
            "OSError",
            "IOError",
            "write",
            "subheader",
            "header",
            "caption");
    private static final Set<String> NO_PATHS = Set.of(
            "endswith",
            "startswith",
            "replace",
            "split",
            "strip",
            "lstrip",
            "rstrip",
            "get",
            "pop",
            "setdefault",
            "getenv",
            "index",
            "count",
            "find",
            "compile",
            "match",
            "search",
            "sub",
            "render_template",
            "get_template",
            "TemplateResponse",
            "url_for",
            "send_from_directory",
            "send_file",
            "getattr",
            "hasattr",
            "setattr",
            "import_module",
            "__import__",
            "files",
            "joinpath",
            "resource_filename",
            "resource_string",
            "resource_stream",
            "open_text",
            "open_binary",
            "get_data",
            "open_resource",
            "add_subparsers",
            "add_parser",
            "run",
            "call",
            "check_call",
            "check_output",
            "Popen",
            "system",
            "popen",
            "route",
            "patch");

    private PathCalls() {}

    /** Whether the call opens by a mode that an argument gives. */
    static boolean opens(String name) {
        return name.equals("open");
    }

    /** Null for a call of which nothing is known. */
    static @Nullable PathUse use(String name) {
        if (READS.contains(name)) {
            return PathUse.READ;
        }
        if (WRITES.contains(name)) {
            return PathUse.WRITE;
        }
        if (name.equals("connect") || name.equals("create_engine")) {
            return PathUse.CHANGE;
        }
        if (SHOWS.contains(name)) {
            return PathUse.SHOWN;
        }
        return NO_PATHS.contains(name) ? PathUse.NO_PATH : null;
    }

    /** What a mode such as {@code rb} or {@code a+} does; a mode that is not known may do anything. */
    static PathUse mode(String mode) {
        if (mode.contains("a") || mode.contains("+")) {
            return PathUse.CHANGE;
        }
        return mode.contains("w") || mode.contains("x") ? PathUse.WRITE : PathUse.READ;
    }
}
