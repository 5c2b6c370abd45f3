package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.foxglove4j.websocket.internal.frame.CompressibleKinds;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageDeflater;
import org.foxglove4j.websocket.internal.frame.OutputBytes;
import org.jspecify.annotations.Nullable;

/**
 * Writes masked frames, as clients must, and compresses messages if that was negotiated. Used by one thread at a time.
 */
final class MaskingFrameWriter implements AutoCloseable {

    private static final int MASK_BIT = 0x80;
    private static final int MASK_BYTES = 4;
    private static final int MIN_CAPACITY = 4 * 1024;

    private final OutputStream out;
    private final @Nullable DeflateOptions options;
    private final @Nullable DeflateAgreement agreement;
    private final SecureRandom random = new SecureRandom();
    private final byte[] mask = new byte[MASK_BYTES];
    private final CompressibleKinds kinds = new CompressibleKinds();
    private final OutputBytes frame = new OutputBytes(MIN_CAPACITY);
    private final OutputBytes blocks = new OutputBytes(MIN_CAPACITY);
    private @Nullable MessageDeflater deflater;

    MaskingFrameWriter(OutputStream out, @Nullable DeflateOptions options, @Nullable DeflateAgreement agreement) {
        this.out = out;
        this.options = options;
        this.agreement = agreement;
    }

    void write(int opcode, byte[] content) throws IOException {
        boolean isMessage = opcode == Frames.TEXT || opcode == Frames.BINARY;
        if (agreement != null
                && options != null
                && isMessage
                && content.length >= options.minMessageBytes()
                && compress(agreement, options, opcode, content)) {
            write(Frames.RSV1 | opcode, blocks.array, blocks.end);
        } else {
            write(opcode, content, content.length);
        }
    }

    /** Tries to compress a message; returns false if it should be sent uncompressed. */
    private boolean compress(DeflateAgreement agreed, DeflateOptions wanted, int opcode, byte[] content) {
        boolean binary = opcode == Frames.BINARY;
        int kind = binary ? CompressibleKinds.kind(content, 0, Math.min(content.length, wanted.kindBytes())) : 0;
        if (binary && !kinds.shouldCompress(kind)) {
            return false;
        }
        MessageDeflater present = deflater(wanted);
        boolean alone = agreed.clientNoContextTakeover() || !wanted.contextTakeover();
        if (alone) {
            present.forget();
        }
        blocks.clear();
        present.deflate(content, 0, content.length, agreed.clientMaxWindowBits(), blocks);
        if (binary) {
            kinds.recordResult(kind, content.length, blocks.end);
        }
        return !alone || blocks.end < content.length;
    }

    private MessageDeflater deflater(DeflateOptions wanted) {
        MessageDeflater present = deflater;
        if (present == null) {
            present = new MessageDeflater(wanted.level());
            deflater = present;
        }
        return present;
    }

    private void write(int firstBits, byte[] content, int length) throws IOException {
        frame.clear();
        frame.ensureRoom(Frames.MAX_HEADER_BYTES + MASK_BYTES + length);
        frame.end = Frames.writeHeader(frame.array, 0, firstBits, length);
        frame.array[1] |= (byte) MASK_BIT;
        random.nextBytes(mask);
        frame.append(mask, 0, MASK_BYTES);
        int from = frame.end;
        frame.append(content, 0, length);
        for (int i = 0; i < length; i++) {
            frame.array[from + i] ^= mask[i & 3];
        }
        out.write(frame.array, 0, frame.end);
        out.flush();
    }

    @Override
    public void close() {
        if (deflater != null) {
            deflater.close();
        }
    }
}
