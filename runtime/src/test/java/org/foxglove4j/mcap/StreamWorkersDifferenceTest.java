package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads streams of all kinds, intact and damaged, with and without workers: nothing observable may differ. */
class StreamWorkersDifferenceTest {

    private static final int FILES = Integer.getInteger("foxglove4j.test.streams", 60);
    private static final int DAMAGED_FILES = 8;
    private static final int[] WORKERS = {1, 3};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(StreamTranscript.Manner.class)
    void workersChangeNothing(StreamTranscript.Manner manner) throws IOException {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] file = RandomStream.create(random);
            compare(file, manner, random.nextLong(), "file " + seed);
            for (int i = 0; i < DAMAGED_FILES; i++) {
                compare(damage(file, random), manner, random.nextLong(), "file " + seed + ", damage " + i);
            }
        }
    }

    private void compare(byte[] file, StreamTranscript.Manner manner, long seed, String name) throws IOException {
        boolean byPath = seed % 3 == 0;
        Path path = folder.resolve("stream.mcap");
        if (byPath) {
            Files.write(path, file);
        }
        StreamTranscript.Opener opener =
                builder -> byPath ? builder.open(path) : builder.open(new Pieces(file, new Random(seed)));
        List<Object> expected = transcript(0, manner, seed, opener);
        for (int workers : WORKERS) {
            assertThat(transcript(workers, manner, seed, opener))
                    .as(name + ", " + workers + " workers, by path " + byPath)
                    .isEqualTo(expected);
        }
    }

    private static List<Object> transcript(
            int workers, StreamTranscript.Manner manner, long seed, StreamTranscript.Opener opener) throws IOException {
        Random random = new Random(seed);
        McapStreamReaderBuilder builder = McapStreamReader.builder()
                .workers(workers)
                .crcCheck(CrcCheck.values()[random.nextInt(3)])
                .lenient(random.nextBoolean())
                .skipDamagedChunks(random.nextBoolean())
                .rawChunks(random.nextInt(10) == 0)
                .maxRecordBytes(random.nextInt(4) == 0 ? 20_000 : 1 << 24);
        return StreamTranscript.of(builder, random.nextBoolean(), manner, opener);
    }

    private static byte[] damage(byte[] file, Random random) {
        byte[] damaged = random.nextBoolean() ? file.clone() : Arrays.copyOf(file, random.nextInt(file.length + 200));
        for (int i = random.nextInt(3); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /** Returns a file in pieces, and fails now and then. */
    private static final class Pieces extends InputStream {

        private final ByteArrayInputStream bytes;
        private final int length;
        private final int pieceLength;
        private final int[] failures;
        private int failed;

        Pieces(byte[] file, Random random) {
            bytes = new ByteArrayInputStream(file);
            length = file.length;
            pieceLength =
                    random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(random.nextBoolean() ? 100 : 9000);
            failures =
                    random.ints(random.nextInt(3), 0, file.length + 1).sorted().toArray();
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int position = length - bytes.available();
            int next = failed < failures.length ? failures[failed] : Integer.MAX_VALUE;
            if (next <= position) {
                failed++;
                throw new IOException("failure " + failed + " at byte " + position);
            }
            return bytes.read(target, offset, Math.min(Math.min(count, pieceLength), next - position));
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int available() {
            return bytes.available();
        }
    }
}
