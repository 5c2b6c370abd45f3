package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.protocol.MessageData;

/**
 * Configures compression of messages with {@code permessage-deflate} (RFC 7692), which browsers, and therefore the
 * Foxglove app, support.
 *
 * <p>Compression is useful on links slower than a few dozen Mbit/s; on faster links it only costs time. Channels whose
 * messages do not shrink, such as images that are already compressed, are detected, and their messages are sent
 * uncompressed.
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

    /**
     * Returns the default configuration, which suits robots: level 3, messages of at least 64 bytes, and context
     * takeover.
     */
    public static MessageCompression deflate() {
        return new MessageCompression(DEFAULT_LEVEL, DEFAULT_MIN_MESSAGE_BYTES, true);
    }

    /**
     * Sets the compression level. Defaults to 3; higher levels take much more time and gain little.
     *
     * @param newLevel from 1, the fastest, to 9, which gives the smallest messages
     * @throws IllegalArgumentException if the level is not within this range
     */
    public MessageCompression level(int newLevel) {
        if (newLevel < 1 || newLevel > MAX_LEVEL) {
            throw new IllegalArgumentException("level " + newLevel + " is not between 1 and " + MAX_LEVEL);
        }
        return new MessageCompression(newLevel, minMessageBytes, contextTakeover);
    }

    /**
     * Sets the minimum size of messages to compress, in bytes. Defaults to 64. Shorter messages are sent uncompressed.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public MessageCompression minMessageBytes(int newMinMessageBytes) {
        return new MessageCompression(
                level, Positive.require(newMinMessageBytes, "size from which on to compress"), contextTakeover);
    }

    /**
     * Sets whether the compression of messages shorter than 32 KiB uses the preceding messages as context. Enabled by
     * default, which makes the mostly similar messages of a channel several times smaller. Such messages are compressed
     * separately for each client, which takes a quarter of a megabyte of off-heap memory per client. If disabled, and
     * always for longer messages, a message is compressed once for all clients.
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
