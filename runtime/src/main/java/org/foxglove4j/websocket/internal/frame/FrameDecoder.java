package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the messages of a peer from its frames. See RFC 6455, sections 5.4 to 5.6 and 7, and RFC 7692, section 6.
 *
 * <p>Memory is allocated for data that has arrived, not for the length in a header. Used by one thread.
 */
public final class FrameDecoder {

    private static final int FIRST_BUFFER_BYTES = 4 * 1024;
    private static final byte[] NOTHING = {};

    private final int maxMessageBytes;
    private final MessageHandler handler;
    private final @Nullable MessageInflater inflater;

    private boolean ignoresMessages;

    private final FrameHeader header;
    private boolean inContent;
    private int contentLeft;

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
        header = new FrameHeader(masked, inflater != null);
        this.inflater = inflater;
    }

    /**
     * Creates a decoder for frames of a client.
     *
     * @param inflater decompresses messages, or null if no compression was negotiated
     */
    public static FrameDecoder ofClient(
            int maxMessageBytes, MessageHandler handler, @Nullable MessageInflater inflater) {
        return new FrameDecoder(maxMessageBytes, handler, true, inflater);
    }

    /**
     * Creates a decoder for frames of a server.
     *
     * @param inflater decompresses messages, or null if no compression was negotiated
     */
    public static FrameDecoder ofServer(
            int maxMessageBytes, MessageHandler handler, @Nullable MessageInflater inflater) {
        return new FrameDecoder(maxMessageBytes, handler, false, inflater);
    }

    public MessageHandler handler() {
        return handler;
    }

    /** Ignores all further frames except a close frame. */
    public void ignoreMessages() {
        ignoresMessages = true;
    }

    /**
     * Decodes received bytes, and passes the messages that they complete to the handler.
     *
     * @return false if they contain a close frame, after which everything is ignored
     * @throws BrokenFrameException if they violate RFC 6455
     */
    public boolean decode(ByteBuffer bytes) throws BrokenFrameException {
        while (true) {
            if (!inContent) {
                if (!header.read(bytes)) {
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

    private void beginContent() throws BrokenFrameException {
        int opcode = header.opcode();
        if (opcode == Frames.CONTINUATION && messageOpcode == Frames.CONTINUATION) {
            throw BrokenFrameException.violation("a continuation frame without a preceding fragment");
        }
        if (opcode == Frames.TEXT || opcode == Frames.BINARY) {
            if (messageOpcode != Frames.CONTINUATION) {
                throw BrokenFrameException.violation("a message starts within another");
            }
            messageOpcode = opcode;
            messageCompressed = header.isCompressed();
        }
        if (header.isControl()) {
            controlLength = 0;
        } else if (header.contentBytes() > maxMessageBytes - messageLength) {
            throw new BrokenFrameException(
                    CloseReason.TOO_BIG, "a message is larger than " + maxMessageBytes + " bytes");
        }
        contentLeft = (int) header.contentBytes();
        inContent = true;
    }

    private void readContent(ByteBuffer bytes) {
        int count = Math.min(contentLeft, bytes.remaining());
        if (header.isControl()) {
            bytes.get(control, controlLength, count);
            header.unmask(control, controlLength, count);
            controlLength += count;
        } else {
            ensureRoom(count);
            bytes.get(message, messageLength, count);
            header.unmask(message, messageLength, count);
            messageLength += count;
        }
        contentLeft -= count;
    }

    /** Grows by doubling, so that a message in a million fragments does not cause a million copies. */
    private void ensureRoom(int count) {
        int needed = messageLength + count;
        if (needed > message.length) {
            int doubled = Math.max(FIRST_BUFFER_BYTES, (int) Math.min(2L * message.length, maxMessageBytes));
            boolean endKnown = header.isFinal() && messageLength + contentLeft <= doubled;
            message = Arrays.copyOf(message, Math.max(needed, endKnown ? messageLength + contentLeft : doubled));
        }
    }

    private boolean endFrame() throws BrokenFrameException {
        header.clear();
        switch (header.opcode()) {
            case Frames.PING -> {
                if (!ignoresMessages) {
                    handler.ping(Arrays.copyOf(control, controlLength));
                }
            }
            case Frames.PONG -> handler.pong();
            case Frames.CLOSE -> {
                handler.closing(closeReason());
                return false;
            }
            default -> {
                if (header.isFinal()) {
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
        if (ignoresMessages) {
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
            throw BrokenFrameException.violation("a close frame with an incomplete status code");
        }
        int code = ByteBuffer.wrap(control).getShort() & 0xFFFF;
        if (!mayBeSent(code)) {
            throw BrokenFrameException.violation("a close frame with status code " + code);
        }
        return new CloseReason(code, utf8(control, Short.BYTES, controlLength - Short.BYTES));
    }

    /** RFC 6455, section 7.4, and the codes registered since. */
    private static boolean mayBeSent(int code) {
        boolean defined = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
        return defined || (code >= 3000 && code <= 4999);
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
}
