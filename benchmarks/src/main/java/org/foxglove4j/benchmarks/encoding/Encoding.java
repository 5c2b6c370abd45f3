package org.foxglove4j.benchmarks.encoding;

import java.util.Arrays;

/** One library's way to turn messages into bytes. */
final class Encoding<T> {

    private final String name;
    private final T[] messages;
    private final Encoder<? super T> encoder;

    /** Encodes messages one after the other, each over the bytes of the one before. */
    interface Encoder<T> {

        /** Returns how many bytes they take. The loop is in here so that each library has its own. */
        long encodeAll(T[] messages) throws Exception;

        /** Returns the bytes of the message that was encoded last. */
        byte[] last();
    }

    /**
     * @param name the library, and how it is used
     * @param messages what it encodes
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

    /** Encodes all messages, and returns how many bytes they take. */
    long encodeAll() throws Exception {
        return encoder.encodeAll(messages);
    }

    /** Returns the bytes of one message. */
    byte[] encode(int index) throws Exception {
        encoder.encodeAll(Arrays.copyOfRange(messages, index, index + 1));
        return encoder.last();
    }
}
