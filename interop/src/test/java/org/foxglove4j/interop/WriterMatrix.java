package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.foxglove4j.interop.WriterOptions.Chunks;
import org.foxglove4j.interop.WriterOptions.Output;

/**
 * Files in every combination of what decides how others find their way through them: with chunks or without, compressed or
 * not, with or without each part of the summary. All other options are drawn for each file, so that every two of
 * them meet.
 */
final class WriterMatrix {

    /** A file, how it was written and perhaps appended to, the options of the last write, and its expected content. */
    record Entry(Path file, List<WriterOptions> sessions, MatrixContent content, Transcript written) {

        /** Returns the options with which the summary was written. */
        WriterOptions options() {
            return sessions.get(sessions.size() - 1);
        }

        @Override
        public String toString() {
            return file.getFileName() + " of " + content + " by " + sessions;
        }
    }

    /** A switch of which every combination with those before it in {@link WriterSwitch} and with itself is written. */
    private static final WriterSwitch LAST_COMBINED = WriterSwitch.REPEAT_CHANNELS;

    private static final int ALL_COMBINED = (1 << LAST_COMBINED.ordinal() + 1) - 1;
    private static final Chunks[] CHUNKED = {Chunks.PLAIN, Chunks.LZ4, Chunks.ZSTD};
    private static final int[] CHUNK_SIZES = {1, 600, 1 << 20};

    private final Random random = new Random(4);
    private final List<Entry> entries = new ArrayList<>();

    private WriterMatrix() {}

    static List<Entry> write(Path folder) throws IOException {
        WriterMatrix matrix = new WriterMatrix();
        for (int bits = 0; bits <= ALL_COMBINED; bits++) {
            for (Chunks chunks : Chunks.values()) {
                matrix.write(folder, matrix.draw(bits, chunks));
            }
        }
        for (MatrixContent first : MatrixContent.values()) {
            for (MatrixContent second : MatrixContent.values()) {
                for (Chunks chunks : Chunks.values()) {
                    matrix.writeAndAppend(folder, chunks, first, second);
                }
            }
        }
        return matrix.entries;
    }

    private WriterOptions draw(int bits, Chunks chunks) {
        Set<WriterSwitch> switches = EnumSet.noneOf(WriterSwitch.class);
        for (WriterSwitch option : WriterSwitch.values()) {
            boolean combined = option.compareTo(LAST_COMBINED) <= 0;
            if (combined ? (bits >> option.ordinal() & 1) != 0 : random.nextBoolean()) {
                switches.add(option);
            }
        }
        return new WriterOptions(
                chunks,
                CHUNK_SIZES[random.nextInt(CHUNK_SIZES.length)],
                switches,
                random.nextBoolean() ? 0 : 2,
                drawFrom(Output.values()));
    }

    private void write(Path folder, WriterOptions options) throws IOException {
        MatrixContent content = drawFrom(MatrixContent.values());
        Path file = nextFile(folder);
        RecordWitness witness = new RecordWitness();
        try (WitnessedWriter writer = new WitnessedWriter(options.create(file), witness)) {
            content.writeTo(writer);
        }
        entries.add(new Entry(file, List.of(options), content, witness.transcript()));
    }

    /** Writes a file and appends to it; both with all indexes, which that needs. */
    private void writeAndAppend(Path folder, Chunks chunks, MatrixContent first, MatrixContent second)
            throws IOException {
        Path file = nextFile(folder);
        RecordWitness witness = new RecordWitness();
        WriterOptions firstOptions = draw(ALL_COMBINED, chunks);
        try (WitnessedWriter writer = new WitnessedWriter(firstOptions.create(file), witness)) {
            first.writeTo(writer);
        }
        WriterOptions options = draw(ALL_COMBINED, firstOptions.chunked() ? drawFrom(CHUNKED) : chunks);
        try (WitnessedWriter writer = new WitnessedWriter(options.toBuilder().append(file), witness)) {
            second.writeTo(writer);
        }
        entries.add(new Entry(file, List.of(firstOptions, options), second, witness.transcript()));
    }

    private Path nextFile(Path folder) {
        return folder.resolve("matrix%04d.mcap".formatted(entries.size()));
    }

    private <T> T drawFrom(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
