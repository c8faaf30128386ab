package dev.slipway.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a distribution says about itself, in the words of PEP 621. What is not given is an empty text or collection.
 *
 * @param name of the distribution, as written
 * @param importName what a program imports, where a file tells it apart from {@code name}; empty if it is only to be
 *     derived from it
 * @param version PEP 440, as written; empty if dynamic
 * @param description one line
 * @param readme the file, relative to the project with {@code /}
 * @param requiresPython PEP 440 specifiers
 * @param license SPDX expression (PEP 639), or what an older file says instead
 * @param licenseFiles globs, relative to the project with {@code /}
 * @param urls label to address, in the order of the file
 * @param dependencies PEP 508, as written
 * @param optionalDependencies extra to requirements
 * @param scripts command to {@code module:function}
 * @param guiScripts the same for commands without a console
 * @param dynamic fields that the build computes
 * @param buildBackend such as {@code hatchling.build}; {@code setuptools.build_meta:__legacy__} where none is named
 * @param buildRequires what the build needs
 * @param source the file that names the distribution, relative to the project; empty if none does
 */
public record Metadata(
        String name,
        String importName,
        String version,
        String description,
        String readme,
        String requiresPython,
        String license,
        List<String> licenseFiles,
        List<Person> authors,
        List<Person> maintainers,
        List<String> keywords,
        List<String> classifiers,
        Map<String, String> urls,
        List<String> dependencies,
        Map<String, List<String>> optionalDependencies,
        Map<String, String> scripts,
        Map<String, String> guiScripts,
        Set<String> dynamic,
        String buildBackend,
        List<String> buildRequires,
        String source) {

    /** Nothing said at all. */
    public static Metadata empty() {
        return new MetadataDraft().done();
    }

    /** The same without its licence. */
    Metadata withoutLicense() {
        return new Metadata(
                name,
                importName,
                version,
                description,
                readme,
                requiresPython,
                "",
                licenseFiles,
                authors,
                maintainers,
                keywords,
                classifiers,
                urls,
                dependencies,
                optionalDependencies,
                scripts,
                guiScripts,
                dynamic,
                buildBackend,
                buildRequires,
                source);
    }

    /** Whether any file names the distribution. */
    public boolean isDeclared() {
        return !source.isEmpty();
    }
}
