package dev.slipway.project.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a model file tells.
 *
 * @param format pickle, joblib, torch, keras, hdf5, onnx, safetensors, xgboost, lightgbm
 * @param modules what loading it imports
 * @param writtenBy distribution to version
 * @param complete whether the whole file was understood
 */
public record ModelContents(String format, Set<String> modules, Map<String, String> writtenBy, boolean complete) {

    public ModelContents {
        modules = new TreeSet<>(modules);
        writtenBy = new TreeMap<>(writtenBy);
    }

    ModelContents named(String otherFormat) {
        return new ModelContents(otherFormat, modules, writtenBy, complete);
    }
}
