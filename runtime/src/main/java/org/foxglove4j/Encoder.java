package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes messages of one type, and specifies their message encoding and schema.
 *
 * <p>The annotation processor generates encoders for each annotated type; implement this interface for types that you
 * do not own. Encoders must be stateless, because several threads may use one concurrently.
 *
 * @param <T> the type of the messages
 */
public interface Encoder<T> {

    /** Returns the message encoding, for example {@link MessageEncodings#JSON}. Must always return the same value. */
    String messageEncoding();

    /** Returns the schema of the messages, or null if they have none. Must always return the same value. */
    @Nullable
    Schema schema();

    /**
     * Appends one message to a buffer.
     *
     * @param message the message
     * @param out the buffer, whose existing content must not be changed
     * @throws RuntimeException if the message cannot be encoded; a channel drops and counts such a message
     */
    void encode(T message, EncodeBuffer out);

    /**
     * Encodes one message into a new array, for uses other than logging it on a channel.
     *
     * @throws RuntimeException if the message cannot be encoded
     */
    default byte[] encode(T message) {
        EncodeBuffer out = new EncodeBuffer();
        encode(message, out);
        return out.toByteArray();
    }
}
