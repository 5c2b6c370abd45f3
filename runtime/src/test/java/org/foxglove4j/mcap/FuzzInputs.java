package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Initial inputs of the fuzz tests. */
final class FuzzInputs {

    private FuzzInputs() {}

    /** Returns earlier findings of fuzzing, one input for each piece of code reached: see CONTRIBUTING.md. */
    static Stream<byte[]> found(Class<?> test) {
        List<byte[]> inputs = new ArrayList<>();
        String name = test.getSimpleName() + ".zip";
        try (InputStream resource = Objects.requireNonNull(test.getResourceAsStream(name), name);
                ZipInputStream zip = new ZipInputStream(resource)) {
            while (zip.getNextEntry() != null) {
                inputs.add(zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inputs.stream();
    }

    /** Returns files to begin with: all kinds of records, all compressions, whole and not. */
    static Stream<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            if (variant.features().size() % 4 == 2) {
                files.add(variant.bytes());
            }
        }
        for (Compression compression : Compression.values()) {
            McapAssembler file = new McapAssembler()
                    .crcs(compression != Compression.NONE)
                    .addToSummary(McapAssembler.schema(1))
                    .addToSummary(McapAssembler.channel(1, 1))
                    .chunk(
                            compression,
                            McapAssembler.schema(1),
                            McapAssembler.channel(1, 1),
                            McapAssembler.message(1, 1, 9),
                            McapAssembler.message(1, 2, 5))
                    .add(new McapAttachment(1, 2, "a", "b", ByteSlice.of(new byte[20])))
                    .add(new McapUnknownRecord(0x80, ByteSlice.of(new byte[3])))
                    .chunk(compression, McapAssembler.message(1, 3, 7), McapAssembler.message(1, 4, 8))
                    .add(McapAssembler.message(1, 5, 6));
            files.add(file.unfinished());
            files.add(file.finish());
        }
        return files.stream();
    }
}
