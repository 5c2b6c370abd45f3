package org.foxglove4j.mcap.internal.compression;

import java.nio.ByteBuffer;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Decodes LZ4 frames into an array.
 *
 * <p>Other decoders for the JVM reject frames whose blocks refer to earlier blocks, which the C++, Python and Rust
 * encoders create for any chunk larger than 64 KiB. Here the output itself is the history. If the native library is
 * available, it decodes the blocks, which is more than twice as fast; blocks that refer to earlier blocks are converted
 * by {@link Lz4LinkedBlock} first.
 *
 * <p>Accepts several consecutive frames and skippable frames. Ignores bytes after the end of a frame once the output is
 * full. Rejects dictionaries. Follows the <a href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md">LZ4
 * frame format</a>, version 1.6.
 */
final class Lz4FrameDecoder {

    private static final int MAGIC = 0x184D2204;
    private static final int SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int SKIPPABLE_MASK = 0xFFFFFFF0;

    private static final int VERSION = 0x40;
    private static final int VERSION_MASK = 0xC0;
    private static final int INDEPENDENT_BLOCKS = 0x20;
    private static final int BLOCK_CHECKSUM = 0x10;
    private static final int CONTENT_SIZE = 0x08;
    private static final int CONTENT_CHECKSUM = 0x04;
    private static final int RESERVED = 0x02;
    private static final int DICTIONARY = 0x01;
    private static final int STORED_BLOCK = 0x80000000;

    private static final XXHash32 HASH = XXHashFactory.fastestInstance().hash32();
    private static final @Nullable LZ4SafeDecompressor NATIVE = nativeDecompressor();

    private final Bytes in;
    private final int inEnd;
    private final byte[] out;
    private final ByteBuffer outBuffer;
    private final int outEnd;
    private final boolean checkHashes;
    private final boolean exact;
    private final Lz4LinkedBlock linked;
    private byte @Nullable [] inArray;
    private int p;
    private int q;

    private Lz4FrameDecoder(
            Bytes in,
            int offset,
            int length,
            byte[] out,
            int outLength,
            boolean checkHashes,
            boolean exact,
            Lz4LinkedBlock linked) {
        this.in = in;
        this.p = offset;
        this.inEnd = offset + length;
        this.inArray = in.arrayOrNull();
        this.out = out;
        this.outBuffer = ByteBuffer.wrap(out);
        this.outEnd = outLength;
        this.checkHashes = checkHashes;
        this.exact = exact;
        this.linked = linked;
    }

    /**
     * Decodes frames until the output is full.
     *
     * @param in the bytes that contain the frames
     * @param offset the index of their first byte
     * @param length their length in bytes
     * @param out the array to decode into, from index 0
     * @param outLength the expected length of the output
     * @param checkHashes whether to check the checksums of blocks and content; that of the header is always checked
     * @param exact whether to detect every fault in a block; the native library does not detect some
     * @param linked memory for blocks that refer to others
     * @throws CorruptDataException if the bytes are not valid frames, or the length of the output differs
     */
    static void decode(
            Bytes in,
            int offset,
            int length,
            byte[] out,
            int outLength,
            boolean checkHashes,
            boolean exact,
            Lz4LinkedBlock linked)
            throws CorruptDataException {
        new Lz4FrameDecoder(in, offset, length, out, outLength, checkHashes, exact, linked).decodeFrames();
    }

    /** Returns whether frames are decoded by {@link Lz4BlockDecoder}, which needs its input in an array. */
    static boolean needsArray(boolean exact) {
        return NATIVE == null || exact;
    }

    private void decodeFrames() throws CorruptDataException {
        do {
            need(4, "the magic number of an LZ4 frame");
            int magic = int32();
            if ((magic & SKIPPABLE_MASK) == SKIPPABLE_MAGIC) {
                skipFrame();
            } else if (magic == MAGIC) {
                decodeFrame();
            } else {
                p -= 4;
                throw fault("0x%08X is not the magic number of an LZ4 frame".formatted(magic));
            }
        } while (q < outEnd);
    }

    private void skipFrame() throws CorruptDataException {
        need(4, "the size of a skippable frame");
        int size = int32();
        if (size < 0 || size > inEnd - p) {
            throw fault("skippable frame of " + Integer.toUnsignedString(size) + " bytes reaches past the end");
        }
        p += size;
    }

