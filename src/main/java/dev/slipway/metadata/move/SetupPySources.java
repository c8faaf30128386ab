package dev.slipway.metadata.move;

import dev.slipway.metadata.PyValue;
import dev.slipway.metadata.SetupPyFile;
import dev.slipway.metadata.version.VersionLiteral;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands the few ways in which nearly every setup.py computes a value: {@code find_packages()}, a readme or a list of requirements
 * read from a file, a version that stands in the package. All else is asked.
 */
final class SetupPySources {
    private static final Pattern FIND = Pattern.compile("(?s)(?:setuptools\\.)?find_(namespace_)?packages\\((.*)\\)");
    private static final Pattern QUOTED = Pattern.compile("(?s)(['\"])([^'\"\\n]+)\\1");
    private static final Pattern OPTION = Pattern.compile("(where|include|exclude)\\s*=\\s*");
    /** A text, or a list or tuple of texts. */
    private static final Pattern LITERAL = Pattern.compile("(?s)[\\[(]?\\s*(['\"][^'\"]+['\"]\\s*,?\\s*)+[\\])]?");

    /** Signs that a list is more, or less, than the lines of its file. */
    private static final Pattern ADDED = Pattern.compile("\\+|\\.(append|extend|insert|remove)\\(");

    /** Signs that a text is more than the files that it is read from. */
    private static final Pattern REWORKED =
            Pattern.compile("\\+|\\bre\\.\\w|\\.(replace|format|split|partition|sub)\\(|(?<!path)\\.join\\(");

    private final Path root;
    private final SetupPyFile file;

    SetupPySources(Path root, SetupPyFile file) {
        this.root = root;
        this.file = file;
    }

    /** {@code find_packages()} with literal arguments; null for anything else. */
    SetupFields.@Nullable Find find(PyValue value) {
        if (!(value instanceof PyValue.Unknown(var source))) {
            return null;
        }
        var call = FIND.matcher(source.strip());
        if (!call.matches()) {
            return null;
        }
        var where = "";
        List<String> include = List.of();
        List<String> exclude = List.of();
        for (var argument : arguments(call.group(2))) {
            var named = OPTION.matcher(argument);
            boolean isNamed = named.lookingAt();
            var text = (isNamed ? argument.substring(named.end()) : argument).strip();
            if (!LITERAL.matcher(text).matches()) {
                return null;
            }
            switch (isNamed ? named.group(1) : "where") {
                case "where" -> where = texts(text).getFirst();
                case "include" -> include = texts(text);
                default -> exclude = texts(text);
            }
        }
        return new SetupFields.Find(where.equals(".") ? "" : where, include, exclude, call.group(1) != null);
    }

    /** Parted by the commas that stand in no bracket. */
    private static List<String> arguments(String source) {
        var found = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : ',';
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0) {
                if (!source.substring(from, i).isBlank()) {
                    found.add(source.substring(from, i).strip());
                }
                from = i + 1;
            }
        }
        return found;
    }

    /** Where a value comes from, if that is beyond doubt; null if it is not. */
    SetupFields.@Nullable Source of(String name, PyValue value) {
        if (value.isKnown()) {
            return null;
        }
        var said = SetupPyBlocks.of(file.source()).behind(value);
        return switch (name) {
            case "long_description" -> {
                var files = files(said, "md", "rst", "txt");
                yield files.isEmpty() || REWORKED.matcher(said).find() ? null : new SetupFields.Source.Files(files);
            }
            case "install_requires" -> {
                var files = files(said, "txt", "in");
                boolean asItIs = !ADDED.matcher(said).find();
                yield files.size() == 1 && asItIs ? new SetupFields.Source.Files(files) : null;
            }
            case "version" -> version(said);
            default -> null;
        };
    }

    /** A version that a literal in a module of the project tells, in a file that the program names. */
    private SetupFields.@Nullable Source version(String said) {
        var places = VersionLiteral.find(root);
        var named = places.stream()
                .filter(place -> said.contains(place.file())
                        || said.contains(place.module())
                        || said.contains("\"" + place.fileName() + "\"")
                        || said.contains("'" + place.fileName() + "'"))
                .toList();
        var candidates = named.isEmpty() ? places : named;
        return candidates.size() == 1
                ? new SetupFields.Source.Attribute(candidates.getFirst().attribute())
                : null;
    }

    /** The files of the project, by ending, that a piece of program names, in its order. */
    private List<String> files(String said, String... endings) {
        var found = new LinkedHashSet<String>();
        var matcher = QUOTED.matcher(said);
        while (matcher.find()) {
            var name = matcher.group(2).replaceFirst("^\\./", "");
            for (var ending : endings) {
                if (name.endsWith("." + ending) && isFile(name)) {
                    found.add(name);
                }
            }
        }
        return new ArrayList<>(found);
    }

    private boolean isFile(String name) {
        try {
            var path = root.resolve(name).normalize();
            return path.startsWith(root.normalize()) && Files.isRegularFile(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static List<String> texts(String source) {
        var found = new ArrayList<String>();
        var matcher = QUOTED.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(2));
        }
        return found;
    }
}
