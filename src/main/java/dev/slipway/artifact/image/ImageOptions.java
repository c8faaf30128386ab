package dev.slipway.artifact.image;

import dev.slipway.artifact.Option;
import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.freeze.FreezeOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What can be chosen about Dockerfile and image. The image is built by the Dockerfile, so it looks into that one's options. */
public final class ImageOptions {
    public static final String DOCKERFILE = "dockerfile";
    public static final String IMAGE = "image";

    static final String MULTI_STAGE = "multi-stage";
    static final String SINGLE_STAGE = "single-stage";
    static final String EXECUTABLE = "executable";
    static final String AUTO = "auto";
    static final String WHEEL = "wheel";
    static final String FILES = "files";
    static final String KEEP = "keep";
    static final String REPLACE = "replace";

    static final Option FORM =
            new Option("form", "Form", Option.Kind.CHOICE, List.of(MULTI_STAGE, SINGLE_STAGE, EXECUTABLE), MULTI_STAGE);
    static final Option CONTENT =
            new Option("content", "The project goes in as", Option.Kind.CHOICE, List.of(AUTO, WHEEL, FILES), AUTO);
    static final Option BASE = new Option("base", "Base image", Option.Kind.TEXT, List.of(), "");
    static final Option PIN = new Option("pin", "Pin the base by its digest", Option.Kind.FLAG, List.of(), "true");
    static final Option PACKAGES = new Option("packages", "Debian packages", Option.Kind.TEXT, List.of(), "");
    static final Option PORT = new Option("port", "Port", Option.Kind.TEXT, List.of(), "8000");
    static final Option EXISTING =
            new Option("existing", "A Dockerfile that is there", Option.Kind.CHOICE, List.of(KEEP, REPLACE), KEEP);

    static final Option TAG = new Option("tag", "Tag", Option.Kind.TEXT, List.of(), "");
    static final Option SAVE = new Option("save", "Save as a tar file", Option.Kind.FLAG, List.of(), "false");
    static final Option COMPARE =
            new Option("compare-stages", "Compare with a single stage", Option.Kind.FLAG, List.of(), "false");

    static final Option VARIABLES = new Option(FreezeOptions.VARIABLES, "Tried with", Option.Kind.TEXT, List.of(), "");

    public static final List<Option> OF_DOCKERFILE = List.of(FORM, CONTENT, BASE, PIN, PACKAGES, PORT, EXISTING);
    public static final List<Option> OF_IMAGE = List.of(TAG, SAVE, COMPARE, VARIABLES);

    private ImageOptions() {}

    static String of(Shipment shipment, String artifact, Option option) {
        String chosen = shipment.options()
                .getOrDefault(artifact, Map.of())
                .getOrDefault(option.id(), option.standard())
                .strip();
        boolean known = option.choices().isEmpty() || option.choices().contains(chosen);
        return known ? chosen : option.standard();
    }

    static boolean on(Shipment shipment, String artifact, Option option) {
        return of(shipment, artifact, option).equals("true");
    }

    /** The values of an option that lists several. */
    static List<String> listed(Shipment shipment, String artifact, Option option) {
        return Arrays.stream(of(shipment, artifact, option).split("[,\\s]+"))
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
