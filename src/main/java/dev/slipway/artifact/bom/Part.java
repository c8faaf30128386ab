package dev.slipway.artifact.bom;

import dev.slipway.requirement.DistributionName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A distribution as its installed metadata tells it (Core Metadata, packaging.python.org).
 *
 * @param license what it says; empty if it says nothing
 * @param needs normalised names of what it may require
 */
record Part(String name, String version, String license, List<String> needs) {

    /** Package URL (github.com/package-url, type {@code pypi}). */
    String purl() {
        return purl(name, version);
    }

    static String purl(String name, String version) {
        return "pkg:pypi/" + DistributionName.normalize(name)
                + (version.isEmpty() ? "" : "@" + version.replace("+", "%2B"));
    }

    /** Those that are installed in an environment, by normalised name. */
    static Map<String, Part> installed(Path sitePackages) throws IOException {
        Map<String, Part> parts = new TreeMap<>();
        if (!Files.isDirectory(sitePackages)) {
            return parts;
        }
        try (DirectoryStream<Path> infos = Files.newDirectoryStream(sitePackages, "*.dist-info")) {
            for (Path info : infos) {
                Path file = info.resolve("METADATA");
                if (Files.isRegularFile(file)) {
                    Part part = read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                    if (!part.name().isEmpty()) {
                        parts.put(DistributionName.normalize(part.name()), part);
                    }
                }
            }
        }
        return parts;
    }

    static Part read(String metadata) {
        String name = "";
        String version = "";
        String expression = "";
        String license = "";
        List<String> needs = new ArrayList<>();
        for (String line : metadata.split("\\R")) {
            if (line.isBlank()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || Character.isWhitespace(line.charAt(0))) {
                continue;
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon)) {
                case "Name" -> name = value;
                case "Version" -> version = value;
                case "License-Expression" -> expression = value;
                case "License" -> license = value.length() > 80 ? "" : value;
                case "Requires-Dist" -> needs.add(DistributionName.normalize(value.split("[^A-Za-z0-9._-]", 2)[0]));
                default -> {}
            }
        }
        return new Part(name, version, expression.isEmpty() ? license : expression, needs);
    }
}
