package org.foxglove4j.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What tells of the machine and of this process. Unless it knows better, as little as every virtual machine does. */
interface SystemSource {

    /**
     * Chooses the best that there is here: on Linux the kernel, whose numbers are those of the whole machine also in a
     * container; elsewhere the virtual machine, unless its image was linked without {@code jdk.management}.
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

    /** Returns how busy the processors were since the last call; the first call only begins. */
    default CpuUse cpu() throws IOException {
        return new CpuUse(Runtime.getRuntime().availableProcessors(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Returns how much memory is used now. */
    default MemoryUse memory() throws IOException {
        return MemoryUse.UNKNOWN;
    }

    /** Returns the version of the kernel, or an empty text. */
    default String kernelVersion() {
        return "";
    }

    /** Returns the version of the operating system, or an empty text. */
    default String osVersion() {
        return System.getProperty("os.version", "");
    }
}
