package org.foxglove4j.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the values read from Linux's files. */
class LinuxSourceTest {

    @TempDir
    private Path root;

    @BeforeEach
    void aMachineOfFourProcessors() throws IOException {
        times("cpu  100 10 50 800 40 5 5 10 99 99", 30, 20);
        write("proc/meminfo", """
                MemTotal:       16000 kB
                MemFree:         1000 kB
                MemAvailable:    4000 kB
                SwapCached:       111 kB
                SwapTotal:       2000 kB
                SwapFree:        1500 kB
                """);
        write("proc/self/status", """
                Name:\tj\u00e4va
                VmPeak:\t  999999 kB
                VmSize:\t    3000 kB
                VmRSS:\t    2000 kB
                """);
    }

    @Test
    void memoryIsInBytes_andWhatIsAvailableIsNotUsed() throws Exception {
        assertThat(new LinuxSource(root).memory())
                .isEqualTo(new MemoryUse(
                        OptionalDouble.of(2000 * 1024),
                        OptionalDouble.of(3000 * 1024),
                        OptionalDouble.of(16000 * 1024),
                        OptionalDouble.of(12000 * 1024),
                        OptionalDouble.of(2000 * 1024),
                        OptionalDouble.of(500 * 1024)));
    }

    @Test
    void whatTheKernelDoesNotSay_isLeftOut() throws Exception {
        write("proc/meminfo", "MemTotal: 16000 kB\n");
        write("proc/self/status", "Name: java\n");

        assertThat(new LinuxSource(root).memory())
                .isEqualTo(new MemoryUse(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(16000 * 1024),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    @Test
    void cpuUseIsMeasuredBetweenCalls() throws Exception {
        LinuxSource source = new LinuxSource(root);
        assertThat(source.cpu()).isEqualTo(new CpuUse(4, OptionalDouble.empty(), OptionalDouble.empty()));

        times("cpu  130 10 50 840 60 5 5 20 500 500", 45, 30);
        assertThat(source.cpu()).isEqualTo(new CpuUse(4, OptionalDouble.of(0.25), OptionalDouble.of(0.4)));

        assertThat(source.cpu()).isEqualTo(new CpuUse(4, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void noShareIsMoreThanAll_orLessThanNothing() throws Exception {
        LinuxSource source = new LinuxSource(root);
        source.cpu();
        times("cpu  200 10 50 780 40 5 5 10 0 0", 500, 20);

        assertThat(source.cpu()).isEqualTo(new CpuUse(4, OptionalDouble.of(1), OptionalDouble.of(1)));
    }

    @Test
    void theVersionOfTheSystem_isThatOfOsRelease() throws Exception {
        assertThat(new LinuxSource(root).osVersion()).isEmpty();
        write("usr/lib/os-release", "NAME=x\nVERSION_ID=24.04\n");
        assertThat(new LinuxSource(root).osVersion()).isEqualTo("24.04");
        write("etc/os-release", "VERSION=\"12 (bookworm)\"\nVERSION_ID=\"12\"\n");
        assertThat(new LinuxSource(root).osVersion()).isEqualTo("12");
    }

    @Test
    void isChosenIfTheProcFilesExist() throws Exception {
        assertThat(LinuxSource.isOn(root)).isTrue();
        Files.delete(root.resolve("proc/self/status"));
        assertThat(LinuxSource.isOn(root)).isFalse();
        LinuxSource source = new LinuxSource(root);
        assertThatThrownBy(source::memory).isInstanceOf(IOException.class);
    }

    /** The name of the process contains everything that makes it hard to parse. */
    private void times(String machine, int user, int kernel) throws IOException {
        write("proc/stat", machine + """

                cpu0 1 1 1 1 1 1 1 1 1 1
                cpu1 1 1 1 1 1 1 1 1 1 1
                cpu2 1 1 1 1 1 1 1 1 1 1
                cpu3 1 1 1 1 1 1 1 1 1 1
                intr 12345
                """);
        write("proc/self/stat", "42 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 " + user + " " + kernel + " 1000 1000 20 0 21\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.ISO_8859_1);
    }
}
