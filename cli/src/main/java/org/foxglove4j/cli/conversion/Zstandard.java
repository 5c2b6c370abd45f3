package org.foxglove4j.cli.conversion;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;
import org.foxglove4j.mcap.McapSource;

/** Decompresses the files and messages of ROS 2 bags that were recorded with {@code --compression-format zstd}. */
public final class Zstandard {

    private static final int MAGIC = 0xFD2FB528;
    private static final int MAX_MESSAGE_BYTES = 1 << 30;
    private static final int MAX_FRAME_HEADER_BYTES = 18;
    private static final int BUFFER_BYTES = 1 << 17;

    private Zstandard() {}

    /** Returns whether a file is compressed. */
    public static boolean isCompressed(McapSource file) throws IOException {
        byte[] start = new byte[Integer.BYTES];
        if (file.size() < start.length) {
            return false;
        }
        file.read(0, start, 0, start.length);
        return isCompressed(ByteBuffer.wrap(start));
    }

    /** Returns whether a message is compressed. CDR starts with a zero byte, and therefore never looks like it. */
    public static boolean isCompressed(ByteBuffer message) {
        return message.remaining() >= Integer.BYTES
                && message.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt(message.position()) == MAGIC;
    }

    /** Returns a message as it was before compression. */
    public static ByteBuffer decompress(ByteBuffer message) throws BadRecordException {
        byte[] bytes = new byte[message.remaining()];
        message.get(message.position(), bytes);
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MAX_MESSAGE_BYTES);
            if (plain.length == MAX_MESSAGE_BYTES) {
                throw new BadRecordException("the message decompresses to more than " + MAX_MESSAGE_BYTES + " bytes");
            }
            return ByteBuffer.wrap(plain);
        } catch (IOException e) {
            throw new BadRecordException("the compressed message is damaged: " + e.getMessage());
        }
    }

    /** Returns the length of a compressed file when decompressed if its start states it, or else its own length. */
    public static long plainSize(McapSource compressed) throws IOException {
        byte[] start = new byte[(int) Math.min(compressed.size(), MAX_FRAME_HEADER_BYTES)];
        compressed.read(0, start, 0, start.length);
        long stated = Zstd.getFrameContentSize(start);
        return stated > 0 ? stated : compressed.size();
    }

    /**
     * Decompresses a file as far as possible.
     *
     * @param progress receives the number of bytes read since the previous time
     * @return whether the file is intact
     * @throws IOException if reading or writing fails
     */
    public static boolean decompress(SeekableByteChannel from, OutputStream to, LongConsumer progress)
            throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (ZstdInputStream in = new ZstdInputStream(Channels.newInputStream(from))) {
            while (true) {
                long start = from.position();
                int count;
                try {
                    count = in.read(buffer);
                } catch (ZstdIOException damaged) {
                    return false;
                }
                if (count < 0) {
                    return true;
                }
                to.write(buffer, 0, count);
                progress.accept(from.position() - start);
            }
        }
    }
}
