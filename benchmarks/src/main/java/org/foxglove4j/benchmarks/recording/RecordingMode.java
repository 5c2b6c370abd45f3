package org.foxglove4j.benchmarks.recording;

import org.foxglove4j.Context;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.McapSinkBuilder;

/**
 * A way to record: {@code default}, {@code none}, {@code zstd1} or {@code zstd3}; ours with {@code +w} and a number of
 * workers behind it, otherwise with as many as there are by default.
 */
final class RecordingMode {

    private RecordingMode() {}

    static McapSinkBuilder builder(String mode, Context context) {
        McapSinkBuilder builder = McapSink.builder().context(context).overwrite(true);
        int plus = mode.indexOf("+w");
        if (plus >= 0) {
            builder.compressionWorkers(Integer.parseInt(mode.substring(plus + 2)));
        }
        String name = plus < 0 ? mode : mode.substring(0, plus);
        return switch (name) {
            case "default" -> builder;
            case "none" -> builder.compression(Compression.NONE);
            case "zstd1" -> builder.compression(Compression.ZSTD).compressionLevel(1);
            case "zstd3" -> builder.compression(Compression.ZSTD).compressionLevel(3);
            default ->
                throw new IllegalArgumentException("mode " + name + " is none of default, none, zstd1 and zstd3");
        };
    }
}
