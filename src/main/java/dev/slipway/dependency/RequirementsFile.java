package dev.slipway.dependency;

import dev.slipway.problem.Problem;
import dev.slipway.settings.AddressLogin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A requirements file as pip reads it, the files that it names by {@code -r} and {@code -c} included.
 *
 * @param declared the requirements, in order; those of a nested file where it is named
 * @param constraints what files named by {@code -c} say: versions, without requiring anything
 * @param options other options, such as {@code --index-url}, as written
 * @param hashes of those requirements that have some, by their text: {@code --hash} options as written
 * @param files every file that was read, relative to the root with {@code /}, this one first
 * @param problems lines that pip would refuse, and files that cannot be read
 */
public record RequirementsFile(
        List<Declared> declared,
        List<Declared> constraints,
        List<Option> options,
        Map<String, String> hashes,
        List<String> files,
        List<Problem> problems) {

    /**
     * A global option.
     *
     * @param name its long form, such as {@code --index-url}
     * @param value as written, environment variables not yet filled in; empty if it takes none
     */
    public record Option(String file, int line, String name, String value) {

        /** The value with {@code ${NAME}} filled in, as pip does; it may then hold a password. */
        public String value(Map<String, String> environment) {
            return RequirementsReader.fillIn(value, environment);
        }

        /** The same, its file named as seen from a folder above. */
        Option under(String folder) {
            return new Option(folder + "/" + file, line, name, value);
        }

        /** Without what could be a password. */
        @Override
        public String toString() {
            return name + " " + AddressLogin.masked(value);
        }
    }

    public RequirementsFile {
        declared = List.copyOf(declared);
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
        hashes = Map.copyOf(hashes);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file, whatever is in it.
     *
     * @param root files are named relative to this folder
     * @param environment values for {@code ${NAME}} in names of nested files
     */
    public static RequirementsFile read(Path root, Path file, Map<String, String> environment) {
        RequirementsReader reader = new RequirementsReader(root, environment);
        reader.read(file, false);
        return reader.result();
    }
}
