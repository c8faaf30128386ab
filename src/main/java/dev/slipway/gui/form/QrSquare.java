package dev.slipway.gui.form;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** A text as a QR code, dark on light in both palettes, since cameras read it so. */
public final class QrSquare extends Pane {
    /** A light rim that the standard asks for (ISO/IEC 18004, 6.3.8), in modules. */
    private static final int RIM = 4;

    private static final double LEAST = 3;

    private QrSquare(QrCode code, double size, String says) {
        int modules = code.size + 2 * RIM;
        double side = Math.max(LEAST, Math.floor(size / modules));
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append((x + RIM) * side)
                            .append(' ')
                            .append((y + RIM) * side)
                            .append('h')
                            .append(side)
                            .append('v')
                            .append(side)
                            .append('h')
                            .append(-side)
                            .append('z');
                }
            }
        }
        var dark = new SVGPath();
        dark.setContent(path.toString());
        dark.getStyleClass().add("qr-dark");
        dark.setSmooth(false);
        getStyleClass().add("qr");
        getChildren().add(dark);
        Boxes.width(this, modules * side);
        setPrefHeight(modules * side);
        setMinHeight(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(says);
    }

    /**
     * @param size its width and height in pixels; more where the modules would get too small to be read
     * @param says for who does not see it
     * @return empty if the text is too long for any
     */
    public static Optional<QrSquare> of(String text, double size, String says) {
        try {
            return Optional.of(new QrSquare(QrCode.encodeText(text, QrCode.Ecc.LOW), size, says));
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }
}
