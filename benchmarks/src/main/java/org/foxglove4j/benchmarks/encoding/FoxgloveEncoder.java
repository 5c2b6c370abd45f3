package org.foxglove4j.benchmarks.encoding;

import java.util.function.BiConsumer;
import org.foxglove4j.encoding.EncodeBuffer;

/** Encodes with generated code, in JSON or protobuf. */
final class FoxgloveEncoder<T> implements Encoding.Encoder<T> {

    private final EncodeBuffer out = new EncodeBuffer();
    private final BiConsumer<T, EncodeBuffer> write;

    FoxgloveEncoder(BiConsumer<T, EncodeBuffer> write) {
        this.write = write;
    }

    @Override
    public long encodeAll(T[] messages) {
        long bytes = 0;
        for (T message : messages) {
            out.clear();
            write.accept(message, out);
            bytes += out.length();
        }
        return bytes;
    }

    @Override
    public byte[] last() {
        return out.toByteArray();
    }
}
