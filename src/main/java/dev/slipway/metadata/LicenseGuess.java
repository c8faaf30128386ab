package dev.slipway.metadata;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What older files say of a licence, as an SPDX expression where that is beyond doubt. */
public final class LicenseGuess {
    private static final String OSI = "License :: OSI Approved :: ";

    /** Classifiers that name one licence, without the question of later versions. */
    private static final Map<String, String> CLASSIFIERS = Map.ofEntries(
            Map.entry(OSI + "MIT License", "MIT"),
            Map.entry(OSI + "MIT No Attribution License (MIT-0)", "MIT-0"),
            Map.entry(OSI + "ISC License (ISCL)", "ISC"),
            Map.entry(OSI + "Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
            Map.entry(OSI + "The Unlicense (Unlicense)", "Unlicense"),
            Map.entry(OSI + "Zero-Clause BSD (0BSD)", "0BSD"),
            Map.entry(OSI + "Boost Software License 1.0 (BSL-1.0)", "BSL-1.0"),
            Map.entry(OSI + "GNU General Public License v2 (GPLv2)", "GPL-2.0-only"),
            Map.entry(OSI + "GNU General Public License v2 or later (GPLv2+)", "GPL-2.0-or-later"),
            Map.entry(OSI + "GNU General Public License v3 (GPLv3)", "GPL-3.0-only"),
            Map.entry(OSI + "GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
            Map.entry(OSI + "GNU Lesser General Public License v3 (LGPLv3)", "LGPL-3.0-only"),
            Map.entry(OSI + "GNU Lesser General Public License v3 or later (LGPLv3+)", "LGPL-3.0-or-later"),
            Map.entry(OSI + "GNU Affero General Public License v3", "AGPL-3.0-only"),
            Map.entry(OSI + "GNU Affero General Public License v3 or later (AGPLv3+)", "AGPL-3.0-or-later"),
            Map.entry("License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication", "CC0-1.0"));

    private LicenseGuess() {}

    /** The expression of the one classifier that names a licence; empty if none does, or several. */
    public static String ofClassifiers(List<String> classifiers) {
        var named = classifiers.stream()
                .filter(each -> each.startsWith("License ::") && !each.equals("License :: OSI Approved"))
                .toList();
        return named.size() == 1 ? CLASSIFIERS.getOrDefault(named.getFirst(), "") : "";
    }

    /** The expression that these words stand for; empty where they could mean several licences, as `BSD` and `GPL` do. */
    public static String of(String words) {
        var text = words.strip();
        if (text.isEmpty()) {
            return "";
        }
        var parsed = LicenseExpression.parse(text);
        if (parsed.isValid()) {
            return parsed.text();
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.matches("(new )?bsd( license)?|gpl|lgpl|proprietary|public domain")
                || KnownNames.bundled().licenses().isEmpty()) {
            return "";
        }
        return MetadataCheck.check(Field.LICENSE, FieldValue.parse(Field.LICENSE, text)).stream()
                .map(Problem::remedy)
                .filter(remedy -> remedy != null && remedy.fix() instanceof Fix.SetMetadata)
                .map(remedy -> ((Fix.SetMetadata) Objects.requireNonNull(remedy.fix())).value())
                .filter(value -> isUsual(lower, value))
                .findFirst()
                .orElse("");
    }

    /** A name that is merely near is no certainty: the number has to be in both. */
    private static boolean isUsual(String words, String spdx) {
        var digits = spdx.replaceAll("\\D", "");
        return words.replaceAll("\\D", "").startsWith(digits.isEmpty() ? "" : digits.substring(0, 1))
                && words.replaceAll("[^a-z]", "")
                        .contains(spdx.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""));
    }
}
