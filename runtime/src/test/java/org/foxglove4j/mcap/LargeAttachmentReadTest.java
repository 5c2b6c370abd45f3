package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that an attachment longer than any array is read in pieces, and its CRC checked. */
class LargeAttachmentReadTest {

    private static final long SIZE = (5L << 29) + 3;
    private static final int DATA_START = 8 + 17 + 9 + 8 + 8 + (4 + 3) + 4 + 8;

    private static byte[] before;
    private static byte[] behind;

    /** Writes the file, and keeps the bytes before and after the zeros of the attachment. */
    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        OutputStream ends = new OutputStream() {
            private long position;

            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                int head = (int) Math.max(0, Math.min(length, DATA_START - position));
                first.write(bytes, offset, head);
                int tail = (int) Math.max(0, Math.min(length, position + length - DATA_START - SIZE));
                last.write(bytes, offset + length - tail, tail);
                position += length;
            }
        };
        try (McapWriter writer =
                McapWriter.builder().library("").dataSectionCrc(false).create(ends)) {
            writer.writeAttachment(1, 2, "log", "", new Zeros(SIZE), SIZE);
        }
        before = first.toByteArray();
        behind = last.toByteArray();
    }

    @Test
    void streamReaderPassesItOn() throws IOException {
        AtomicLong received = new AtomicLong();
        try (McapStreamReader reader = McapStreamReader.builder()
                .attachments(attachment -> counting(attachment, received))
                .open(new FileStream())) {
            while (reader.next() != null) {
                assertThat(received.get()).isIn(0L, SIZE);
            }
        }

        assertThat(received).hasValue(SIZE);
    }

    @Test
    void indexedReaderOpensIt() throws IOException {
        try (McapReader reader = McapReader.open(new FileSourceOfZeros())) {
            McapAttachmentIndex attachment =
                    reader.summary().attachmentIndexes().get(0);
            AtomicLong received = new AtomicLong();
            try (InputStream in = reader.openAttachment(attachment)) {
                in.transferTo(counting(attachment, received));
            }
            assertThat(received).hasValue(SIZE);
        }
    }

    private static OutputStream counting(McapAttachmentIndex attachment, AtomicLong received) {
        assertThat(attachment.dataSize()).isEqualTo(SIZE);
        return new OutputStream() {
            @Override
            public void write(int value) {
                received.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                received.addAndGet(length);
            }
        };
    }

    private static void read(long position, byte[] target, int offset, int length) {
        for (int i = 0; i < length; ) {
            long at = position + i;
            int count;
            if (at < before.length) {
                count = (int) Math.min(length - i, before.length - at);
                System.arraycopy(before, (int) at, target, offset + i, count);
            } else if (at < before.length + SIZE) {
                count = (int) Math.min(length - i, before.length + SIZE - at);
                Arrays.fill(target, offset + i, offset + i + count, (byte) 0);
            } else {
                count = length - i;
                System.arraycopy(behind, (int) (at - before.length - SIZE), target, offset + i, count);
            }
            i += count;
        }
    }

    private static long size() {
        return before.length + SIZE + behind.length;
    }

    private static final class FileSourceOfZeros implements McapSource {
        @Override
        public long size() {
            return LargeAttachmentReadTest.size();
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) {
            LargeAttachmentReadTest.read(position, target, offset, length);
        }

        @Override
        public void close() {}
    }

    private static final class FileStream extends InputStream {
        private long position;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, size() - position);
            if (count <= 0) {
                return -1;
            }
            LargeAttachmentReadTest.read(position, target, offset, count);
            position += count;
            return count;
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
