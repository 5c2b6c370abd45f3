package org.foxglove4j.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Tests that every system provides plausible values. */
class SystemSourceTest {

    @Test
    void linuxUsesTheKernel() {
        assertThat(SystemSource.choose())
                .isInstanceOf(Files.exists(Path.of("/proc/meminfo")) ? LinuxSource.class : PlatformSource.class);
    }

    @Test
    void thisMachineHasPlausibleValues() throws Exception {
        SystemSource source = SystemSource.choose();
        MemoryUse memory = source.memory();

        assertThat(memory.processVirtual().orElseThrow()).isPositive();
        assertThat(memory.total().orElseThrow()).isGreaterThan(1 << 20);
        assertThat(memory.used().orElseThrow()).isBetween(1.0, memory.total().orElseThrow());
        assertThat(memory.usedSwap().orElseThrow())
                .isBetween(0.0, memory.totalSwap().orElseThrow());
        assertThat(source.cpu().count()).isPositive();
        assertThat(source.osVersion()).isNotNull();
    }

    @Test
    void jvmProvidesMostValues() {
        PlatformSource source = new PlatformSource();
        MemoryUse memory = source.memory();

        assertThat(memory.process()).isEmpty();
        assertThat(memory.processVirtual().orElseThrow()).isPositive();
        assertThat(memory.used().orElseThrow()).isBetween(1.0, memory.total().orElseThrow());
        assertThat(source.cpu().count()).isPositive();
        assertThat(source.cpu().total()).matches(share -> share.isEmpty() || share.getAsDouble() <= 1);
    }

    @Test
    void withoutAnySource_thereAreTheProcessorsAndTheVersion() throws Exception {
        SystemSource source = new SystemSource() {};

        assertThat(source.memory()).isEqualTo(MemoryUse.UNKNOWN);
        assertThat(source.cpu().count()).isPositive();
        assertThat(source.cpu().total()).isEmpty();
        assertThat(source.kernelVersion()).isEmpty();
        assertThat(source.osVersion()).isEqualTo(System.getProperty("os.version"));
    }

    @Test
    void sharesAreBetweenZeroAndOne() {
        assertThat(CpuUse.share(0.5)).hasValue(0.5);
        assertThat(CpuUse.share(1.01)).hasValue(1);
        assertThat(CpuUse.share(-1)).isEmpty();
        assertThat(CpuUse.share(Double.NaN)).isEmpty();
        assertThat(CpuUse.times(OptionalDouble.empty(), 100)).isEmpty();
    }
}
