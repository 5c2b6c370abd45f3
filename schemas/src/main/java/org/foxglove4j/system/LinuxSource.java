package org.foxglove4j.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measurements from Linux's {@code /proc}, see {@code proc(5)}. Not thread-safe. */
final class LinuxSource implements SystemSource {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int BYTES_PER_UNIT = 1024;

    /** The range of columns used of a line in {@code /proc/stat}; guest times are already part of the first of them. */
    private static final int FIRST_TIME = 1;

    private static final int LAST_TIME = 8;
    private static final int IDLE = 4;
    private static final int WAITING_FOR_DISK = 5;

    /** The columns of the times after the name in {@code /proc/self/stat}. */
    private static final int USER_TIME = 11;

    private static final int KERNEL_TIME = 12;

    private final Path stat;
    private final Path memory;
    private final Path process;
    private final Path processStatus;
    private final String osVersion;
    private @Nullable Ticks last;

    LinuxSource(Path root) {
        Path proc = root.resolve("proc");
        stat = proc.resolve("stat");
        memory = proc.resolve("meminfo");
        process = proc.resolve("self/stat");
        processStatus = proc.resolve("self/status");
        osVersion = Stream.of("etc/os-release", "usr/lib/os-release")
                .flatMap(file -> versionIn(root.resolve(file)).stream())
                .findFirst()
                .orElse("");
    }

    /** Returns whether the files exist. */
    static boolean isOn(Path root) {
        Path proc = root.resolve("proc");
        return Stream.of("stat", "meminfo", "self/stat", "self/status")
                .allMatch(file -> Files.isReadable(proc.resolve(file)));
    }

    @Override
    public CpuUse cpu() throws IOException {
        List<String> rows = lines(stat);
        int count = (int) rows.stream().filter(row -> row.matches("cpu\\d.*")).count();
        Ticks now = ticks(BLANKS.split(rows.get(0), -1), Files.readString(process, StandardCharsets.ISO_8859_1));
        Ticks before = last;
        last = now;
        if (before == null || now.all == before.all) {
            return new CpuUse(count, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double all = now.all - before.all;
        return new CpuUse(
                count,
                CpuUse.share((now.process - before.process) / all),
                CpuUse.share((now.busy - before.busy) / all));
    }

    @Override
    public MemoryUse memory() throws IOException {
        List<String> machine = lines(memory);
        List<String> status = lines(processStatus);
        OptionalDouble total = bytes(machine, "MemTotal:");
        OptionalDouble totalSwap = bytes(machine, "SwapTotal:");
        return new MemoryUse(
                bytes(status, "VmRSS:"),
                bytes(status, "VmSize:"),
                total,
                MemoryUse.used(total, bytes(machine, "MemAvailable:")),
                totalSwap,
                MemoryUse.used(totalSwap, bytes(machine, "SwapFree:")));
    }

    /** Returns the version of the system according to Java. */
    @Override
    public String kernelVersion() {
        return System.getProperty("os.version", "");
    }

    @Override
    public String osVersion() {
        return osVersion;
    }

    private static Ticks ticks(String[] machine, String process) {
        long all = 0;
        for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
            all += Long.parseLong(machine[i]);
        }
        long idle = Long.parseLong(machine[IDLE]) + Long.parseLong(machine[WAITING_FOR_DISK]);
        // The name is in parentheses, and may contain spaces and parentheses itself.
        String[] columns = BLANKS.split(process.substring(process.lastIndexOf(')') + 2), -1);
        return new Ticks(all, all - idle, Long.parseLong(columns[USER_TIME]) + Long.parseLong(columns[KERNEL_TIME]));
    }

    private static OptionalDouble bytes(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name)) {
                return OptionalDouble.of(BYTES_PER_UNIT * Double.parseDouble(BLANKS.split(line, -1)[1]));
            }
        }
        return OptionalDouble.empty();
    }

    private static Optional<String> versionIn(Path osRelease) {
        String name = "VERSION_ID=";
        try (Stream<String> lines = Files.lines(osRelease)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replaceAll("[\"']", ""))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    }

    /** Times since the machine was started, in the same unit: the total, busy and process time of all processors. */
    private record Ticks(long all, long busy, long process) {}
}
