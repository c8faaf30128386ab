package dev.slipway.bench;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The least window that JavaFX and AtlantaFX can open: closed again once two frames were laid out. */
public final class BareWindow extends Application {
    private int frames;

    /** Apart from the window, because Java refuses to start an application class from the class path. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(BareWindow.class);
        }
    }

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var scene = new Scene(new VBox(new Label("A bare window"), new Button("Close")), 1280, 800);
        scene.addPostLayoutPulseListener(() -> {
            if (++frames == 2) {
                Platform.exit();
            }
            Platform.requestNextPulse();
        });
        stage.setScene(scene);
        stage.show();
    }
}
