package dev.slipway.dependency;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of conda packages as the index of Python has them; most are the same. */
final class CondaNames {
    /** Libraries, compilers and packages of other languages, by the ways in which they are named. */
    private static final Pattern FOREIGN = Pattern.compile(
            "_.*|lib(?!rosa|sass|tmux|cst|archive-c|svm|save|clang|tpu|rosa).*|r-.*|m2-.*|m2w64-.*|vs20\\d\\d.*|vc|perl-.*|xorg-.*|"
                    + "cuda(-.*)?|gcc(_.*)?|gxx(_.*)?|gfortran(_.*)?|clang(_.*|xx.*)?|ld_impl_.*|sysroot_.*|kernel-headers_.*|"
                    + ".*-(ng|cpp|abi|core-dev)|font-ttf-.*|fonts-.*|gst-.*|qt(6|-main|-webengine)?|anaconda(-.*)?|texlive-.*");

    private final Map<String, String> names = new HashMap<>();

    private CondaNames() {
        var stream = Objects.requireNonNull(CondaNames.class.getResourceAsStream("conda-names.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        var words = line.strip().split("\\s+");
        if (words[0].equals("-")) {
            for (int i = 1; i < words.length; i++) {
                names.put(words[i], "");
            }
        } else {
            names.put(words[0], words[1]);
        }
    }

    /** The list, read when first asked for. */
    static CondaNames bundled() {
        return Holder.BUNDLED;
    }

    /** The name on the index; empty if it is none of Python's packages. */
    Optional<String> onIndex(String conda) {
        var known = names.get(conda);
        if (known != null) {
            return known.isEmpty() ? Optional.empty() : Optional.of(known);
        }
        return FOREIGN.matcher(conda).matches() ? Optional.empty() : Optional.of(conda);
    }

    private static final class Holder {
        private static final CondaNames BUNDLED = new CondaNames();
    }
}
