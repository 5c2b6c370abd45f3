package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that {@code make.py} created with Python's encoders, and their content. */
final class CompressedSamples {

    static final List<String> LZ4 = List.of(
            "linked.lz4",
            "linked-checksums.lz4",
            "linked-hc.lz4",
            "independent.lz4",
            "one-block.lz4",
            "several-frames.lz4");

    static final List<String> ZSTD = List.of("content-size.zst", "no-content-size.zst", "several-frames.zst");

    private CompressedSamples() {}

    static byte[] read(String name) {
        try (InputStream in = CompressedSamples.class.getResourceAsStream("compression/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] payload() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3200; i++) {
            lines.append(line(i));
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the data of a message of the MCAP files among the samples. */
    static byte[] message(int sequence) {
        StringBuilder lines = new StringBuilder();
        for (int i = 10 * sequence; i < 10 * sequence + 10; i++) {
            lines.append(line(i));
        }
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(int i) {
        return "{\"seq\":" + i + ",\"x\":" + i * 7919 % 1000 + ",\"frame_id\":\"/robot/arm/joint_" + i % 7 + "\"}\n";
    }
}
