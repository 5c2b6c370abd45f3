package org.foxglove4j.benchmarks.encoding;

/** One library's way to turn messages into bytes. */
final class Encoding<T> {

    private final String name;
    private final T[] messages;
    private final Encoder<T> encoder;

    /** Encodes messages one after the other, each over the bytes of the one before. */
    interface Encoder<T> {

        /** Returns how many bytes they take. The loop is in here so that each library has its own. */
        long encodeAll(T[] messages) throws Exception;
    }

    /**
     * @param name the library, and how it is used
     * @param messages what it encodes
     */
    Encoding(String name, T[] messages, Encoder<T> encoder) {
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
}
