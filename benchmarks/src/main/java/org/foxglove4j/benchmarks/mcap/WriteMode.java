package org.foxglove4j.benchmarks.mcap;

import java.util.Arrays;
import java.util.List;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;

/**
 * A way to write: {@code unchunked}, {@code none}, {@code lz4}, {@code zstd1} or {@code zstd3}; with the suffix {@code
 * -nocrc}, without the CRCs of chunks and data section. These can be followed by {@code +w} and a number of workers,
 * and by {@code +direct} for messages in a direct buffer.
 *
 * @param text the whole text
 * @param name the format and its level
 * @param crc whether every CRC is written
 * @param workers the number of workers
 * @param direct whether the messages are in a direct buffer
 */
record WriteMode(String text, String name, boolean crc, int workers, boolean direct) {

    static WriteMode parse(String text) {
        List<String> words = Arrays.asList(text.split("\\+", -1));
        String mode = words.get(0);
        boolean crc = !mode.endsWith("-nocrc");
        int workers = words.stream()
                .filter(word -> word.startsWith("w"))
                .mapToInt(word -> Integer.parseInt(word.substring(1)))
                .sum();
        return new WriteMode(
                text, crc ? mode : mode.substring(0, mode.indexOf('-')), crc, workers, words.contains("direct"));
    }

    boolean isChunked() {
        return !name.equals("unchunked");
    }

    boolean isCompressed() {
        return isChunked() && !name.equals("none");
    }

    McapWriterBuilder builder(int chunkSize) {
        McapWriterBuilder builder = McapWriter.builder()
                .profile("bench")
                .chunkSizeBytes(chunkSize)
                .overwrite(true)
                .chunkCrc(crc)
                .dataSectionCrc(crc)
                .compressionWorkers(workers);
        return switch (name) {
            case "unchunked" -> builder.chunked(false);
            case "none" -> builder.compression(Compression.NONE);
            case "lz4" -> builder.compression(Compression.LZ4);
            case "zstd1" -> builder.compression(Compression.ZSTD).compressionLevel(1);
            case "zstd3" -> builder.compression(Compression.ZSTD).compressionLevel(3);
            default ->
                throw new IllegalArgumentException(
                        "mode " + name + " is none of unchunked, none, lz4, zstd1 and zstd3");
        };
    }

    /** Returns its name in tables. */
    String title() {
        String form = switch (name) {
            case "unchunked" -> "no chunks";
            case "none" -> "chunks that are not compressed";
            case "lz4" -> "LZ4";
            default -> "zstd, level " + name.substring("zstd".length());
        };
        return form + (crc ? ", every CRC" : ", no CRCs");
    }
}
