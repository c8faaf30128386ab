package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.requirement.DistributionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsLeadToTheirDistributionsTest {

    private final ImportMap map = ImportMap.bundled();

    @ParameterizedTest
    @CsvSource({
        "sklearn, scikit-learn",
        "sklearn.ensemble._forest, scikit-learn",
        "cv2, opencv-python",
        "PIL.Image, Pillow",
        "yaml, PyYAML",
        "bs4, beautifulsoup4",
        "dateutil.parser, python-dateutil",
        "numpy.linalg, numpy",
        "streamlit, streamlit",
        "google.protobuf.message, protobuf",
        "google.cloud.storage.blob, google-cloud-storage",
        "google.cloud.bigquery_storage, google-cloud-bigquery-storage",
        "azure.storage.blob.aio, azure-storage-blob",
        "PyQt5.QtWidgets, PyQt5",
        "PyQt5.QtWebEngineWidgets, PyQtWebEngine",
        "ruamel.yaml, ruamel.yaml",
        "jwt, PyJWT",
        "Crypto.Cipher, pycryptodome"
    })
    void theLongestNameWins(String module, String distribution) {
        assertThat(map.find(module).orElseThrow().distribution()).isEqualTo(distribution);
    }

    @Test
    void whatTheMapDoesNotHaveIsNotGuessed() {
        assertThat(map.find("frobnicate")).isEmpty();
        assertThat(map.find("google")).isEmpty();
        assertThat(map.find("google.cloud.frobnicate")).isEmpty();
        assertThat(map.isNamespace("google.cloud")).isTrue();
        assertThat(map.isNamespace("numpy")).isFalse();
    }

    @Test
    void everyEntryNamesDistributionsThatAnIndexAccepts() {
        assertThat(map.size()).isGreaterThan(1000);
        for (String line : BundledList.lines("import-names.txt")) {
            String[] words = line.split("\\s+");
            assertThat(words.length).as(line).isGreaterThan(1);
            for (int i = 1; i < words.length; i++) {
                assertThat(DistributionName.isValid(words[i].replace('_', '-')))
                        .as(words[i])
                        .isTrue();
            }
        }
    }

    @Test
    void noNameOfTheMapIsOfTheStandardLibrary() {
        for (String line : BundledList.lines("import-names.txt")) {
            String[] words = line.split("\\s+");
            for (int i = words[0].equals("=") ? 1 : 0; i < (words[0].equals("=") ? words.length : 1); i++) {
                assertThat(StandardLibrary.bundled().contains(words[i], "3.8"))
                        .as(words[i])
                        .isFalse();
            }
        }
    }

    @Test
    void noRetiredNameIsProposed() {
        for (String line : BundledList.lines("import-names.txt")) {
            String[] words = line.split("\\s+");
            if (!words[0].equals("=")) {
                String replacement = RetiredNames.bundled()
                        .find(words[1])
                        .map(RetiredNames.Retired::replacement)
                        .orElse(null);
                assertThat(replacement == null || words[0].equals(words[1].replace('-', '_')))
                        .as(line)
                        .isTrue();
            }
        }
    }
}
