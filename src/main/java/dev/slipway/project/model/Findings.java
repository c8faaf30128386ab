package dev.slipway.project.model;

import dev.slipway.project.model.PickleObject.Dict;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the readers of a model note as they go. */
final class Findings {
    private static final int MOST_OWN = 20;
    private static final int MOST_MODULES = 2000;
    private static final Pattern MODULE =
            Pattern.compile("[\\p{L}_][\\w]*(\\.[\\p{L}_][\\w]*)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+[\\w.+!-]*");
    /** What torch wrote before it wrote ZIP archives begins with this number, here as text of its bytes. */
    private static final int OLD_TORCH_BYTES = 10;

    private final Set<String> modules = new TreeSet<>();
    private final Map<String, String> writtenBy = new TreeMap<>();
    private final Set<String> own = new TreeSet<>();
    private int protocol;
    private boolean joblib;
    private boolean oldTorch;

    void global(String module, String name) {
        if (module.equals("__main__")
                && own.size() < MOST_OWN
                && MODULE.matcher(name).matches()) {
            own.add(name);
        }
        // What TorchScript compiled lies in the file itself, under such names.
        boolean inside = module.startsWith("__torch__");
        if (!inside && modules.size() < MOST_MODULES && MODULE.matcher(module).matches() && module.length() < 200) {
            modules.add(module);
        }
    }

    /** A pair of texts in some dictionary. */
    void entry(String key, String value) {
        String distribution = switch (key) {
            case "_sklearn_version" -> "scikit-learn";
            case "__keras_version__", "keras_version" -> "keras";
            case "_imblearn_version" -> "imbalanced-learn";
            case "__lightgbm_version__" -> "lightgbm";
            case "pytorch-lightning_version" -> "pytorch-lightning";
            case "transformers_version" -> "transformers";
            case "__sktime_version__" -> "sktime";
            case "pandas_version" -> "pandas";
            default -> "";
        };
        if (!distribution.isEmpty() && VERSION.matcher(value).matches()) {
            writtenBy.merge(distribution, value, Findings::newer);
        }
    }

    void joblib(Dict wrapper) {
        joblib = true;
        modules.add("joblib");
    }

    /** The protocol of a pickle in it. */
    void protocol(int number) {
        protocol = Math.max(protocol, number);
    }

    /** All that another part of the same file told. */
    void addAll(ModelContents part) {
        modules.addAll(part.modules());
        writtenBy.putAll(part.writtenBy());
        own.addAll(part.own());
        if (part.needs().containsKey("python")) {
            protocol = 5;
        }
    }

    boolean isJoblib() {
        return joblib;
    }

    boolean isOldTorch() {
        return oldTorch;
    }

    void longNumber(String bytes) {
        oldTorch |= bytes.length() >= 8 && bytes.startsWith("lü") || bytes.length() == OLD_TORCH_BYTES;
    }

    /** Raw bytes; XGBoost keeps its whole model there, with its version. */
    void blob(ByteSource in, long length) throws IOException {
        if (length < 0) {
            throw new IOException("a negative length");
        }
        if (modules.contains("xgboost.core")) {
            XgboostVersion version = new XgboostVersion();
            long left = length;
            while (left > 0 && !version.isFound()) {
                version.take(in.next());
                left--;
            }
            version.end();
            in.skip(left);
            if (version.isFound()) {
                writtenBy.putIfAbsent("xgboost", version.text());
            }
        } else {
            in.skip(length);
        }
    }

    void module(String name) {
        modules.add(name);
    }

    void writer(String distribution, String version) {
        Matcher matcher = VERSION.matcher(version);
        if (matcher.lookingAt()) {
            writtenBy.putIfAbsent(distribution, matcher.group());
        }
    }

    ModelContents contents(String format, boolean complete) {
        return new ModelContents(
                format, modules, writtenBy, complete, ModuleHistory.needs(modules, writtenBy, protocol), own);
    }

    /** Parts of a model may have been made by several versions; loading it takes the newest. */
    private static String newer(String one, String other) {
        String[] left = one.split("[^0-9]+");
        String[] right = other.split("[^0-9]+");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Integer.compare(number(left[i]), number(right[i]));
            if (order != 0) {
                return order > 0 ? one : other;
            }
        }
        return one;
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
