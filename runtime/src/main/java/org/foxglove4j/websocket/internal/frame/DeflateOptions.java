package org.foxglove4j.websocket.internal.frame;

/**
 * The options for compressing messages for peers that support it.
 *
 * @param level the zlib compression level, from 1 to 9
 * @param minMessageBytes the minimum size of messages to compress
 * @param contextTakeover whether preceding messages are used as context
 * @param headBytes the number of leading bytes of a binary message that differ between peers; the rest is compressed
 *     once for all peers
 * @param kindBytes the number of leading bytes of a binary message that identify its kind; messages of the same kind
 *     compress similarly
 */
public record DeflateOptions(int level, int minMessageBytes, boolean contextTakeover, int headBytes, int kindBytes) {}
