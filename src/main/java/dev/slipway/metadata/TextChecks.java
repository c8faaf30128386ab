package dev.slipway.metadata;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks of fields that hold one text. */
final class TextChecks {
    /** What the index takes (core metadata, "Summary"). */
    private static final int LONGEST_SUMMARY = 512;

    private static final Map<String, String> USUAL_LICENSES = Map.ofEntries(
            Map.entry("apache", "Apache-2.0"),
            Map.entry("apache 2", "Apache-2.0"),
            Map.entry("apache 2.0", "Apache-2.0"),
            Map.entry("apache license 2.0", "Apache-2.0"),
            Map.entry("apache license, version 2.0", "Apache-2.0"),
            Map.entry("apache software license", "Apache-2.0"),
            Map.entry("bsd", "BSD-3-Clause"),
            Map.entry("bsd license", "BSD-3-Clause"),
            Map.entry("new bsd", "BSD-3-Clause"),
            Map.entry("bsd 3-clause", "BSD-3-Clause"),
            Map.entry("bsd 2-clause", "BSD-2-Clause"),
            Map.entry("gpl", "GPL-3.0-or-later"),
            Map.entry("gplv2", "GPL-2.0-only"),
            Map.entry("gplv3", "GPL-3.0-only"),
            Map.entry("gpl-3", "GPL-3.0-only"),
            Map.entry("lgpl", "LGPL-3.0-or-later"),
            Map.entry("lgplv3", "LGPL-3.0-only"),
            Map.entry("isc license", "ISC"),
            Map.entry("mit license", "MIT"),
            Map.entry("the mit license", "MIT"),
            Map.entry("mpl 2.0", "MPL-2.0"),
            Map.entry("public domain", "Unlicense"),
            Map.entry("proprietary", "LicenseRef-Proprietary"));

    private TextChecks() {}

    static List<Problem> name(String text) {
        if (DistributionName.isValid(text)) {
            return List.of();
        }
        var problem =
                error("The name `" + text + "` is not allowed: letters, digits and, inside, `-`, `_` and `.` only.");
        var better = text.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
        return List.of(
                DistributionName.isValid(better)
                        ? problem.fix("Use " + better, new Fix.SetMetadata("name", better))
                        : problem.advise("Choose a name in Latin letters, such as `my-project`."));
    }

    static List<Problem> version(String text) {
        var version = Version.tryParse(text);
        if (version == null) {
            return List.of(error("The version `" + text + "` does not follow PEP 440.")
                    .advise("Write it as in 1.2.3, 1.2.3rc1 or 1.2.3.post1."));
        }
        if (!version.local().isEmpty()) {
            return List.of(Problem.warning(Topic.METADATA, "The version `" + text + "` is a local one, with a `+`.")
                    .so("The public index refuses it.")
                    .advise("Leave out the part from the `+` on, unless it stays in your house."));
        }
        return List.of();
    }

    static List<Problem> description(String text) {
        if (text.contains("\n")) {
            return List.of(error("The description has more than one line.")
                    .so("Builds refuse it.")
                    .advise("Keep one line here and put the rest into the readme."));
        }
        if (text.codePointCount(0, text.length()) > LONGEST_SUMMARY) {
            return List.of(Problem.warning(
                            Topic.METADATA, "The description is longer than " + LONGEST_SUMMARY + " characters.")
                    .so("The public index refuses it.")
                    .advise("Shorten it and put the rest into the readme."));
        }
        return List.of();
    }

    static List<Problem> readme(String text) {
        var problems = new ArrayList<>(relative("readme", text));
        var lower = text.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".md") && !lower.endsWith(".rst") && !lower.endsWith(".txt")) {
            problems.add(error("The readme `" + text + "` ends neither in .md nor in .rst nor in .txt.")
                    .so("Builds cannot tell how to read it.")
                    .advise("Rename the file to .md."));
        }
        return problems;
    }

    static List<Problem> requiresPython(String text) {
        if (SpecifierSet.tryParse(text) == null) {
            var problem = error("The text `" + text + "` names no range of Python versions (PEP 440).");
            return List.of(
                    Version.tryParse(text) != null
                            ? problem.fix("Use >=" + text, new Fix.SetMetadata("requires-python", ">=" + text))
                            : problem.advise("Write it as in `>=3.9` or `>=3.9,<4`."));
        }
        if (text.matches("\\s*==\\s*\\d+\\.\\d+\\s*")) {
            return List.of(Problem.warning(
                            Topic.METADATA,
                            "The range `" + text + "` admits the very first release of that Python only.")
                    .so("Nearly every interpreter is refused.")
                    .fix("Use " + text.strip() + ".*", new Fix.SetMetadata("requires-python", text.strip() + ".*")));
        }
        return List.of();
    }

    static List<Problem> license(String text) {
        var expression = LicenseExpression.parse(text);
        if (!expression.isValid()) {
            var problem = error("The licence is no SPDX expression: " + expression.error())
                    .so("Builds that follow PEP 639 refuse it.");
            var usual = USUAL_LICENSES.get(text.strip().toLowerCase(Locale.ROOT));
            if (usual != null) {
                return List.of(problem.fix("Use " + usual, new Fix.SetMetadata("license", usual)));
            }
            var near = Nearest.of(text, KnownNames.bundled().licenses());
            return List.of(
                    near.isPresent()
                            ? problem.fix("Use " + near.get(), new Fix.SetMetadata("license", near.get()))
                            : problem.advise(
                                    "Pick an identifier such as MIT or Apache-2.0, or LicenseRef-Proprietary for your own."));
        }
        if (!expression.deprecated().isEmpty()) {
            var old = expression.deprecated().getFirst();
            return List.of(Problem.warning(Topic.METADATA, "The licence identifier " + old + " is deprecated.")
                    .advise("Say `-only` or `-or-later`, or look it up at spdx.org/licenses."));
        }
        if (!expression.text().equals(text)) {
            return List.of(Problem.info(Topic.METADATA, "The licence is usually written `" + expression.text() + "`.")
                    .fix("Use " + expression.text(), new Fix.SetMetadata("license", expression.text())));
        }
        return List.of();
    }

    static List<Problem> relative(String field, String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || path.matches("[A-Za-z]:.*")
                || path.matches("(.*/)?\\.\\.(/.*)?")) {
            return List.of(error("The " + field + " `" + path + "` does not lie in the project.")
                    .advise("Name a file relative to the project, with `/`."));
        }
        return List.of();
    }

    static Problem error(String message) {
        return Problem.error(Topic.METADATA, message);
    }
}
