package dev.slipway.dependency.audit;

import dev.slipway.metadata.LicenseExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** From what people write of licences to SPDX identifiers, and what those ask. */
final class LicenseText {
    private static final int LONGEST = 120;

    private record Words(Pattern pattern, String id) {
        static Words of(String regex, String id) {
            return new Words(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), id);
        }
    }

    /** The surest first; each is looked for at the beginning of the text, which may be the whole licence. */
    private static final List<Words> WORDS = List.of(
            Words.of("(?:GNU )?(?:Affero|AGPL).*?(?:v|version )?\\s*3?", "AGPL-3.0-only"),
            Words.of("(?:GNU )?(?:Lesser|Library) General Public.*|LGPL.*", "LGPL-2.1-or-later"),
            Words.of("(?:GNU )?(?:GPL|General Public License).*?(?:v|version)?[ -]?2.*", "GPL-2.0-only"),
            Words.of("(?:GNU )?(?:GPL|General Public License).*", "GPL-3.0-only"),
            Words.of("(?:The )?MIT(?: License| Licence)?(?:[ (,.;].*)?", "MIT"),
            Words.of("(?:The )?Apache(?: Software)?(?: License| Licence)?.*|ASL ?2.*", "Apache-2.0"),
            Words.of(
                    "(?:New |Modified |Revised )BSD.*|(?:The )?BSD[ -]?3.*|3-Clause BSD.*|BSD 3-Clause.*",
                    "BSD-3-Clause"),
            Words.of("(?:Simplified )BSD.*|BSD[ -]?2.*|2-Clause BSD.*", "BSD-2-Clause"),
            Words.of("(?:The )?BSD(?:[ -]License| Licence)?(?: like.*)?", "BSD-3-Clause"),
            Words.of("ISC.*", "ISC"),
            Words.of("Mozilla Public License.*|MPL.*", "MPL-2.0"),
            Words.of("(?:Python Software Foundation|PSF).*", "PSF-2.0"),
            Words.of("(?:The )?Unlicense.*", "Unlicense"),
            Words.of("zlib.*", "Zlib"),
            Words.of("Public Domain.*", "LicenseRef-Public-Domain"));

    private static final Map<String, String> CLASSIFIERS = Map.ofEntries(
            Map.entry("MIT License", "MIT"),
            Map.entry("MIT No Attribution License (MIT-0)", "MIT-0"),
            Map.entry("BSD License", "BSD-3-Clause"),
            Map.entry("Apache Software License", "Apache-2.0"),
            Map.entry("ISC License (ISCL)", "ISC"),
            Map.entry("Python Software Foundation License", "PSF-2.0"),
            Map.entry("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
            Map.entry("Mozilla Public License 1.1 (MPL 1.1)", "MPL-1.1"),
            Map.entry("The Unlicense (Unlicense)", "Unlicense"),
            Map.entry("zlib/libpng License", "Zlib"),
            Map.entry("Zope Public License", "ZPL-2.1"),
            Map.entry("Historical Permission Notice and Disclaimer (HPND)", "HPND"),
            Map.entry("GNU General Public License (GPL)", "GPL-2.0-or-later"),
            Map.entry("GNU General Public License v2 (GPLv2)", "GPL-2.0-only"),
            Map.entry("GNU General Public License v2 or later (GPLv2+)", "GPL-2.0-or-later"),
            Map.entry("GNU General Public License v3 (GPLv3)", "GPL-3.0-only"),
            Map.entry("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
            Map.entry("GNU Lesser General Public License v2 (LGPLv2)", "LGPL-2.0-only"),
            Map.entry("GNU Lesser General Public License v2 or later (LGPLv2+)", "LGPL-2.0-or-later"),
            Map.entry("GNU Lesser General Public License v3 (LGPLv3)", "LGPL-3.0-only"),
            Map.entry("GNU Lesser General Public License v3 or later (LGPLv3+)", "LGPL-3.0-or-later"),
            Map.entry("GNU Library or Lesser General Public License (LGPL)", "LGPL-2.0-or-later"),
            Map.entry("GNU Affero General Public License v3", "AGPL-3.0-only"),
            Map.entry("GNU Affero General Public License v3 or later (AGPLv3+)", "AGPL-3.0-or-later"),
            Map.entry("Eclipse Public License 2.0 (EPL-2.0)", "EPL-2.0"),
            Map.entry("European Union Public Licence 1.2 (EUPL 1.2)", "EUPL-1.2"),
            Map.entry("CC0 1.0 Universal (CC0 1.0) Public Domain Dedication", "CC0-1.0"),
            Map.entry("Public Domain", "LicenseRef-Public-Domain"));

    private LicenseText() {}

    /** The identifier of a trove classifier; its last words if it is none of the usual; empty if it only says that one was approved. */
    static String classifier(String classifier) {
        String last = classifier.substring(classifier.lastIndexOf("::") + 2).strip();
        return last.equals("OSI Approved") ? "" : CLASSIFIERS.getOrDefault(last, last);
    }

    /** Free words as an identifier, if they are understood; else their first line. */
    static String understood(String text) {
        LicenseExpression expression = LicenseExpression.parse(text.strip());
        if (expression.isValid()) {
            return expression.text();
        }
        String line = text.strip().lines().findFirst().orElse("").strip();
        for (Words words : WORDS) {
            if (words.pattern().matcher(line).matches()) {
                return words.id();
            }
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** What an expression asks: of AND the stricter, of OR the milder. */
    static LicenseKind kind(String license) {
        LicenseExpression expression = LicenseExpression.parse(license);
        if (!expression.isValid()) {
            return license.startsWith("LicenseRef-Public-Domain") ? LicenseKind.PERMISSIVE : LicenseKind.UNKNOWN;
        }
        String[] tokens =
                expression.text().replace("(", "( ").replace(")", " )").split("\\s+");
        return new Reader(tokens).alternatives();
    }

    /** AND binds closer than OR (SPDX, annex D). */
    private static final class Reader {
        private final String[] tokens;
        private int at;

        Reader(String[] tokens) {
            this.tokens = tokens;
        }

        LicenseKind alternatives() {
            LicenseKind kind = together();
            while (at < tokens.length && tokens[at].equals("OR")) {
                at++;
                kind = kind.milder(together());
            }
            return kind;
        }

        private LicenseKind together() {
            LicenseKind kind = one();
            while (at < tokens.length && tokens[at].equals("AND")) {
                at++;
                kind = kind.stricter(one());
            }
            return kind;
        }

        private LicenseKind one() {
            if (tokens[at].equals("(")) {
                at++;
                LicenseKind kind = alternatives();
                at++;
                return kind;
            }
            LicenseKind kind = of(tokens[at++]);
            if (at + 1 < tokens.length && tokens[at].equals("WITH")) {
                at += 2;
                // Exceptions let go of what reaches the whole program.
                return kind == LicenseKind.COPYLEFT ? LicenseKind.WEAK_COPYLEFT : kind;
            }
            return kind;
        }
    }

    private static LicenseKind of(String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        if (upper.startsWith("AGPL") || upper.startsWith("SSPL")) {
            return LicenseKind.NETWORK_COPYLEFT;
        }
        if (upper.startsWith("LGPL") || upper.matches("(MPL|EPL|CDDL|CPL|EUPL|MS-RL|OSL|CECILL-C|APSL|IPL).*")) {
            return LicenseKind.WEAK_COPYLEFT;
        }
        if (upper.matches("(GPL|CECILL|CC-BY-SA|SLEEPYCAT|QPL|GFDL).*")) {
            return LicenseKind.COPYLEFT;
        }
        if (upper.startsWith("LICENSEREF-") && !upper.equals("LICENSEREF-PUBLIC-DOMAIN")
                || upper.matches("(BUSL|CC-BY-NC|ELASTIC|POLYFORM).*")) {
            return LicenseKind.UNKNOWN;
        }
        return LicenseKind.PERMISSIVE;
    }
}
