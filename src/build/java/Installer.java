import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes an installer from {@code target/slipway} with {@code jpackage}. Called by the scripts in {@code installers/}
 * with the kind to make ({@code deb}, {@code rpm}, {@code dmg}, {@code msi}) and the version; run by the JDK that
 * made the runtime, from the project's root.
 *
 * <p>It goes in two steps, because jpackage lists the jars in the order of the file system, and the start-up cache needs
 * them in the order in which they were when it was trained.
 */
final class Installer {
    private static final Path SLIPWAY = Path.of("target/slipway").toAbsolutePath();
    private static final Path WORK = Path.of("target/installer").toAbsolutePath();

    private final String kind;
    private final String version;
    private final boolean windows;
    private final boolean mac;
    private final String name;

    private Installer(String kind, String version) {
        this.kind = kind;
        this.version = version;
        this.windows = kind.equals("msi") || kind.equals("exe");
        this.mac = kind.equals("dmg") || kind.equals("pkg");
        this.name = windows || mac ? "Slipway" : "slipway";
    }

    public static void main(String[] arguments) throws Exception {
        new Installer(arguments[0], arguments[1]).make();
    }

    private void make() throws Exception {
        delete(WORK.resolve("image"));
        delete(WORK.resolve("console"));
        Path image = image();
        Path app = image.resolve(mac ? "Contents/app" : windows ? "app" : "lib/app");
        try (Stream<Path> files = Files.list(app)) {
            for (Path configuration : files.filter(file -> file.toString().endsWith(".cfg")).toList()) {
                inTrainedOrder(configuration);
            }
        }
        withTheirTimes(SLIPWAY.resolve("lib"), app);
        Path runtime = image.resolve(mac ? "Contents/runtime/Contents/Home" : windows ? "runtime" : "lib/runtime");
        withTheirTimes(SLIPWAY.resolve("runtime/lib"), runtime.resolve("lib"));
        if (!windows && !mac) {
            Files.copy(Path.of("installers/linux/slipway-mime.xml"), image.resolve("lib/slipway-mime.xml"));
        }
        if (mac) {
            documents(image);
        }
        pack(image);
    }

