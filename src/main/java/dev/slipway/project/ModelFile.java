package dev.slipway.project;

import java.util.List;
import java.util.Map;

/**
 * A model file, read without being executed.
 *
 * @param path relative to the root with {@code /}
 * @param format pickle, joblib, torch, keras, hdf5, onnx, safetensors, lightgbm, xgboost
 * @param modules the modules that loading it imports, sorted, such as {@code sklearn.ensemble._forest}
 * @param writtenBy distribution to version, as far as the file tells: {@code scikit-learn -> 1.0.2}
 * @param needs what its parts let conclude: distribution, or {@code python}, to version specifiers (PEP 440)
 * @param own names of classes and functions that loading it looks for in the running program, {@code __main__}
 */
public record ModelFile(
        String path,
        String format,
        List<String> modules,
        Map<String, String> writtenBy,
        Map<String, String> needs,
        List<String> own) {

    /** The writers of which loading it needs the same version: an ONNX runtime loads a model whoever converted it. */
    public Map<String, String> loadedBy() {
        return format.equals("onnx") ? Map.of() : writtenBy;
    }

    /** A model that tells nothing else. */
    public ModelFile(String path, String format, List<String> modules, Map<String, String> writtenBy) {
        this(path, format, modules, writtenBy, Map.of(), List.of());
    }
}
