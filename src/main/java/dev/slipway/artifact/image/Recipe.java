package dev.slipway.artifact.image;

import dev.slipway.artifact.Shipment;
import dev.slipway.artifact.Subject;
import dev.slipway.requirement.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a Dockerfile says.
 *
 * @param form one of the choices of {@link ImageOptions#FORM}
 * @param base of build and final image
 * @param digest of the base, as the engine has it from a registry, such as {@code sha256:...}; empty where it does not know one
 * @param python such as {@code 3.11}
 * @param place where the project lies in it
 * @param startup what starts it
 * @param needs where its requirements stand
 * @param building Debian packages of the build
 * @param running Debian packages of the image
 * @param labels by their OCI name (specs.opencontainers.org, "Annotations")
 * @param executable what is copied in; null for the other forms
 * @param title what is shipped, for a comment
 */
record Recipe(
        String form,
        String base,
        String digest,
        String python,
        PlaceInImage place,
        Startup startup,
        Needs needs,
        List<String> building,
        List<String> running,
        Map<String, String> labels,
        @Nullable ExecutableForm executable,
        String title) {
    /** The executable is made on the machine; this base has a C library as new as most have, and nothing else. */
    static final String SMALL_BASE = "debian:bookworm-slim";

    static Recipe of(Shipment shipment) {
        Subject subject = shipment.subject();
        String python = shipment.python().minor();
        ExecutableForm executable = ExecutableForm.of(shipment).orElse(null);
        String wanted = ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.FORM);
        boolean frozen = wanted.equals(ImageOptions.EXECUTABLE);
        String form = frozen && executable == null ? ImageOptions.MULTI_STAGE : wanted;
        PlaceInImage place =
                PlaceInImage.of(subject, ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.CONTENT));
        Servers servers = Servers.of(subject.requirements(), python);
        Startup startup = new Startups(subject, servers, place, port(shipment)).choose();
        TreeSet<String> running = new TreeSet<>(SystemLibraries.toRun(subject.requirements()));
        running.addAll(ImageOptions.listed(shipment, ImageOptions.DOCKERFILE, ImageOptions.PACKAGES));
        String base = ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.BASE);
        String from = base.isEmpty() ? standardBase(form, python) : base;
        boolean pins = ImageOptions.on(shipment, ImageOptions.DOCKERFILE, ImageOptions.PIN) && !from.contains("@");
        return new Recipe(
                form,
                from,
                pins ? shipment.containers().digest(from).orElse("") : "",
                python,
                place,
                startup,
                Needs.of(subject, shipment.cargo(), startup.brings()),
                SystemLibraries.toBuild(subject.requirements()),
                List.copyOf(running),
                labels(subject),
                executable,
                (subject.name() + " " + subject.version()).strip());
    }

    Recipe with(String form) {
        return new Recipe(
                form, base, digest, python, place, startup, needs, building, running, labels, executable, title);
    }

    /** The base as a Dockerfile names it: with its digest it is the same one everywhere and for ever. */
    String from() {
        return digest.isEmpty() ? base : base + "@" + digest;
    }

    /** What is taken where nobody chose. */
    static String standardBase(String form, String python) {
        if (form.equals(ImageOptions.EXECUTABLE)) {
            return SMALL_BASE;
        }
        // Python 3.6 was given up before bookworm.
        return "python:" + python + (python.equals("3.6") ? "-slim-bullseye" : "-slim-bookworm");
    }

    private static int port(Shipment shipment) {
        try {
            int port = Integer.parseInt(ImageOptions.of(shipment, ImageOptions.DOCKERFILE, ImageOptions.PORT));
            return port > 0 && port < 65_536 ? port : 8000;
        } catch (NumberFormatException e) {
            return 8000;
        }
    }

    private static Map<String, String> labels(Subject subject) {
        Map<String, String> labels = new LinkedHashMap<>();
        put(labels, "title", subject.name());
        put(labels, "version", subject.version());
        put(labels, "description", subject.metadata().description());
        put(
                labels,
                "licenses",
                subject.metadata().license().lines().count() > 1
                        ? ""
                        : subject.metadata().license());
        subject.metadata().urls().forEach((label, address) -> {
            String name = label.toLowerCase(Locale.ROOT);
            if (name.equals("source") || name.equals("repository") || name.equals("source code")) {
                put(labels, "source", address);
            } else if (name.equals("homepage")) {
                put(labels, "url", address);
            } else if (name.equals("documentation")) {
                put(labels, "documentation", address);
            }
        });
        return labels;
    }

    private static void put(Map<String, String> labels, String name, String value) {
        if (!value.isBlank()) {
            labels.put("org.opencontainers.image." + name, value.strip().replaceAll("\\s+", " "));
        }
    }

    /** What the image is called: the name, and the version as a tag can spell it (distribution spec: no {@code +}). */
    static String tag(Shipment shipment) {
        String chosen = ImageOptions.of(shipment, ImageOptions.IMAGE, ImageOptions.TAG);
        if (!chosen.isEmpty()) {
            return chosen.contains(":") && chosen.lastIndexOf(':') > chosen.lastIndexOf('/')
                    ? chosen
                    : chosen + ":" + version(shipment.subject());
        }
        String name = shipment.subject()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "app" : name) + ":" + version(shipment.subject());
    }

    private static String version(Subject subject) {
        String version = subject.version();
        return Version.tryParse(version) == null ? "latest" : version.strip().replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
