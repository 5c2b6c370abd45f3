package org.foxglove4j.websocket.internal.frame;

/**
 * How messages are compressed for peers that understand it.
 *
 * @param level as zlib counts, from 1 to 9
 * @param minMessageBytes messages shorter than this go as they are
 * @param contextTakeover whether a message may refer to those before it
 * @param headBytes how many bytes at the beginning of a binary message are different for each peer; the others are
 *     compressed once for all
 * @param kindBytes how many bytes at the beginning of a binary message tell of which kind it is: messages of one kind
 *     shrink alike
 */
public record DeflateOptions(int level, int minMessageBytes, boolean contextTakeover, int headBytes, int kindBytes) {}
