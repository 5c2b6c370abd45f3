package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.protocol.MessageData;

/**
 * Says how messages are compressed on the wire: by {@code permessage-deflate}, which is what browsers, and so the Foxglove
 * app, understand. RFC 7692.
 *
 * <p>It is for links that are slower than a few dozen Mbit/s; on faster ones it only costs time. Messages of a kind that does
 * not shrink, such as images that are compressed already, are noticed and sent as they are.
 *
 * <p>Immutable.
 */
public final class MessageCompression {

    private static final int DEFAULT_LEVEL = 3;
    private static final int MAX_LEVEL = 9;
    private static final int DEFAULT_MIN_MESSAGE_BYTES = 64;

    private final int level;
    private final int minMessageBytes;
    private final boolean contextTakeover;

    private MessageCompression(int level, int minMessageBytes, boolean contextTakeover) {
        this.level = level;
        this.minMessageBytes = minMessageBytes;
        this.contextTakeover = contextTakeover;
    }

    /** Begins with what is good for a robot: level 3, messages from 64 bytes on, and context takeover. */
    public static MessageCompression deflate() {
        return new MessageCompression(DEFAULT_LEVEL, DEFAULT_MIN_MESSAGE_BYTES, true);
    }

    /**
     * Sets how hard to try; by default 3, above which little is gained for a lot of time.
     *
     * @param newLevel from 1, the quickest, to 9, the smallest
     * @throws IllegalArgumentException if it is another number
     */
    public MessageCompression level(int newLevel) {
        if (newLevel < 1 || newLevel > MAX_LEVEL) {
            throw new IllegalArgumentException("level " + newLevel + " is not within 1 and " + MAX_LEVEL);
        }
        return new MessageCompression(newLevel, minMessageBytes, contextTakeover);
    }

    /**
     * Sets from which size on messages are compressed, in bytes; by default 64. Shorter ones go as they are.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public MessageCompression minMessageBytes(int newMinMessageBytes) {
        return new MessageCompression(
                level, Positive.require(newMinMessageBytes, "size from which on to compress"), contextTakeover);
    }

    /**
     * Sets whether a message shorter than 32 KiB may refer to those before it; by default it may, and so messages of one
     * channel, which are mostly alike, become several times smaller. Each of them is then compressed once for each client, for
     * which a quarter of a megabyte is held outside of the heap. Otherwise, and always for longer ones, a message is
     * compressed once for all clients.
     */
    public MessageCompression contextTakeover(boolean newContextTakeover) {
        return new MessageCompression(level, minMessageBytes, newContextTakeover);
    }

    DeflateOptions options() {
        return new DeflateOptions(
                level, minMessageBytes, contextTakeover, MessageData.HEADER_BYTES, MessageData.KIND_BYTES);
    }

    @Override
    public String toString() {
        return "MessageCompression[permessage-deflate, level=" + level + ", minMessageBytes=" + minMessageBytes
                + ", contextTakeover=" + contextTakeover + "]";
    }
}
