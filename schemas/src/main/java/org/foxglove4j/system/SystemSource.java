package org.foxglove4j.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * A source of measurements of the machine and this process. The default methods provide what every virtual machine
 * knows.
 */
interface SystemSource {

    /**
     * Returns the best available source: on Linux the kernel, whose numbers are those of the whole machine even in a
     * container; on other systems the virtual machine, unless its image was linked without {@code jdk.management}.
     */
    static SystemSource choose() {
        Path root = Path.of("/");
        if (LinuxSource.isOn(root)) {
            return new LinuxSource(root);
        }
        return ModuleLayer.boot().findModule("jdk.management").isPresent()
                ? new PlatformSource()
                : new SystemSource() {};
    }

    /** Returns the processor usage since the previous call; the first call only starts the measurement. */
    default CpuUse cpu() throws IOException {
        return new CpuUse(Runtime.getRuntime().availableProcessors(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Returns the current memory usage. */
    default MemoryUse memory() throws IOException {
        return MemoryUse.UNKNOWN;
    }

    /** Returns the version of the kernel, or an empty string. */
    default String kernelVersion() {
        return "";
    }

    /** Returns the version of the operating system, or an empty string. */
    default String osVersion() {
        return System.getProperty("os.version", "");
    }
}