    private void decodeFrame() throws CorruptDataException {
        int descriptor = p;
        need(3, "an LZ4 frame descriptor");
        int flags = in.u8(p++);
        int blockFlags = in.u8(p++);
        if ((flags & VERSION_MASK) != VERSION || (flags & RESERVED) != 0 || (blockFlags & 0x8F) != 0) {
            throw fault("LZ4 frame descriptor 0x%02X%02X has an unknown version".formatted(flags, blockFlags));
        }
        int blockSizeCode = blockFlags >>> 4;
        if (blockSizeCode < 4) {
            throw fault("LZ4 block size code " + blockSizeCode + " is not within 4 and 7");
        }
        int maxBlockSize = 1 << (8 + 2 * blockSizeCode);
        if ((flags & DICTIONARY) != 0) {
            throw fault("LZ4 frame needs a dictionary, which MCAP does not support");
        }
        long contentSize = -1;
        if ((flags & CONTENT_SIZE) != 0) {
            need(9, "the content size of an LZ4 frame");
            contentSize = (int32() & 0xFFFFFFFFL) | (long) int32() << 32;
            if (contentSize < 0 || contentSize > outEnd - q) {
                throw fault("the content size of the LZ4 frame is " + Long.toUnsignedString(contentSize)
                        + " bytes, but there is room for " + (outEnd - q));
            }
        }
        int hash = hash(descriptor, p - descriptor) >>> 8 & 0xFF;
        if (in.u8(p++) != hash) {
            throw fault("checksum of the LZ4 frame descriptor does not match");
        }
        int start = q;
        decodeBlocks(flags, maxBlockSize);
        if (contentSize >= 0 && q - start != contentSize) {
            throw fault(
                    "the content size of the LZ4 frame is " + contentSize + " bytes, but it contains " + (q - start));
        }
        if ((flags & CONTENT_CHECKSUM) != 0) {
            need(4, "the content checksum of an LZ4 frame");
            int expected = int32();
            if (checkHashes && HASH.hash(out, start, q - start, 0) != expected) {
                throw CorruptDataException.checksum(p - 4, q, "content checksum of the LZ4 frame does not match");
            }
        }
    }

    private void decodeBlocks(int flags, int maxBlockSize) throws CorruptDataException {
        int frameStart = q;
        while (true) {
            need(4, "the size of an LZ4 block");
            int header = int32();
            if (header == 0) {
                return;
            }
            int size = header & ~STORED_BLOCK;
            if (size > maxBlockSize) {
                throw fault("LZ4 block of " + size + " bytes exceeds the frame's limit of " + maxBlockSize);
            }
            int blockStart = p;
            int blockEnd = p + Math.min(size, inEnd - p);
            if ((header & STORED_BLOCK) != 0) {
                copyBlock(blockEnd);
            } else {
                int history = (flags & INDEPENDENT_BLOCKS) != 0 ? q : frameStart;
                decodeBlock(blockEnd, history, q + Math.min(maxBlockSize, outEnd - q));
            }
            if (blockEnd - blockStart < size) {
                throw fault("LZ4 data ends within a block");
            }
            if ((flags & BLOCK_CHECKSUM) != 0) {
                need(4, "the checksum of an LZ4 block");
                if (int32() != hash(blockStart, size) && checkHashes) {
                    throw fault("checksum of an LZ4 block does not match");
                }
            }
        }
    }

    private void decodeBlock(int blockEnd, int history, int room) throws CorruptDataException {
        if (NATIVE == null || exact || !decodeNatively(NATIVE, blockEnd, history, room)) {
            q = Lz4BlockDecoder.decode(inArray(), p, blockEnd, out, history, q, room);
            p = blockEnd;
        }
    }

    /**
     * Returns false if the block is damaged, in which case {@link Lz4BlockDecoder} reports more details, or if it does
     * not end as the format demands of encoders.
     */
    private boolean decodeNatively(LZ4SafeDecompressor decompressor, int blockEnd, int history, int room) {
        int historyStart = q - Lz4LinkedBlock.historyLength(q - history);
        try {
            byte[] array = in.arrayOrNull();
            if (historyStart < q) {
                int length = linked.join(in, p, blockEnd, out, historyStart, q);
                q = historyStart
                        + decompressor.decompress(linked.array(), 0, length, out, historyStart, room - historyStart);
            } else if (array != null) {
                q += decompressor.decompress(array, p, blockEnd - p, out, q, room - q);
            } else {
                q += decompressor.decompress(in.buffer(), p, blockEnd - p, outBuffer, q, room - q);
            }
            p = blockEnd;
            return true;
        } catch (LZ4Exception e) {
            return false;
        }
    }

    /**
     * Returns the native library's decompressor; null if it is not available, because {@link Lz4BlockDecoder} is faster
     * than the library's Java implementations.
     */
    private static @Nullable LZ4SafeDecompressor nativeDecompressor() {
        LZ4Factory fastest = LZ4Factory.fastestInstance();
        return fastest == LZ4Factory.fastestJavaInstance() ? null : fastest.safeDecompressor();
    }

    private void copyBlock(int blockEnd) throws CorruptDataException {
        int size = blockEnd - p;
        if (size > outEnd - q) {
            throw fault("LZ4 block of " + size + " bytes exceeds the room of " + (outEnd - q));
        }
        in.copyTo(out, p, q, size);
        p = blockEnd;
        q += size;
    }

    private void need(int bytes, String what) throws CorruptDataException {
        if (inEnd - p < bytes) {
            throw fault("LZ4 data ends before " + what);
        }
    }

    private CorruptDataException fault(String text) {
        return CorruptDataException.of(p, q, text);
    }

    private int hash(int start, int length) {
        byte[] array = in.arrayOrNull();
        return array != null ? HASH.hash(array, start, length, 0) : HASH.hash(in.buffer(), start, length, 0);
    }

    /** Returns an array that contains the input, for a block that the native library could not decode. */
    private byte[] inArray() {
        if (inArray == null) {
            inArray = in.toByteArray(0, inEnd);
        }
        return inArray;
    }

    private int int32() {
        int value = in.getInt(p);
        p += 4;
        return value;
    }
}
