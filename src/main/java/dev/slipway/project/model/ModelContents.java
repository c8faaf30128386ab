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
 * @param needs what else can be concluded: distribution, or {@code python}, to version specifiers (PEP 440)
 * @param own names of classes and functions that the model expects in the program that loads it ({@code __main__})
 * @param complete whether the whole file was understood
 */
public record ModelContents(
        String format,
        Set<String> modules,
        Map<String, String> writtenBy,
        boolean complete,
        Map<String, String> needs,
        Set<String> own) {

    public ModelContents {
        modules = new TreeSet<>(modules);
        writtenBy = new TreeMap<>(writtenBy);
        needs = new TreeMap<>(needs);
        own = new TreeSet<>(own);
    }

    /** Contents from which nothing else can be concluded. */
    public ModelContents(String format, Set<String> modules, Map<String, String> writtenBy, boolean complete) {
        this(format, modules, writtenBy, complete, Map.of(), Set.of());
    }
}
