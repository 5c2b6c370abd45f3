package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts the messages of a peer together from its frames. RFC 6455, sections 5 and 7, and RFC 7692, section 6.
 *
 * <p>Memory follows what has really arrived, not what a header announces. Used by one thread.
 */
public final class FrameDecoder {

    private static final int FIRST_BUFFER_BYTES = 4 * 1024;
    private static final int MASK_BIT = 0x80;
    private static final int LENGTH_BITS = 0x7F;
    private static final int RESERVED_BITS = 0x70;
    private static final int CONTROL_BIT = 0x8;
    private static final int MASK_BYTES = 4;
    private static final byte[] NOTHING = {};

    private final int maxMessageBytes;
    private final MessageHandler handler;
    private final boolean masked;
    private final @Nullable MessageInflater inflater;

    private boolean muted;

    private final byte[] header = new byte[Frames.MAX_HEADER_BYTES + MASK_BYTES];
    private int headerHave;
    private int headerNeed = 2;

    private boolean inContent;
    private boolean finalFrame;
    private int frameOpcode;
    private int contentLeft;
    private int maskPosition;

    private final byte[] control = new byte[Frames.MAX_CONTROL_BYTES];
    private int controlLength;

    private int messageOpcode = Frames.CONTINUATION;
    private boolean messageCompressed;
    private byte[] message = NOTHING;
    private int messageLength;

    private FrameDecoder(
            int maxMessageBytes, MessageHandler handler, boolean masked, @Nullable MessageInflater inflater) {
        this.maxMessageBytes = maxMessageBytes;
        this.handler = handler;
        this.masked = masked;
        this.inflater = inflater;
    }

    /**
     * Creates one for what a client sends.
     *
     * @param inflater null if no compression was agreed on
     */
    public static FrameDecoder ofClient(
            int maxMessageBytes, MessageHandler handler, @Nullable MessageInflater inflater) {
        return new FrameDecoder(maxMessageBytes, handler, true, inflater);
    }

    /**
     * Creates one for what a server sends.
     *
     * @param inflater null if no compression was agreed on
     */
    public static FrameDecoder ofServer(
            int maxMessageBytes, MessageHandler handler, @Nullable MessageInflater inflater) {
        return new FrameDecoder(maxMessageBytes, handler, false, inflater);
    }

    public MessageHandler handler() {
        return handler;
    }

    /** Hands on nothing more but a close frame. */
    public void mute() {
        muted = true;
    }

    /**
     * Takes bytes as they arrive, and hands on the messages that they complete.
     *
     * @return false if a close frame was among them, after which nothing counts
     * @throws BrokenFrameException if they are not what RFC 6455 allows
     */
    public boolean decode(ByteBuffer bytes) throws BrokenFrameException {
        while (true) {
            if (!inContent) {
                if (!readHeader(bytes)) {
                    return true;
                }
                beginContent();
            }
            readContent(bytes);
            if (contentLeft > 0) {
                return true;
            }
            inContent = false;
            if (!endFrame()) {
                return false;
            }
        }
    }

    private boolean readHeader(ByteBuffer bytes) throws BrokenFrameException {
        while (bytes.hasRemaining()) {
            header[headerHave++] = bytes.get();
            if (headerHave == 2) {
                checkFirstBytes();
                int length = header[1] & LENGTH_BITS;
                int lengthBytes = length == Frames.LENGTH_IN_64_BITS ? 8 : length == Frames.LENGTH_IN_16_BITS ? 2 : 0;
                headerNeed = 2 + lengthBytes + (masked ? MASK_BYTES : 0);
            }
            if (headerHave == headerNeed) {
                return true;
            }
        }
        return false;
    }

    private void checkFirstBytes() throws BrokenFrameException {
        finalFrame = (header[0] & Frames.FIN) != 0;
        frameOpcode = header[0] & 0xF;
        int reserved = header[0] & RESERVED_BITS;
        boolean compressed = reserved == Frames.RSV1 && inflater != null;
        if (reserved != 0 && !compressed) {
            throw violation("a reserved bit is set, but no extension was agreed on");
        }
        if (compressed && frameOpcode != Frames.TEXT && frameOpcode != Frames.BINARY) {
            throw violation("a frame that does not begin a message is marked as compressed");
        }
        if (((header[1] & MASK_BIT) != 0) != masked) {
            throw violation(masked ? "a frame of a client is not masked" : "a frame of a server is masked");
        }
        switch (frameOpcode) {
            case Frames.CONTINUATION -> {
                if (messageOpcode == Frames.CONTINUATION) {
                    throw violation("a continuation without a beginning");
                }
            }
            case Frames.TEXT, Frames.BINARY -> {
                if (messageOpcode != Frames.CONTINUATION) {
                    throw violation("a message begins within another");
                }
                messageOpcode = frameOpcode;
                messageCompressed = compressed;
            }
            case Frames.CLOSE, Frames.PING, Frames.PONG -> {
                if (!finalFrame || (header[1] & LENGTH_BITS) > Frames.MAX_CONTROL_BYTES) {
                    throw violation("a control frame is fragmented or too long");
                }
            }
            default -> throw violation("unknown opcode " + frameOpcode);
        }
    }

