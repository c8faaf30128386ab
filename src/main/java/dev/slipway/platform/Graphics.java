package dev.slipway.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether this machine has something that draws faster than its processor. Without it a toolkit that tries OpenGL loads a software
 * driver of 50 MB, finds it too slow and draws by itself after all.
 */
public final class Graphics {
    /** Device files of the kernel's drivers: all free ones, NVIDIA's, the Windows subsystem's, those of small boards. */
    private static final List<String> DEVICES =
            List.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg", "/dev/mali0", "/dev/kgsl-3d0");

    private Graphics() {}

    /** Whether there is surely none on this machine. */
    public static boolean missing() {
        return missing(Platform.current(), device -> Files.exists(Path.of(device)));
    }

    /**
     * @param platform only Linux shows by its files what there is; elsewhere there always is something
     * @param exists whether there is a device file of this name
     */
    static boolean missing(Platform platform, Predicate<String> exists) {
        return platform == Platform.LINUX && DEVICES.stream().noneMatch(exists);
    }
}
