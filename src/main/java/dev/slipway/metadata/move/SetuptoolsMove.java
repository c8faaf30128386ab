package dev.slipway.metadata.move;

import dev.slipway.metadata.Person;
import dev.slipway.metadata.move.ProjectParts.Noted;
import dev.slipway.metadata.move.SetupFields.Source;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From the fields of setuptools to {@code [project]} and {@code [tool.setuptools]}, built by setuptools as before. */
final class SetuptoolsMove {
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("version", "version"),
            Map.entry("description", "description"),
            Map.entry("long_description", "readme"),
            Map.entry("python_requires", "requires-python"),
            Map.entry("install_requires", "dependencies"),
            Map.entry("extras_require", "optional-dependencies"),
            Map.entry("classifiers", "classifiers"),
            Map.entry("keywords", "keywords"),
            Map.entry("license", "license"),
            Map.entry("entry_points", "entry-points"),
            Map.entry("url", "urls"),
            Map.entry("project_urls", "urls"),
            Map.entry("author", "authors"),
            Map.entry("author_email", "authors"),
            Map.entry("maintainer", "maintainers"),
            Map.entry("maintainer_email", "maintainers"));

    private final SetupFields fields;
    private final ProjectParts parts;

    private SetuptoolsMove(SetupFields fields, ProjectParts parts) {
        this.fields = fields;
        this.parts = parts;
    }

    static void fill(SetupFields fields, ProjectParts parts) {
        new SetuptoolsMove(fields, parts).fill();
    }

    private void fill() {
        parts.name = fields.text("name");
        if (parts.name.isEmpty()) {
            parts.asked.put("name", "What is the distribution called? The name may not be computed (PEP 621).");
        }
        parts.version = fields.text("version");
        parts.description = fields.text("description").strip().replaceAll("\\s*\\R\\s*", " ");
        parts.requiresPython = fields.text("python_requires").replaceAll("\\s*\\R\\s*", "");
        readme();
        people(parts.authors, "author");
        people(parts.maintainers, "maintainer");
        parts.keywords.addAll(fields.list("keywords"));
        parts.classifiers.addAll(fields.list("classifiers"));
        parts.licenseFiles.addAll(fields.list("license_files"));
        LicenseWords.read(parts, fields.text("license"));
        if (!parts.licenseText.isEmpty()) {
            // PEP 639 allows license-files beside an expression only; setuptools has its own key for it.
            fields.lists.put("license_files", List.copyOf(parts.licenseFiles));
            parts.licenseFiles.clear();
        } else {
            fields.lists.remove("license_files");
        }
        urls();
        parts.dependencies.addAll(Noted.all(fields.list("install_requires")));
        extras();
        SetuptoolsPoints.fill(fields, parts);
        sources();
        unknown();
        new SetuptoolsTables(fields, parts).fill();
        build();
        without();
    }

    private void readme() {
        parts.readmeText = fields.text("long_description");
        var type = fields.text("long_description_content_type");
        if (fields.sources.get("long_description") instanceof Source.Files(var names) && names.size() == 1) {
            fields.sources.remove("long_description");
            parts.readme = names.getFirst();
            var told = type.isEmpty() ? byName(parts.readme) : type;
            boolean plain = byName(parts.readme).equals(told);
            parts.readmeType = plain ? "" : told.isEmpty() ? "text/plain" : told;
            return;
        }
        parts.readmeType = type.isEmpty() ? "text/x-rst" : type;
    }

    /** What PEP 621 derives from the ending of a readme's name. */
    private static String byName(String file) {
        var lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") ? "text/markdown" : lower.endsWith(".rst") ? "text/x-rst" : "";
    }

    private void people(List<Person> people, String key) {
        var names = split(fields.text(key));
        var mails = split(fields.text(key + "_email"));
        if (names.size() == mails.size()) {
            for (int i = 0; i < names.size(); i++) {
                people.add(new Person(names.get(i), mails.get(i)));
            }
            return;
        }
        names.forEach(name -> people.add(new Person(name, "")));
        mails.forEach(mail -> people.add(Person.parse(mail)));
    }

    private static List<String> split(String text) {
        return List.of(text.strip().split("\\s*[,\\n]\\s*")).stream()
                .filter(part -> !part.isBlank())
                .toList();
    }

    private void urls() {
        if (!fields.text("url").isEmpty()) {
            parts.urls.put("Homepage", fields.text("url"));
        }
        if (!fields.text("download_url").isEmpty()) {
            parts.urls.put("Download", fields.text("download_url"));
        }
        fields.table("project_urls").forEach((label, url) -> url.forEach(each -> parts.urls.put(label, each)));
    }

    /** {@code extra:marker} and {@code :marker} are the older way to write a marker. */
    private void extras() {
        fields.table("extras_require").forEach((name, wanted) -> {
            int colon = name.indexOf(':');
            var extra = (colon < 0 ? name : name.substring(0, colon)).strip();
            var marker = colon < 0 ? "" : name.substring(colon + 1).strip();
            var texts = wanted.stream().map(each -> marked(each, marker)).toList();
            if (extra.isEmpty()) {
                parts.dependencies.addAll(Noted.all(texts));
            } else {
                parts.extras.computeIfAbsent(extra, _ -> new ArrayList<>()).addAll(Noted.all(texts));
            }
        });
    }

    private static String marked(String requirement, String marker) {
        if (marker.isEmpty()) {
            return requirement;
        }
        int semicolon = requirement.indexOf(';');
        if (semicolon < 0) {
            return requirement + "; " + marker;
        }
        return requirement.substring(0, semicolon) + "; ("
                + requirement.substring(semicolon + 1).strip() + ") and (" + marker + ")";
    }

    private void sources() {
        var lines = new LinkedHashMap<String, String>();
        fields.sources.forEach((name, source) -> {
            var field = PLACES.get(name);
            if (field == null
                    || !List.of("version", "description", "readme", "dependencies", "classifiers", "license")
                            .contains(field)) {
                fields.noPlace.add(name);
                return;
            }
            parts.dynamic(field);
            var value = switch (source) {
                case Source.Attribute(var attribute) -> "{ attr = " + ProjectText.quoted(attribute) + " }";
                case Source.Files(var names) ->
                    "{ file = " + ProjectText.array(names)
                            + (field.equals("readme") ? ", content-type = " + ProjectText.quoted(parts.readmeType) : "")
                            + " }";
            };
            lines.put(field, field + " = " + value);
        });
        if (!lines.isEmpty()) {
            parts.tables.add("[tool.setuptools.dynamic]\n" + String.join("\n", lines.values()));
        }
    }

    /** What a program computes can go on being computed by it: the field is dynamic, and setup() keeps the argument. */
    private void unknown() {
        fields.unknown.forEach((name, source) -> {
            var field = PLACES.get(name);
            if (name.equals("name")) {
                return;
            }
            if (field != null) {
                stay(field);
                parts.dynamic(field);
                if (name.equals("entry_points")) {
                    parts.dynamic("scripts");
                    parts.dynamic("gui-scripts");
                }
                var first = source.lines().findFirst().orElse("");
                parts.asked.put(
                        field,
                        "What is `" + field + "`? The program says `" + first
                                + "`, which cannot be known without running it. Without an answer it stays in setup.py.");
            }
            fields.noPlace.add(name);
        });
    }

    /** A field is either in the file or computed, never both: what is known of a computed one stays with the rest of it. */
    private void stay(String field) {
        for (var place : PLACES.entrySet()) {
            if (place.getValue().equals(field) && fields.says(place.getKey())) {
                fields.noPlace.add(place.getKey());
            }
        }
        switch (field) {
            case "urls" -> {
                parts.urls.clear();
                if (fields.says("download_url")) {
                    fields.noPlace.add("download_url");
                }
            }
            case "readme" -> {
                if (fields.says("long_description_content_type")) {
                    fields.noPlace.add("long_description_content_type");
                }
            }
            case "authors" -> parts.authors.clear();
            case "maintainers" -> parts.maintainers.clear();
            default -> {
                // One argument fills it.
            }
        }
    }

    private void build() {
        parts.buildBackend = "setuptools.build_meta";
        // 77.0.3 reads licences as PEP 639 wants them, 61 was the first to read [project].
        boolean newer = !parts.license.isEmpty() || !parts.licenseFiles.isEmpty();
        parts.buildRequires.add(newer ? "setuptools>=77.0.3" : "setuptools>=61");
        for (var each : fields.list("setup_requires")) {
            if (!each.matches("(?i)(setuptools|wheel)([^\\w-].*)?")) {
                parts.buildRequires.add(each);
            }
        }
        if (!fields.list("setup_requires").isEmpty()) {
            parts.tell(Problem.info(Topic.METADATA, "What setup_requires listed is in [build-system] now."));
        }
    }

    private void without() {
        if (!fields.list("tests_require").isEmpty()) {
            parts.groups.put("test", Noted.all(fields.list("tests_require")));
            parts.tell(Problem.info(
                    Topic.METADATA,
                    "What tests_require listed is the group test of [dependency-groups] now (PEP 735)."));
        }
        for (var key : List.of("provides", "obsoletes", "requires", "test_suite", "use_2to3")) {
            if (!fields.text(key).isEmpty()) {
                parts.tell(Problem.info(
                        Topic.METADATA, "The option " + key + " has no meaning for builds any more and goes."));
            }
        }
    }
}
