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
 */
public record ModelFile(String path, String format, List<String> modules, Map<String, String> writtenBy) {}
