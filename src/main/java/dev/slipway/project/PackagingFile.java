package dev.slipway.project;

/**
 * A file that already configures packaging, dependencies or deployment.
 *
 * @param path relative to the root with {@code /}
 * @param what what it is, as words for a person: "pyproject.toml (PEP 621, hatchling)", "requirements (UTF-16)"
 */
public record PackagingFile(String path, String what) {}
