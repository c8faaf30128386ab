package dev.slipway.project.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a model file of whatever format. */
public final class ModelReader {
    private static final Set<String> EXTENSIONS = Set.of(
            "pkl",
            "pickle",
            "pck",
            "pcl",
            "joblib",
            "jbl",
            "sav",
            "pt",
            "pth",
            "ckpt",
            "h5",
            "hdf5",
            "keras",
            "onnx",
            "safetensors",
            "model",
            "bst",
            "ubj",
            "cbm",
            "tflite",
            "mdl",
            "p");
    private static final int HEAD = 16;
    private static final int MOST_PICKLES = 1000;

    private ModelReader() {}

    /** Whether a file with this ending, in lower case and without dot, is worth reading. */
    public static boolean mayRead(String extension) {
        return EXTENSIONS.contains(extension);
    }

    /** Whether a file with this ending is a model now and then, so that it is worth a look where code opens it. */
    public static boolean mightRead(String extension) {
        return extension.equals("json")
                || extension.equals("txt")
                || extension.equals("lgb")
                || extension.equals("bin");
    }

    /**
     * What the file tells; null if it is no model that is known. A file that is cut off or cannot be read to its end gives
     * what was found until then.
     */
    public static @Nullable ModelContents read(Path file, String extension) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(HEAD);
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            in.reset();
            return read(file, extension, head, in);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** @param head its first bytes, each as the character of that code */
    private static @Nullable ModelContents read(Path file, String extension, String head, InputStream in)
            throws IOException {
        if (head.startsWith("PK\3\4")) {
            return ZippedModel.read(file);
        }
        if (head.startsWith("\u0089HDF")) {
            return HdfModel.read(in);
        }
        InputStream plain = Decompression.of(head, in);
        if (plain != null) {
            return compressed(plain);
        }
        return switch (extension) {
            case "onnx" -> OnnxModel.read(new ByteSource(in));
            case "safetensors" -> safetensors(in);
            case "tflite" -> single("tflite", "tensorflow");
            default -> other(head, extension, in);
        };
    }

    private static @Nullable ModelContents other(String head, String extension, InputStream in) throws IOException {
        if (head.startsWith("CBM1")) {
            return CatboostModel.read(new ByteSource(in));
        }
        if (head.startsWith("tree\n")) {
            return single("lightgbm", "lightgbm");
        }
        if (head.startsWith("binf")
                || head.startsWith("{\"learner\"")
                || head.startsWith("{") && !extension.equals("json") && head.length() > 8) {
            Findings findings = new Findings();
            XgboostVersion version = new XgboostVersion();
            ByteSource source = new ByteSource(in);
            long left = 64L << 20;
            while (left-- > 0 && !version.isFound() && source.peek() >= 0) {
                version.take(source.next());
            }
            version.end();
            if (version.isFound()) {
                findings.writer("xgboost", version.text());
            } else if (!head.startsWith("binf")) {
                return null;
            }
            findings.module("xgboost");
            return findings.contents("xgboost", true);
        }
        // Text may well begin like an old pickle.
        boolean surely = head.startsWith("\u0080");
        return isPickle(head) && (surely || mayRead(extension)) ? pickles(in) : null;
    }

    /** Protocol 2 and newer says so; older ones begin with a few opcodes that text seldom begins with. */
    private static boolean isPickle(String head) {
        if (head.length() < 2) {
            return false;
        }
        char next = head.charAt(1);
        return switch (head.charAt(0)) {
            case 0x80 -> next >= 2 && next <= 5;
            case '(' -> "dlpticN(VISFK".indexOf(next) >= 0;
            case 'c' -> next < 0x80 && Character.isLetter(next) || next == '_';
            case ']' -> next == 'q' || next == '(';
            case '}' -> next == 'q';
            default -> false;
        };
    }

    static ModelContents pickles(InputStream in) {
        Findings findings = new Findings();
        ByteSource source = new ByteSource(in);
        boolean complete = false;
        try {
            int count = 0;
            do {
                new PickleReader(source, findings).read();
                count++;
                complete = true;
            } while (count < MOST_PICKLES && source.peek() == 0x80);
        } catch (IOException | RuntimeException e) {
            complete = false;
        }
        return findings.contents(findings.isJoblib() ? "joblib" : findings.isOldTorch() ? "torch" : "pickle", complete);
    }

    /** A compressed pickle is joblib's, or was written by hand. */
    private static ModelContents compressed(InputStream in) {
        ModelContents contents = pickles(in);
        return contents.modules().isEmpty() && !contents.complete() ? unreadable() : contents;
    }

    private static ModelContents unreadable() {
        return new ModelContents("joblib", Set.of("joblib"), Map.of(), false);
    }

    private static ModelContents single(String format, String module) {
        Findings findings = new Findings();
        findings.module(module);
        return findings.contents(format, true);
    }

    /** Eight bytes of length, then a JSON header; {@code __metadata__} may tell the framework. */
    private static @Nullable ModelContents safetensors(InputStream in) throws IOException {
        long length = new ByteSource(new ByteArrayInputStream(in.readNBytes(8))).number(8);
        if (length <= 0 || length > 100L << 20) {
            return null;
        }
        Findings findings = new Findings();
        findings.module("safetensors");
        try (JsonParser json = new JsonFactory().createParser(in)) {
            if (json.nextToken() == JsonToken.START_OBJECT
                    && "__metadata__".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    if (json.currentName().equals("format") && "pt".equals(json.nextTextValue())) {
                        findings.module("torch");
                    }
                }
            }
        }
        return findings.contents("safetensors", true);
    }
}
