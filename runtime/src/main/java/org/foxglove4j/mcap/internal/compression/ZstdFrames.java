package org.foxglove4j.mcap.internal.compression;

import org.foxglove4j.mcap.internal.bytes.Bytes;

/**
 * Parses the headers of Zstandard frames and their blocks, without decoding them.
 *
 * <p>This determines the possible length of the output before memory is allocated for it, and the end of the frames: a
 * chunk may contain other bytes after them, which the one-shot decoder rejects. Follows <a
 * href="https://www.rfc-editor.org/rfc/rfc8878#section-3.1">RFC 8878, section 3.1</a>.
 */
final class ZstdFrames {

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int SKIPPABLE_MASK = 0xFFFFFFF0;
    private static final int MAX_BLOCK_BYTES = 128 * 1024;
    private static final int RLE_BLOCK = 1;
    private static final int COMPRESSED_BLOCK = 2;
    private static final int RESERVED_BLOCK = 3;

    private static final int SINGLE_SEGMENT = 0x20;
    private static final int CHECKSUM = 0x04;
    private static final int[] DICTIONARY_ID_BYTES = {0, 1, 2, 4};
    private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};

    private final Bytes in;
    private final int end;
    private int p;
    private long outputBound;

    private ZstdFrames(Bytes in, int offset, int length) {
        this.in = in;
        this.p = offset;
        this.end = offset + length;
    }

    /**
     * Returns the length of the complete frames at the start of an input, in bytes.
     *
     * @param outLength the expected length of the output
     * @throws CorruptDataException if the input does not start with a complete frame, or the complete frames cannot
     *     produce that many bytes
     */
    static int length(Bytes in, int offset, int length, int outLength) throws CorruptDataException {
        ZstdFrames frames = new ZstdFrames(in, offset, length);
        frames.skipFrame();
        int framesEnd = frames.p;
        try {
            while (framesEnd < frames.end) {
                frames.skipFrame();
                framesEnd = frames.p;
            }
        } catch (CorruptDataException paddingBehindTheFrames) {
            frames.p = framesEnd;
        }
        if (frames.outputBound < outLength) {
            throw frames.fault("Zstandard frames hold at most " + frames.outputBound
                    + " bytes, but the uncompressed size of the chunk is " + outLength);
        }
        return framesEnd - offset;
    }

    private void skipFrame() throws CorruptDataException {
        need(4, "a magic number");
        int magic = in.getInt(p);
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE_MAGIC) {
            p += 4;
            need(4, "the size of a skippable frame");
            long size = in.getU32(p);
            p += 4;
            skip(size, "a skippable frame");
            return;
        }
        if (magic != MAGIC) {
            throw fault("0x%08X is not the magic number of a Zstandard frame".formatted(magic));
        }
        p += 4;
        need(1, "a frame header");
        int flags = in.u8(p++);
        boolean singleSegment = (flags & SINGLE_SEGMENT) != 0;
        int contentSizeBytes = CONTENT_SIZE_BYTES[flags >>> 6];
        skip(
                (singleSegment ? 0 : 1)
                        + DICTIONARY_ID_BYTES[flags & 3]
                        + (singleSegment && contentSizeBytes == 0 ? 1 : contentSizeBytes),
                "a frame header");
        skipBlocks();
        if ((flags & CHECKSUM) != 0) {
            skip(4, "a checksum");
        }
    }

    private void skipBlocks() throws CorruptDataException {
        boolean last;
        do {
            need(3, "a block header");
            int header = in.getU16(p) | in.u8(p + 2) << 16;
            p += 3;
            last = (header & 1) != 0;
            int type = header >>> 1 & 3;
            int size = header >>> 3;
            if (type == RESERVED_BLOCK) {
                throw fault("Zstandard block is of the reserved type");
            }
            skip(type == RLE_BLOCK ? 1 : size, "a block");
            outputBound += type == COMPRESSED_BLOCK ? MAX_BLOCK_BYTES : Math.min(size, MAX_BLOCK_BYTES);
        } while (!last);
    }

    private void skip(long bytes, String what) throws CorruptDataException {
        need(bytes, what);
        p += (int) bytes;
    }

    private void need(long bytes, String what) throws CorruptDataException {
        if (bytes > end - p) {
            throw fault("Zstandard data ends within " + what);
        }
    }

    private CorruptDataException fault(String text) {
        return CorruptDataException.of(p, 0, text);
    }
}
