package org.foxglove4j.cli.rosbag2;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.foxglove4j.cli.conversion.BadRecordException;

/** Decompresses the messages of bags that were recorded with {@code --compression-mode message}. */
final class MessageData {

    /** CDR starts with a zero byte, and therefore never with the magic number of zstd. */
    private static final int ZSTD_MAGIC = 0xFD2FB528;

    private static final int MAX_BYTES = 1 << 30;

    private MessageData() {}

    /** Returns a message as it was before compression. */
    static ByteBuffer of(ByteBuffer data) throws BadRecordException {
        boolean compressed = data.remaining() >= Integer.BYTES
                && data.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(data.position()) == ZSTD_MAGIC;
        return compressed ? decompress(data) : data;
    }

    private static ByteBuffer decompress(ByteBuffer data) throws BadRecordException {
        byte[] bytes = new byte[data.remaining()];
        data.get(data.position(), bytes);
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            byte[] message = in.readNBytes(MAX_BYTES);
            if (message.length == MAX_BYTES) {
                throw new BadRecordException("the message decompresses to more than " + MAX_BYTES + " bytes");
            }
            return ByteBuffer.wrap(message);
        } catch (IOException e) {
            throw new BadRecordException("the compressed message is damaged: " + e.getMessage());
        }
    }
}