    /** The cache is bound to the times of what it was trained with, and jpackage copies without them. */
    private static void withTheirTimes(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(file.getFileName());
                if (Files.isRegularFile(copy)) {
                    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
                }
            }
        }
    }

    private Path image() throws IOException, InterruptedException {
        var command = jpackage("app-image");
        command.addAll(List.of(
                "--dest", WORK.resolve("image").toString(),
                "--input", SLIPWAY.resolve("lib").toString(),
                "--main-jar", trainedOrder().getFirst(),
                "--main-class", "dev.slipway.Slipway",
                "--runtime-image", SLIPWAY.resolve("runtime").toString(),
                "--java-options", "-XX:AOTCache=$APPDIR/window.aot",
                "--java-options", "-XX:CompileThresholdScaling=2",
                "--java-options", "-XX:MinHeapFreeRatio=10",
                "--java-options", "-XX:MaxHeapFreeRatio=15",
                "--java-options", "-XX:-ShrinkHeapInSteps",
                "--icon", "assets/" + (windows ? "icon.ico" : mac ? "icon.icns" : "icon-512.png")));
        if (!windows && !mac) {
            // Other systems would warn that they know no such thing.
            command.addAll(List.of("--java-options", "-XX:TrimNativeHeapInterval=5000"));
        }
        if (windows) {
            // The window's program has no console to print to.
            Path console = WORK.resolve("console/slipway-console.properties");
            Files.createDirectories(console.getParent());
            Files.writeString(console, "win-console=true\nwin-shortcut=false\nwin-menu=false\njava-options=-XX:AOTCache=$APPDIR/command.aot -Xmn64m -Xms160m\n");
            command.addAll(List.of("--add-launcher", "slipway-console=" + console));
        }
        if (mac) {
            command.addAll(List.of("--mac-package-identifier", "dev.slipway"));
        }
        run(command);
        return WORK.resolve("image").resolve(mac ? name + ".app" : name);
    }

    private void pack(Path image) throws IOException, InterruptedException {
        var command = jpackage(kind);
        command.addAll(List.of(
                "--dest", Files.createDirectories(WORK).toString(),
                "--app-image", image.toString(),
                "--license-file", "LICENSE"));
        if (windows) {
            command.addAll(List.of("--win-menu", "--win-menu-group", "Slipway", "--win-dir-chooser"));
            command.addAll(List.of("--file-associations", association().toString()));
            command.addAll(List.of("--win-per-user-install", "--win-upgrade-uuid", "6f1b0c52-8d0a-4f0c-9a6b-3a3de2c7d9f1"));
        } else if (!mac) {
            command.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Development"));
            command.addAll(List.of("--linux-app-category", "devel", "--resource-dir", linuxResources().toString()));
        }
        run(command);
    }

    /** Only files that end in .slipway: other JSON stays with what opens it now. */
    private Path association() throws IOException {
        return Files.writeString(
                WORK.resolve("slipway.properties"),
                "extension=slipway\nmime-type=application/vnd.slipway.profile+json\n"
                        + "description=Slipway profile\nicon=assets/icon.ico\n");
    }

    /** The same for macOS, where a program tells in its Info.plist what it opens. */
    private static void documents(Path image) throws IOException {
        Path plist = image.resolve("Contents/Info.plist");
        String text = Files.readString(plist);
        int end = text.lastIndexOf("</dict>");
        Files.writeString(
                plist,
                text.substring(0, end)
                        + """
                          <key>CFBundleDocumentTypes</key>
                          <array><dict>
                            <key>CFBundleTypeName</key><string>Slipway profile</string>
                            <key>CFBundleTypeRole</key><string>Editor</string>
                            <key>LSHandlerRank</key><string>Owner</string>
                            <key>LSItemContentTypes</key><array><string>dev.slipway.profile</string></array>
                          </dict></array>
                          <key>UTExportedTypeDeclarations</key>
                          <array><dict>
                            <key>UTTypeIdentifier</key><string>dev.slipway.profile</string>
                            <key>UTTypeDescription</key><string>Slipway profile</string>
                            <key>UTTypeConformsTo</key><array><string>public.json</string></array>
                            <key>UTTypeTagSpecification</key><dict>
                              <key>public.filename-extension</key><array><string>slipway</string></array>
                            </dict>
                          </dict></array>
                        """
                        + text.substring(end));
    }

    /** The files of this folder and the icon: with a ready image jpackage takes the icon from here only. */
    private Path linuxResources() throws IOException {
        Path resources = WORK.resolve("resources");
        delete(resources);
        Files.createDirectories(resources);
        try (Stream<Path> files = Files.list(Path.of("installers/linux"))) {
            for (Path file : files.toList()) {
                Files.copy(file, resources.resolve(file.getFileName()));
            }
        }
        Files.copy(Path.of("assets/icon-512.png"), resources.resolve("slipway.png"));
        return resources;
    }

    private List<String> jpackage(String type) {
        String program = Path.of(System.getProperty("java.home"), "bin", windows ? "jpackage.exe" : "jpackage").toString();
        return new ArrayList<>(List.of(
                program,
                "--type", type,
                "--name", name,
                "--app-version", version,
                "--vendor", "Slipway",
                "--copyright", "Apache License 2.0",
                "--description", "From a folder of Python to something you can hand over"));
    }

    /** The jars as the launcher in {@code target/slipway/bin} names them. */
    private static List<String> trainedOrder() throws IOException {
        String launcher = Files.readString(SLIPWAY.resolve("bin/slipway"));
        String marker = "-classpath \"";
        int start = launcher.indexOf(marker) + marker.length();
        return Stream.of(launcher.substring(start, launcher.indexOf('"', start)).split(":"))
                .map(jar -> jar.substring(jar.lastIndexOf('/') + 1))
                .toList();
    }

    private static void inTrainedOrder(Path configuration) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(configuration)) {
            if (line.startsWith("app.mainjar=")) {
                continue;
            }
            if (!line.startsWith("app.classpath=")) {
                lines.add(line);
            }
            if (line.equals("[Application]")) {
                trainedOrder().forEach(jar -> lines.add("app.classpath=$APPDIR/" + jar));
            }
        }
        if (lines.stream().noneMatch(line -> line.startsWith("app.mainclass="))) {
            throw new IOException(configuration + " does not name the main class");
        }
        Files.write(configuration, lines);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
