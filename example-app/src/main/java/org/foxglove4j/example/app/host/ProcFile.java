package org.foxglove4j.example.app.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file in Linux's {@code /proc}, with lines of columns that show the state of the kernel at the time of reading. */
final class ProcFile {

    private final Path path;

    ProcFile(String name) {
        this.path = Path.of("/proc", name);
    }

    boolean exists() {
        return Files.isReadable(path);
    }

    /** Returns the columns of each line. */
    List<String[]> rows() throws IOException {
        try (Stream<String> lines = Files.lines(path, StandardCharsets.US_ASCII)) {
            return lines.map(line -> line.strip().split("\\s+")).toList();
        }
    }
}
