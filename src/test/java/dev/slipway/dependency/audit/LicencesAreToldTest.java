package dev.slipway.dependency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.CoreMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesAreToldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    License-Expression: MIT OR GPL-3.0-only                                | MIT OR GPL-3.0-only     | PERMISSIVE
                    License-Expression: MIT AND GPL-3.0-or-later                           | MIT AND GPL-3.0-or-later | COPYLEFT
                    License-Expression: GPL-2.0-only WITH Classpath-exception-2.0          | GPL-2.0-only WITH Classpath-exception-2.0 | WEAK_COPYLEFT
                    License: BSD                                                           | BSD-3-Clause            | PERMISSIVE
                    License: GPLv3                                                         | GPL-3.0-only            | COPYLEFT
                    License: LGPL                                                          | LGPL-2.1-or-later       | WEAK_COPYLEFT
                    License: Apache License, Version 2.0                                   | Apache-2.0              | PERMISSIVE
                    License: Our own terms                                                 | Our own terms           | UNKNOWN
                    Classifier: License :: OSI Approved :: MIT License                     | MIT                     | PERMISSIVE
                    Classifier: License :: OSI Approved :: GNU Affero General Public License v3 | AGPL-3.0-only      | NETWORK_COPYLEFT
                    Classifier: License :: OSI Approved                                    |                         | UNKNOWN
                    Summary: says nothing                                                  |                         | UNKNOWN
                    """)
    void fromWhatTheMetadataSays(String header, String license, LicenseKind kind) {
        String text = LicenseNote.text(CoreMetadata.parse(header.getBytes(StandardCharsets.UTF_8)));

        assertThat(text).isEqualTo(license == null ? "" : license);
        assertThat(LicenseText.kind(text)).isEqualTo(kind);
    }

    @Test
    void copyleftIsToldInPlainWordsAsInformation() {
        var notes = List.of(
                new LicenseNote("a", "1", "MIT", LicenseKind.PERMISSIVE),
                new LicenseNote("b", "1", "GPL-3.0-only", LicenseKind.COPYLEFT));

        assertThat(LicenseNote.told(notes)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(dev.slipway.problem.Severity.INFO);
            assertThat(problem.message()).contains("b (GPL-3.0-only)");
            assertThat(problem.consequence()).contains("source");
        });
    }
}
