import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Puts together what {@code mvn package} makes: {@code bin/slipway}, {@code lib/*.jar}, a Java runtime of its own, and
 * the caches that make it start fast. Run by the build as a single source file with the JDK of the toolchain, so that it
 * needs no shell and works on every platform.
 *
 * <p>Arguments: the folder to make, the jar of this project, the class path with all other jars, and the folder of a
 * sample project to train on.
 */
final class Assemble {
    /** What {@code jdeps} finds, and what is only reached by name: crypto, locales of the platform, zip file systems. */
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,"
            + "java.net.http,java.security.jgss,java.sql,java.xml,"
            + "jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.zipfs";

    /** Part of the runtime itself, so that every launcher, the installers' too, gets the same. */
    private static final String OPTIONS =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xms56m -Xmn24m -Xmx1g --enable-native-access=ALL-UNNAMED "
                    + "-Xlog:disable -Xlog:all=error,aot*=off,cds*=off:stderr";

    private static final int TRAINING_MINUTES = 3;

    /** A cache each: Java reads all classes of its cache at every start, and a command needs none of the window's thousands. */
    private static final List<String> FACES = List.of("command", "window");

    private final Path home;
    private final boolean windows = File.separatorChar == '\\';

    private Assemble(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        var jars = new ArrayList<Path>();
        jars.add(Path.of(arguments[1]));
        Stream.of(arguments[2].split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .forEach(jars::add);
        new Assemble(Path.of(arguments[0]).toAbsolutePath()).assemble(jars, Path.of(arguments[3]));
    }

    private void assemble(List<Path> jars, Path sample) throws Exception {
        Files.createDirectories(home);
        boolean newRuntime = linkRuntime();
        List<String> names = copyJars(jars);
        boolean newLaunchers = writeLaunchers(names);
        // The installers' scripts go on with the same JDK.
        Files.writeString(home.resolveSibling("slipway.jdk"), System.getProperty("java.home") + "\n");
        String state = stateOf(names);
        Path stamp = home.resolveSibling("slipway.trained");
        boolean trained = Files.exists(stamp)
                && Files.readString(stamp).equals(state)
                && FACES.stream().allMatch(face -> Files.exists(cache(face)));
        if (newRuntime || newLaunchers || !trained) {
            Files.deleteIfExists(stamp);
            Files.deleteIfExists(log());
            boolean all = true;
            for (String face : FACES) {
                all &= train(face, names, sample);
            }
            if (all) {
                Files.writeString(stamp, state);
            }
        }
    }

    private Path cache(String face) {
        return home.resolve("lib").resolve(face + ".aot");
    }

    private Path log() {
        return home.resolveSibling("slipway-training.log");
    }

    /** Links the runtime unless the one that is there has these modules and comes from this JDK. */
    private boolean linkRuntime() throws Exception {
        Path runtime = home.resolve("runtime");
        String wanted = Runtime.version() + " " + MODULES + " " + OPTIONS;
        Path stamp = home.resolveSibling("slipway.runtime");
        if (Files.exists(runtime) && Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return false;
        }
        delete(runtime);
        Path jdk = Path.of(System.getProperty("java.home"));
        run(List.of(
                jdk.resolve(windows ? "bin/jlink.exe" : "bin/jlink").toString(),
                "--add-modules",
                MODULES,
                "--include-locales=en,zh",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--add-options=" + OPTIONS,
                "--output",
                runtime.toString()));
        // Only for heaps beyond 32 GB.
        Files.deleteIfExists(runtime.resolve("lib/server/classes_nocoops.jsa"));
        Files.writeString(stamp, wanted);
        return true;
    }

    /** Copies what changed, with its time: the cache is bound to name, size and time of each jar. */
    private List<String> copyJars(List<Path> jars) throws IOException {
        Path lib = Files.createDirectories(home.resolve("lib"));
        var names = new ArrayList<String>();
        for (Path jar : jars) {
            if (isEmpty(jar)) {
                continue;
            }
            String name = jar.getFileName().toString();
            Path copy = lib.resolve(name);
            Path wanted = jar;
            if (jar.equals(jars.getFirst())) {
                wanted = home.resolveSibling("styled-" + name);
                Styles.addBinary(jar, wanted);
                Files.setLastModifiedTime(wanted, Files.getLastModifiedTime(jar));
            } else if (ClassFormat.isOld(jar)) {
                wanted = home.resolveSibling(name);
                ClassFormat.renew(jar, wanted);
                Files.setLastModifiedTime(wanted, Files.getLastModifiedTime(jar));
            }
            if (!Files.exists(copy) || Files.mismatch(wanted, copy) >= 0) {
                Files.copy(wanted, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            names.add(name);
            if (name.startsWith("javafx-")) {
                extractLibraries(jar, lib);
            }
        }
        try (Stream<Path> there = Files.list(lib)) {
            for (Path file : there.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar") && !names.contains(name)) {
                    Files.delete(file);
                }
            }
        }
        return names;
    }

    /** Beside the jar JavaFX finds them at once; else it unpacks them into the user's home and compares at each start. */
    private static void extractLibraries(Path jar, Path lib) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.indexOf('/') < 0 && (name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll"))) {
                    Files.copy(file.getInputStream(entry), lib.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** JavaFX publishes jars without a class beside those of each platform. */
    private static boolean isEmpty(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().noneMatch(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"));
        }
    }

    private boolean writeLaunchers(List<String> names) throws IOException {
        Path templates = Path.of("src/build/launcher");
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path unix = bin.resolve("slipway");
        boolean changed = write(unix, Files.readString(templates.resolve("slipway.sh")), "$home/lib/", ":", names);
        changed |= write(
                bin.resolve("slipway.bat"),
                Files.readString(templates.resolve("slipway.bat")).replace("\r", "").replace("\n", "\r\n"),
                "%HOME_DIR%\\lib\\",
                ";",
                names);
        unix.toFile().setExecutable(true, false);
        return changed;
    }

    private static boolean write(Path file, String template, String prefix, String separator, List<String> names)
            throws IOException {
        String classPath = String.join(separator, names.stream().map(prefix::concat).toList());
        String text = template.replace("@CLASS_PATH@", classPath);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.writeString(file, text);
        return true;
    }

    /** Runs a face once and keeps what the machine learned. Without the cache Slipway starts slower, no more. */
    private boolean train(String face, List<String> names, Path sample) throws Exception {
        Path cache = cache(face);
        Files.deleteIfExists(cache);
        Path scratch = Files.createTempDirectory("slipway-training");
        try {
            // A copy, because the window writes a profile into the folder that it opens.
            Path copy = scratch.resolve("sample");
            try (Stream<Path> files = Files.walk(sample)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(sample.relativize(file).toString()));
                }
            }
            Path recorded = scratch.resolve("recorded");
            List<String> rehearsal = List.of("-Dslipway.train=" + copy, "-Dslipway.train.face=" + face);
            boolean trained = runTraining(
                            names,
                            scratch,
                            List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded),
                            rehearsal)
                    && runTraining(
                            names,
                            scratch,
                            List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + cache),
                            rehearsal)
                    && Files.exists(cache);
            if (!trained) {
                Files.deleteIfExists(cache);
                System.err.println(
                        "[WARNING] The start-up cache could not be trained, so Slipway will start slower. See " + log());
            }
            return trained;
        } finally {
            delete(scratch);
        }
    }

    private boolean runTraining(List<String> names, Path scratch, List<String> mode, List<String> rehearsal)
            throws Exception {
        String lib = home.resolve("lib") + File.separator;
        var command = new ArrayList<String>();
        command.add(home.resolve(windows ? "runtime/bin/java.exe" : "runtime/bin/java").toString());
        command.addAll(mode);
        command.addAll(rehearsal);
        command.addAll(List.of(
                // What it would say of methods makes the first compiler take up all of them at each start: 0.15 s of processor time.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-Xlog:all=warning:stdout",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.home=" + scratch,
                "-classpath",
                String.join(File.pathSeparator, names.stream().map(lib::concat).toList()),
                "dev.slipway.Slipway"));
        var builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("SLIPWAY_HOME", scratch.resolve("slipway").toString());
        builder.environment().put("HOME", scratch.toString());
        builder.environment().put("XDG_CONFIG_HOME", scratch.resolve("config").toString());
        builder.environment().put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
        builder.environment().put("XDG_DATA_HOME", scratch.resolve("data").toString());
        Process process = builder.start();
        if (!process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() == 0;
    }

    /** What the cache was trained with: each jar by name and content. */
    private String stateOf(List<String> names) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (String name : names) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            Path jar = home.resolve("lib").resolve(name);
            digest.update(Files.readAllBytes(jar));
            digest.update(Files.getLastModifiedTime(jar).toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException(command.getFirst() + " ended with " + exit);
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
