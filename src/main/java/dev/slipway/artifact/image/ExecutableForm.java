package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.FreezeOptions;
import dev.slipway.artifact.freeze.Freezing;
import dev.slipway.project.EntryKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An executable that is made on this machine and copied into an image with little else.
 *
 * @param freezing what makes it
 * @param output the folder that it is handed over in, relative to the project with {@code /}
 */
public record ExecutableForm(Freezing freezing, String output) {
    /** Where it lies in the image. */
    static final String FOLDER = "/opt/app";

    /** Empty where another form is chosen, or where there is nothing to freeze. */
    public static Optional<ExecutableForm> of(Shipment shipment) {
        boolean chosen = ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.FORM)
                .equals(ImageOptions.EXECUTABLE);
        Path root = shipment.folders().root();
        Path output = shipment.folders().output();
        String folder = output.startsWith(root) && !output.equals(root)
                ? root.relativize(output).toString().replace('\\', '/')
                : "dist";
        return shipment.subject()
                .entryPoint()
                .filter(start -> chosen && start.kind() != EntryKind.NOTEBOOK)
                .map(start -> new ExecutableForm(new Freezing(shipment, start, FreezeOptions.of(shipment)), folder));
    }

    /** The file or folder as it lies in the build, relative to it with {@code /}. */
    String source() {
        return output + "/" + freezing.delivered();
    }

    /** argv of its start. */
    List<String> start() {
        return List.of(FOLDER + "/" + freezing.delivered());
    }

    boolean isFolder() {
        return !freezing.options().oneFile();
    }
}
