package org.foxglove4j.benchmarks.encoding;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foxglove4j.encoding.EncodeBuffer;
import us.hebi.quickbuf.ProtoMessage;
import us.hebi.quickbuf.ProtoSink;

/**
 * The libraries that write protobuf: from records, like a program that logs records, and from messages that are built
 * before the measurement, which omits half of the work.
 */
final class ProtobufEncodings {

    private static final int CAPACITY = 64 * 1024;

    private ProtobufEncodings() {}

    static <T, Q extends ProtoMessage<Q>> List<Encoding<?>> of(
            T[] records,
            BiConsumer<T, EncodeBuffer> foxglove,
            Function<T, MessageLite> protobufJava,
            Supplier<Q> newMessage,
            BiConsumer<T, Q> quickBuffers) {
        MessageLite[] built = Arrays.stream(records).map(protobufJava).toArray(MessageLite[]::new);
        ProtoMessage<?>[] copied = Arrays.stream(records)
                .map(value -> {
                    Q message = newMessage.get();
                    quickBuffers.accept(value, message);
                    return message;
                })
                .toArray(ProtoMessage<?>[]::new);
        Q reused = newMessage.get();
        return List.of(
                new Encoding<>("foxglove4j", records, new FoxgloveEncoder<>(foxglove)),
                new Encoding<>("protobuf-java", records, new OfProtobufJava<>(protobufJava)),
                new Encoding<>(
                        "protobuf-java, built before", built, new OfProtobufJava<MessageLite>(message -> message)),
                new Encoding<>("QuickBuffers", records, new OfQuickBuffers<T>(value -> {
                    reused.clearQuick();
                    quickBuffers.accept(value, reused);
                    return reused;
                })),
                new Encoding<>(
                        "QuickBuffers, copied before",
                        copied,
                        new OfQuickBuffers<ProtoMessage<?>>(message -> message)));
    }

    private static final class OfProtobufJava<T> implements Encoding.Encoder<T> {

        private final byte[] array = new byte[CAPACITY];
        private final Function<T, MessageLite> toMessage;
        private int length;

        OfProtobufJava(Function<T, MessageLite> toMessage) {
            this.toMessage = toMessage;
        }

        @Override
        public long encodeAll(T[] messages) throws IOException {
            long bytes = 0;
            for (T message : messages) {
                CodedOutputStream out = CodedOutputStream.newInstance(array);
                toMessage.apply(message).writeTo(out);
                length = out.getTotalBytesWritten();
                bytes += length;
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return Arrays.copyOf(array, length);
        }
    }

    private static final class OfQuickBuffers<T> implements Encoding.Encoder<T> {

        private final ProtoSink sink = ProtoSink.newArraySink();
        private final byte[] array = new byte[CAPACITY];
        private final Function<T, ProtoMessage<?>> toMessage;
        private int length;

        OfQuickBuffers(Function<T, ProtoMessage<?>> toMessage) {
            this.toMessage = toMessage;
        }

        @Override
        public long encodeAll(T[] messages) throws IOException {
            long bytes = 0;
            for (T each : messages) {
                ProtoMessage<?> message = toMessage.apply(each);
                // As in the library's own toByteArray: the size is computed first, and cached for nested messages.
                message.getSerializedSize();
                sink.setOutput(array);
                message.writeTo(sink);
                length = sink.getTotalBytesWritten();
                bytes += length;
            }
            return bytes;
        }

        @Override
        public byte[] last() {
            return Arrays.copyOf(array, length);
        }
    }
}
