package dev.slipway.project;

import dev.slipway.project.python.WordTable;
import java.util.HashMap;
import java.util.Map;

/** The names, without what stands before the dot, of calls that matter to a scan. */
final class CallCatalog {
    private static final String READS = """
            read_csv read_table read_excel read_json read_parquet read_pickle read_feather read_hdf read_stata read_sas \
            read_spss read_orc read_fwf read_xml read_html read_file read_gpickle scan_csv scan_parquet imread load \
            load_model load_weights load_learner load_dataset load_state_dict load_lottiefile loadtxt genfromtxt fromfile \
            loadmat safe_load full_load get_data read_text read_bytes read_binary open_text open_binary open_resource \
            open_dataset resource_filename resource_string resource_stream resource_exists InferenceSession Booster \
            load_img VideoCapture PhotoImage image from_pretrained send_file render_template TemplateResponse get_template \
            load_dotenv dotenv_values connect read_config read fileConfig File ExcelFile HDFStore load_workbook \
            from_json_keyfile_name from_service_account_file from_file from_csv load_word2vec_format \
            load_facebook_model CascadeClassifier readNet readNetFromCaffe readNetFromONNX readNetFromTensorflow \
            readNetFromDarknet local_css load_css FileResponse audio video logo set_icon Image truetype load_checker \
            send_from_directory fromtimestamp_file load_yaml load_json load_config load_pickle load_data load_file""";
    private static final String WRITES = """
            to_csv to_excel to_json to_parquet to_pickle to_feather to_hdf to_html to_markdown dump save save_model \
            save_weights savefig savetxt savez savez_compressed imwrite write_html write_image write_csv write_parquet \
            export_graphviz FileHandler RotatingFileHandler TimedRotatingFileHandler makedirs mkdir remove unlink rmtree \
            VideoWriter ExcelWriter to_file ModelCheckpoint CSVLogger basicConfig urlretrieve""";
    private static final String LISTS = """
            listdir glob iglob rglob scandir walk StaticFiles Jinja2Templates copytree ImageFolder flow_from_directory \
            image_dataset_from_directory FileSystemLoader load_files""";

    private CallCatalog() {}

    static WordTable<CallUse> table() {
        Map<String, CallUse> uses = new HashMap<>();
        add(uses, READS, CallUse.READ);
        add(uses, WRITES, CallUse.WRITE);
        add(uses, "write_text write_bytes touch", CallUse.WRITE_OWNER);
        add(uses, LISTS, CallUse.LIST);
        add(uses, "join Path PurePath PosixPath joinpath abspath realpath normpath", CallUse.JOIN);
        add(uses, "open", CallUse.OPEN);
        add(uses, "import_module __import__", CallUse.IMPORT);
        add(uses, "Flask", CallUse.FLASK);
        add(uses, "FastAPI", CallUse.FASTAPI);
        add(uses, "Dash", CallUse.DASH);
        add(uses, "Interface Blocks ChatInterface TabbedInterface", CallUse.GRADIO);
        add(uses, String.join(" ", WebApps.FACTORIES), CallUse.FACTORY);
        add(uses, "ArgumentParser OptionParser Typer Fire docopt getopt command group", CallUse.ARGUMENTS);
        add(uses, "input raw_input getpass", CallUse.INPUT);
        add(uses, "create_engine create_async_engine use route", CallUse.NEEDS);
        return new WordTable<>(uses);
    }

    private static void add(Map<String, CallUse> uses, String names, CallUse use) {
        for (String name : names.split(" ")) {
            uses.put(name, use);
        }
    }
}
