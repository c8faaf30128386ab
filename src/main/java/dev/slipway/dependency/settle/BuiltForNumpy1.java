package dev.slipway.dependency.settle;

import dev.slipway.requirement.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of the versions that go together by what they declare do not go together with numpy 2: compiled against numpy 1, and released
 * before anybody knew that this is worth a limit. Python says "numpy.dtype size changed" then, or that a module was compiled using
 * NumPy 1.x. The first version of each whose wheels are built for both is from its own release notes.
 */
final class BuiltForNumpy1 {
    static final String BELOW_2 = "<2";
    static final String LIMIT = "numpy" + BELOW_2;
    private static final Version NUMPY_2 = Version.parse("2");

    private static final Map<String, Version> FIRST_FOR_BOTH = Stream.of(
                    "blis 1",
                    "bottleneck 1.4",
                    "contourpy 1.2.1",
                    "gensim 4.3.3",
                    "h5py 3.11",
                    "matplotlib 3.8.4",
                    "netcdf4 1.7",
                    "numexpr 2.10",
                    "onnxruntime 1.19",
                    "opencv-contrib-python 4.10",
                    "opencv-contrib-python-headless 4.10",
                    "opencv-python 4.10",
                    "opencv-python-headless 4.10",
                    "pandas 2.2.2",
                    "pyarrow 16",
                    "pywavelets 1.6",
                    "rasterio 1.4",
                    "scikit-image 0.23",
                    "scikit-learn 1.4.2",
                    "scikit-surprise 1.1.4",
                    "scipy 1.13",
                    "shapely 2.0.4",
                    "statsmodels 0.14.2",
                    "tables 3.10",
                    "thinc 8.3",
                    "torch 2.3")
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> Version.parse(parts[1])));

    private BuiltForNumpy1() {}

    /** Whether these go together because their numpy is older than 2. */
    static boolean isFor(Map<String, String> versions) {
        Version numpy = Version.tryParse(versions.getOrDefault("numpy", ""));
        Map<String, String> newer = new HashMap<>(versions);
        newer.put("numpy", NUMPY_2.toString());
        return numpy != null && numpy.compareTo(NUMPY_2) < 0 && in(newer).isPresent();
    }

    /**
     * The first of them, as {@code pandas 1.5.3}; empty where all go together.
     *
     * @param versions by normalised name
     */
    static Optional<String> in(Map<String, String> versions) {
        Version numpy = Version.tryParse(versions.getOrDefault("numpy", ""));
        if (numpy == null || numpy.compareTo(NUMPY_2) < 0) {
            return Optional.empty();
        }
        return versions.entrySet().stream()
                .filter(one -> {
                    Version first = FIRST_FOR_BOTH.get(one.getKey());
                    Version taken = Version.tryParse(one.getValue());
                    return first != null && taken != null && taken.compareTo(first) < 0;
                })
                .map(one -> one.getKey() + " " + one.getValue())
                .sorted()
                .findFirst();
    }
}
