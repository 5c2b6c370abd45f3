package org.foxglove4j;

import org.foxglove4j.encoding.EncodedMessage;

/**
 * Decodes messages of one type.
 *
 * <p>Decoders skip unknown fields, so that they can read messages written by newer programs. They must be stateless,
 * because several threads may use one concurrently.
 *
 * @param <T> the type of the messages
 */
public interface Decoder<T> {

    /** Returns the message encoding that this decoder reads, for example {@link MessageEncodings#JSON}. */
    String messageEncoding();

    /**
     * Decodes one message.
     *
     * @param data the array that holds the message
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @throws IllegalArgumentException if the bytes are not a valid message; the exception message names the field, the
     *     offset within the message, what was expected and what was found
     */
    T decode(byte[] data, int offset, int length);

    /**
     * Decodes one message that fills an array.
     *
     * @throws IllegalArgumentException if the bytes are not a valid message
     */
    default T decode(byte[] data) {
        return decode(data, 0, data.length);
    }

    /**
     * Decodes a message that was read from a file or received from a server. Its schema is ignored.
     *
     * @throws IllegalArgumentException if its message encoding is not {@link #messageEncoding}, or its bytes are not a
     *     valid message
     */
    default T decode(EncodedMessage message) {
        if (!message.messageEncoding().equals(messageEncoding())) {
            throw new IllegalArgumentException("expected a message in " + messageEncoding() + " on " + message.topic()
                    + ", found one in " + message.messageEncoding());
        }
        return decode(message.dataArray(), message.dataOffset(), message.dataLength());
    }
}
