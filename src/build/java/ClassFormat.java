import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Brings the classes of a jar to a newer format. The start-up cache refuses classes from before Java 6, which have no
 * stack maps; one library on every command's way still comes as Java 5, and reading it took a third of the start.
 * Instructions stay as they are, only the maps are added.
 */
final class ClassFormat {
    private static final String NOTE = "META-INF/slipway.txt";

    private ClassFormat() {}

    /** Whether the first class of a jar comes from before Java 6. */
    static boolean isOld(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            Optional<JarEntry> first = file.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().startsWith("META-INF/") && !entry.getName().equals("module-info.class"))
                    .findFirst();
            if (first.isEmpty()) {
                return false;
            }
            try (var in = new DataInputStream(file.getInputStream(first.get()))) {
                in.readInt();
                in.readUnsignedShort();
                return in.readUnsignedShort() < ClassFile.JAVA_6_VERSION;
            }
        }
    }

    /** Writes the jar again, its old classes as Java 8. The same jar gives the same bytes. */
    static void renew(Path jar, Path to) throws IOException {
        try (var in = new JarFile(jar.toFile());
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                OutputStream file = Files.newOutputStream(to);
                var out = new JarOutputStream(file)) {
            ClassFile format = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ConstantPoolSharingOption.NEW_POOL,
                    ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            long time = 0;
            for (JarEntry entry : in.stream().toList()) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                time = entry.getTime();
                put(out, entry.getName(), time, entry.getName().endsWith(".class") ? renewed(format, bytes) : bytes);
            }
            String note = "The classes of this jar were brought to a newer class file format; nothing else was changed.\n";
            put(out, NOTE, time, note.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] renewed(ClassFile format, byte[] bytes) {
        var model = format.parse(bytes);
        if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return bytes;
        }
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        return format.transformClass(
                model, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
    }

    private static void put(JarOutputStream out, String name, long time, byte[] bytes) throws IOException {
        var entry = new JarEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
