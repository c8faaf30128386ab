package dev.slipway.metadata;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a folder without a packaging file needs one for.
 *
 * @param name of the distribution
 * @param version PEP 440
 * @param requiresPython PEP 440 specifiers; may be empty
 * @param dependencies PEP 508
 * @param layout where the code lies
 * @param include further files that go along into the wheel, relative to the project with {@code /}
 * @param exclude files that must stay out although they lie among the code, relative to the project with {@code /}
 * @param scripts command to {@code module:function}; may be empty
 * @param backend what builds it
 * @param readme the file that describes it, relative to the project with {@code /}; empty for none
 */
public record NewProject(
        String name,
        String version,
        String requiresPython,
        List<String> dependencies,
        Layout layout,
        List<String> include,
        List<String> exclude,
        Map<String, String> scripts,
        Backend backend,
        String readme) {

    /** Built by hatchling, which serves every layout. */
    public NewProject(
            String name,
            String version,
            String requiresPython,
            List<String> dependencies,
            Layout layout,
            List<String> include,
            List<String> exclude,
            Map<String, String> scripts) {
        this(name, version, requiresPython, dependencies, layout, include, exclude, scripts, Backend.HATCHLING, "");
    }

    /** The same project, built by another backend. */
    public NewProject with(Backend other) {
        return new NewProject(
                name, version, requiresPython, dependencies, layout, include, exclude, scripts, other, readme);
    }

    /** The same project, described by a file that lies in this folder; itself if none does that an index can show. */
    public NewProject describedIn(Path root) {
        return new NewProject(
                name,
                version,
                requiresPython,
                dependencies,
                layout,
                include,
                exclude,
                scripts,
                backend,
                ReadmeFile.in(root));
    }

    /**
     * What the backend has to be told of the files that go along, as TOML that begins with a blank line.
     *
     * @throws dev.slipway.problem.ShipException (BAD_INPUT) if the backend cannot pack this layout
     */
    public String settings() {
        return NewPyproject.settings(this);
    }

    /** Where the code of a project lies. */
    public sealed interface Layout {

        /**
         * Loose modules in the root, by file name such as {@code predict.py}, and folders of code that they use.
         *
         * @param base a folder whose files are installed as if they lay in the root; empty for none
         */
        record Modules(List<String> files, String base) implements Layout {

            public Modules(List<String> files) {
                this(files, "");
            }
        }

        /** Packages in the root, by folder name. */
        record Packages(List<String> names) implements Layout {}

        /** Packages in {@code src/}, by folder name. */
        record SrcPackages(List<String> names) implements Layout {}
    }
}
