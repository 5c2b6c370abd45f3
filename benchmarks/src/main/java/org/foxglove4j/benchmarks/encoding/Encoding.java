package org.foxglove4j.benchmarks.encoding;

import java.util.Arrays;

/** The encoding of messages with one library. */
final class Encoding<T> {

    private final String name;
    private final T[] messages;
    private final Encoder<? super T> encoder;

    /** Encodes messages one after the other, each overwriting the previous one. */
    interface Encoder<T> {

        /** Returns the total size. Each library has its own loop, so that it is compiled separately. */
        long encodeAll(T[] messages) throws Exception;

        /** Returns the bytes of the message that was encoded last. */
        byte[] last();
    }

    /**
     * @param name the library, and how it is used
     * @param messages the messages to encode
     */
    Encoding(String name, T[] messages, Encoder<? super T> encoder) {
        this.name = name;
        this.messages = messages;
        this.encoder = encoder;
    }

    String name() {
        return name;
    }

    int messageCount() {
        return messages.length;
    }

    /** Encodes all messages, and returns the total size. */
    long encodeAll() throws Exception {
        return encoder.encodeAll(messages);
    }

    /** Returns the bytes of one message. */
    byte[] encode(int index) throws Exception {
        encoder.encodeAll(Arrays.copyOfRange(messages, index, index + 1));
        return encoder.last();
    }
}
