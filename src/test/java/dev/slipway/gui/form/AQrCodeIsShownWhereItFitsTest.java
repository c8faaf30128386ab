package dev.slipway.gui.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;

class AQrCodeIsShownWhereItFitsTest {

    @Test
    void anAddressBecomesTheSquareOfItsModules() {
        QrSquare square =
                QrSquare.of("http://192.168.1.20:8000", 168, "QR code").orElseThrow();

        // Version 2 has 25 modules a side; with a rim of 4 on each, 5 pixels a module fit into 168.
        assertThat(square.getPrefWidth()).isEqualTo(33 * 5);
        var dark = (SVGPath) square.getChildren().getFirst();
        assertThat(dark.getContent()).startsWith("M20.0 20.0h5.0v5.0h-5.0z");
        assertThat(square.getAccessibleText()).isEqualTo("QR code");
    }

    @Test
    void aTextThatIsTooLongForAnyHasNone() {
        assertThat(QrSquare.of("x".repeat(4000), 168, "")).isEmpty();
    }

    @Test
    void modulesAreNeverTooSmallToBeRead() {
        QrSquare square = QrSquare.of("x".repeat(900), 100, "").orElseThrow();

        assertThat(square.getPrefWidth()).isGreaterThan(100);
    }
}
