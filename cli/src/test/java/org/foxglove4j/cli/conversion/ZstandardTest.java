package org.foxglove4j.cli.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZstandardTest {

    @TempDir
    Path folder;

    @Test
    void messagesAreDecompressed() throws BadRecordException {
        byte[] message = "\0\1\0\0 content".getBytes(UTF_8);

        assertThat(Zstandard.isCompressed(ByteBuffer.wrap(message))).isFalse();
        assertThat(Zstandard.isCompressed(ByteBuffer.wrap(Zstd.compress(message))))
                .isTrue();
        assertThat(Zstandard.decompress(ByteBuffer.wrap(Zstd.compress(message))))
                .isEqualTo(ByteBuffer.wrap(message));
        byte[] cut = Arrays.copyOf(Zstd.compress(message), 9);
        assertThatThrownBy(() -> Zstandard.decompress(ByteBuffer.wrap(cut)))
                .hasMessageStartingWith("the compressed message is damaged");
    }

    @Test
    void filesAreDecompressedUpToTheDamage() throws IOException {
        byte[] plain = new byte[3_000_000];
        new Random(1).nextBytes(plain);
        byte[] compressed = Zstd.compress(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(decompress(compressed, out)).isTrue();
        assertThat(out.toByteArray()).isEqualTo(plain);

        out.reset();
        assertThat(decompress(Arrays.copyOf(compressed, 2_000_000), out)).isFalse();
        assertThat(out.size()).isGreaterThan(1_500_000);
        assertThat(plain).startsWith(out.toByteArray());
    }

    @Test
    void sizeIsKnownIfTheFileStatesIt() throws IOException {
        byte[] plain = new byte[300_000];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream stream = new ZstdOutputStream(out)) {
            stream.write(plain);
        }

        assertThat(Zstandard.plainSize(McapSource.of(Zstd.compress(plain)))).isEqualTo(plain.length);
        assertThat(Zstandard.plainSize(McapSource.of(out.toByteArray()))).isEqualTo(out.size());
    }

    private boolean decompress(byte[] compressed, OutputStream to) throws IOException {
        Path file = Files.write(folder.resolve("compressed"), compressed);
        AtomicLong read = new AtomicLong();
        try (SeekableByteChannel from = Files.newByteChannel(file)) {
            boolean intact = Zstandard.decompress(from, to, read::addAndGet);
            assertThat(read).hasValue(intact ? compressed.length : read.get());
            return intact;
        }
    }
}