    private void beginContent() throws BrokenFrameException {
        long length = header[1] & LENGTH_BITS;
        if (length == Frames.LENGTH_IN_16_BITS) {
            length = ByteBuffer.wrap(header).getShort(2) & 0xFFFF;
        } else if (length == Frames.LENGTH_IN_64_BITS) {
            length = ByteBuffer.wrap(header).getLong(2);
        }
        if (length < 0) {
            throw violation("a length is negative");
        }
        if (isControl()) {
            controlLength = 0;
        } else if (length > maxMessageBytes - messageLength) {
            throw new BrokenFrameException(
                    CloseReason.TOO_BIG, "a message is larger than " + maxMessageBytes + " bytes");
        }
        contentLeft = (int) length;
        maskPosition = 0;
        inContent = true;
    }

    private void readContent(ByteBuffer bytes) {
        int count = Math.min(contentLeft, bytes.remaining());
        if (isControl()) {
            bytes.get(control, controlLength, count);
            unmask(control, controlLength, count);
            controlLength += count;
        } else {
            ensureRoom(count);
            bytes.get(message, messageLength, count);
            unmask(message, messageLength, count);
            messageLength += count;
        }
        contentLeft -= count;
    }

    /** Grows by doubling, so that a message in a million fragments does not cost a million copies. */
    private void ensureRoom(int count) {
        int needed = messageLength + count;
        if (needed > message.length) {
            int doubled = Math.max(FIRST_BUFFER_BYTES, (int) Math.min(2L * message.length, maxMessageBytes));
            boolean endKnown = finalFrame && messageLength + contentLeft <= doubled;
            message = Arrays.copyOf(message, Math.max(needed, endKnown ? messageLength + contentLeft : doubled));
        }
    }

    private void unmask(byte[] array, int from, int count) {
        if (!masked) {
            return;
        }
        int mask = headerNeed - MASK_BYTES;
        int position = maskPosition;
        for (int i = from; i < from + count; i++) {
            array[i] ^= header[mask + (position++ & 3)];
        }
        maskPosition = position & 3;
    }

    private boolean endFrame() throws BrokenFrameException {
        headerHave = 0;
        headerNeed = 2;
        switch (frameOpcode) {
            case Frames.PING -> {
                if (!muted) {
                    handler.ping(Arrays.copyOf(control, controlLength));
                }
            }
            case Frames.PONG -> handler.pong();
            case Frames.CLOSE -> {
                handler.closing(closeReason());
                return false;
            }
            default -> {
                if (finalFrame) {
                    endMessage();
                }
            }
        }
        return true;
    }

    private void endMessage() throws BrokenFrameException {
        byte[] taken = message;
        int takenLength = messageLength;
        int opcode = messageOpcode;
        message = NOTHING;
        messageLength = 0;
        messageOpcode = Frames.CONTINUATION;
        if (muted) {
            return;
        }
        byte[] whole;
        if (messageCompressed && inflater != null) {
            whole = inflater.inflate(taken, takenLength, maxMessageBytes);
        } else {
            whole = takenLength == taken.length ? taken : Arrays.copyOf(taken, takenLength);
        }
        if (opcode == Frames.TEXT) {
            handler.text(utf8(whole, 0, whole.length));
        } else {
            handler.binary(whole);
        }
    }

    private CloseReason closeReason() throws BrokenFrameException {
        if (controlLength == 0) {
            return CloseReason.NONE;
        }
        if (controlLength == 1) {
            throw violation("a close frame with half a status code");
        }
        int code = ByteBuffer.wrap(control).getShort() & 0xFFFF;
        if (!mayBeSent(code)) {
            throw violation("a close frame with status code " + code);
        }
        return new CloseReason(code, utf8(control, Short.BYTES, controlLength - Short.BYTES));
    }

    /** RFC 6455, section 7.4, and the codes registered since. */
    private static boolean mayBeSent(int code) {
        boolean defined = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        return defined || (code >= 3000 && code <= 4999);
    }

    private boolean isControl() {
        return (frameOpcode & CONTROL_BIT) != 0;
    }

    private static String utf8(byte[] array, int offset, int length) throws BrokenFrameException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array, offset, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenFrameException(CloseReason.INVALID_CONTENT, "text is not valid UTF-8");
        }
    }

    private static BrokenFrameException violation(String text) {
        return new BrokenFrameException(CloseReason.PROTOCOL_ERROR, text);
    }
}
