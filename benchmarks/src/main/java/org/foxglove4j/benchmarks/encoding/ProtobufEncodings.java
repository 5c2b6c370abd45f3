package org.foxglove4j.benchmarks.encoding;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.foxglove4j.encoding.EncodeBuffer;
import us.hebi.quickbuf.ProtoMessage;
import us.hebi.quickbuf.ProtoSink;

/**
 * The libraries that write protobuf: from the record, as a program does that logs records, and from messages that have
 * been built before the clock starts, which leaves half of the work out.
 */
final class ProtobufEncodings {

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
        return List.of(
                new Encoding<>("foxglove4j", records, foxglove4j(foxglove)),
                new Encoding<>("protobuf-java", records, protobufJava(protobufJava)),
                new Encoding<>("protobuf-java, built before", built, protobufJava(message -> message)),
                new Encoding<>("QuickBuffers", records, quickBuffers(newMessage, quickBuffers)),
                new Encoding<>("QuickBuffers, copied before", copied, quickBuffers(message -> message)));
    }

    private static <T> Encoding.Encoder<T> foxglove4j(BiConsumer<T, EncodeBuffer> write) {
        EncodeBuffer out = new EncodeBuffer();
        return values -> {
            long bytes = 0;
            for (T value : values) {
                out.clear();
                write.accept(value, out);
                bytes += out.length();
            }
            return bytes;
        };
    }

    private static <T> Encoding.Encoder<T> protobufJava(Function<T, MessageLite> toMessage) {
        byte[] array = new byte[64 * 1024];
        return values -> {
            long bytes = 0;
            for (T value : values) {
                CodedOutputStream out = CodedOutputStream.newInstance(array);
                toMessage.apply(value).writeTo(out);
                bytes += out.getTotalBytesWritten();
            }
            return bytes;
        };
    }

    private static <T, Q extends ProtoMessage<Q>> Encoding.Encoder<T> quickBuffers(
            Supplier<Q> newMessage, BiConsumer<T, Q> copy) {
        Q message = newMessage.get();
        return quickBuffers(value -> {
            message.clearQuick();
            copy.accept(value, message);
            return message;
        });
    }

    private static <T> Encoding.Encoder<T> quickBuffers(Function<T, ProtoMessage<?>> toMessage) {
        ProtoSink sink = ProtoSink.newArraySink();
        byte[] array = new byte[64 * 1024];
        return values -> {
            long bytes = 0;
            for (T value : values) {
                ProtoMessage<?> message = toMessage.apply(value);
                // As in the library's own toByteArray: the size is computed first, and remembered for nested messages.
                message.getSerializedSize();
                sink.setOutput(array);
                message.writeTo(sink);
                bytes += sink.getTotalBytesWritten();
            }
            return bytes;
        };
    }
}
