package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapStreamReader;

/** Records and reads, and prints the results, one line each; run by {@link NoNativesTest}. */
final class NoNativesProgram {

    static final int MESSAGES = 1000;

    private NoNativesProgram() {}

    private interface Action {
        Object run() throws IOException;
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path zstd = Path.of(arguments[1]);
        record(McapSink.builder().rotation(Rotation.everyBytes(1 << 30)), folder.resolve("default-{index}.mcap"));
        record(McapSink.builder().compression(Compression.LZ4), folder.resolve("lz4.mcap"));
        print("default", () -> read(folder.resolve("default-0000.mcap")) + read(folder.resolve("default-0001.mcap")));
        print("lz4", () -> read(folder.resolve("lz4.mcap")));
        print(
                "record zstd",
                () -> McapSink.builder()
                        .compression(Compression.ZSTD)
                        .create(folder.resolve("zstd.mcap"))
                        .path());
        print("read zstd", () -> read(zstd));
        print("read damaged zstd", () -> {
            try (McapReader reader =
                    McapReader.builder().skipDamagedChunks(true).workers(1).open(zstd)) {
                return reader.messages().count();
            }
        });
        print("stream zstd", () -> {
            try (McapStreamReader reader = McapStreamReader.open(zstd)) {
                return reader.messages().count();
            }
        });
        print("check zstd", () -> McapDoctor.check(zstd));
        print("recover zstd", () -> McapRecovery.recover(zstd, folder.resolve("recovered.mcap")));
    }

    private static void record(McapSinkBuilder sink, Path path) throws IOException {
        try (Context context = Context.create();
                McapSink mcap = sink.context(context).create(path)) {
            RawChannel channel =
                    context.channelBuilder("/text").messageEncoding("text").build();
            byte[] text = "all work and no play ".repeat(10).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < MESSAGES; i++) {
                channel.log(text);
                if (i == MESSAGES / 2 && path.toString().contains("{index}")) {
                    mcap.rotate();
                }
            }
        }
    }

    private static String read(Path path) throws IOException {
        try (McapReader reader = McapReader.open(path)) {
            return reader.summary().chunkIndexes().stream()
                            .map(McapChunkIndex::compression)
                            .distinct()
                            .toList()
                    + " " + reader.messages().count() + " ";
        }
    }

    private static void print(String what, Action action) {
        String outcome;
        try {
            outcome = String.valueOf(action.run());
        } catch (IOException e) {
            outcome = "IOException: " + e.getMessage();
        }
        System.out.println(what + ": " + outcome.trim());
    }
}
