package org.foxglove4j;

import org.foxglove4j.encoding.EncodedMessage;

/**
 * Turns bytes back into messages of one type.
 *
 * <p>A decoder skips fields that it does not know, so that it reads what newer programs have written. It is used by
 * many threads at once and keeps no state between calls.
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
     * @throws IllegalArgumentException if the bytes are not such a message; the text names the field, the offset in
     *     the message, what was expected and what was found
     */
    T decode(byte[] data, int offset, int length);

    /**
     * Decodes one message that fills an array.
     *
     * @throws IllegalArgumentException if the bytes are not such a message
     */
    default T decode(byte[] data) {
        return decode(data, 0, data.length);
    }

    /**
     * Decodes a message of a file or a server. Its schema is not looked at.
     *
     * @throws IllegalArgumentException if its message encoding is not {@link #messageEncoding}, or its bytes are not such a
     *     message
     */
    default T decode(EncodedMessage message) {
        if (!message.messageEncoding().equals(messageEncoding())) {
            throw new IllegalArgumentException("a message in " + messageEncoding() + " was expected on "
                    + message.topic() + ", found one in " + message.messageEncoding());
        }
        return decode(message.dataArray(), message.dataOffset(), message.dataLength());
    }
}
