package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Tests an attachment that is longer than any array, which is not kept in memory. */
class McapWriterLargeAttachmentTest {

    private static final long SIZE = 5L << 30;
    private static final int HEAD_LENGTH = 9 + 8 + 8 + (4 + 3) + 4 + 8;

    @Test
    void attachmentOf5GiBIsStreamed() throws IOException {
        EndsOfStream file = new EndsOfStream();
        try (McapWriter writer =
                McapWriter.builder().library("").dataSectionCrc(false).create(file)) {
            writer.writeAttachment(1, 2, "log", "", new Zeros(), SIZE);
        }

        ByteBuffer start = ByteBuffer.wrap(file.start.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        int attachment = 8 + 17;
        assertThat(start.get(attachment)).isEqualTo((byte) Opcode.ATTACHMENT);
        long contentLength = start.getLong(attachment + 1);
        assertThat(contentLength).isEqualTo(HEAD_LENGTH - 9 + SIZE + 4);
        assertThat(start.getLong(attachment + HEAD_LENGTH - 8)).isEqualTo(SIZE);

        ByteBuffer end = ByteBuffer.wrap(file.end).order(ByteOrder.LITTLE_ENDIAN);
        long attachmentEnd = attachment + 9 + contentLength;
        int crc = end.getInt((int) (attachmentEnd - 4 - (file.length - end.capacity())));
        assertThat(crc).isEqualTo(expectedCrc(start, attachment + 9, attachment + HEAD_LENGTH));

        long footer = file.length - 37;
        long summaryStart = end.getLong((int) (footer + 9 - (file.length - end.capacity())));
        assertThat(summaryStart).isEqualTo(attachmentEnd + 13);
    }

    private static int expectedCrc(ByteBuffer start, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(start.array(), from, to - from);
        byte[] zeros = new byte[1 << 20];
        for (long done = 0; done < SIZE; done += zeros.length) {
            crc.update(zeros);
        }
        return (int) crc.getValue();
    }

    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length;
        }
    }

    /** Keeps the first and the last bytes written. */
    private static final class EndsOfStream extends OutputStream {
        private final ByteArrayOutputStream start = new ByteArrayOutputStream();
        private final byte[] end = new byte[400];
        private long length;

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] array, int offset, int count) {
            if (start.size() < 200) {
                start.write(array, offset, Math.min(200, count));
            }
            int kept = Math.min(count, end.length);
            System.arraycopy(end, kept, end, 0, end.length - kept);
            System.arraycopy(array, offset + count - kept, end, end.length - kept, kept);
            length += count;
        }
    }
}
