package dev.slipway.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryOfPythonsTest {

    @Test
    void namesTheProgramOfEachInstallation() {
        String export = """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\Python]

                [HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.11]
                "DisplayName"="Python 3.11 (64-bit)"

                [HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.11\\InstallPath]
                @="C:\\\\Users\\\\李\\\\Python311\\\\"
                "ExecutablePath"="C:\\\\Users\\\\李\\\\Python311\\\\python.exe"
                "WindowedExecutablePath"="C:\\\\Users\\\\李\\\\Python311\\\\pythonw.exe"

                [HKEY_CURRENT_USER\\Software\\Python\\ContinuumAnalytics\\Anaconda39-64\\InstallPath]
                @="D:\\\\conda"

                [HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.11\\PythonPath]
                @="C:\\\\nothing\\\\Lib"
                """.replace("\n", "\r\n");

        assertThat(PythonRegistry.parse(export))
                .containsExactlyInAnyOrder(
                        new PossiblePython(Path.of("C:\\Users\\李\\Python311\\python.exe"), "registry"),
                        new PossiblePython(Path.of("D:\\conda\\python.exe"), "registry"));
    }

    @Test
    void thatIsNoRegistryFileNamesNothing() {
        assertThat(PythonRegistry.parse("ERROR: The system was unable to find the key."))
                .isEmpty();
    }
}
