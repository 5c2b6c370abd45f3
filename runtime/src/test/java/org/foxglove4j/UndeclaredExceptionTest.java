package org.foxglove4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.foxglove4j.encoding.EncodeBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests undeclared checked exceptions, which Kotlin and Lombok allow. */
class UndeclaredExceptionTest {

    private final Context context = Context.create();
    private final RecordingSink sink = RecordingSink.ofAll();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void ofAnEncoder_isCountedAndDoesNotReachTheCaller() {
        context.addSink(sink);
        Channel<String> channel = context.channelBuilder("/a").build(new Encoder<String>() {
            @Override
            public String messageEncoding() {
                return "text";
            }

            @Override
            public @Nullable Schema schema() {
                return null;
            }

            @Override
            public void encode(String message, EncodeBuffer out) {
                throw UndeclaredExceptionTest.<RuntimeException>undeclared();
            }
        });

        channel.log("lost", 1);

        assertThat(sink.messages()).isEmpty();
        assertThat(channel.raw().failureCount()).isEqualTo(1);
    }

    @Test
    void ofASink_isCountedAndDoesNotReachTheCallerOrOtherSinks() {
        context.addSink(new FailingSink());
        context.addSink(sink);
        RawChannel channel =
                context.channelBuilder("/a").messageEncoding("text").build();

        channel.log(new byte[0], 1);
        channel.close();

        assertThat(sink.calls).containsExactly("added [/a]", "log /a 1 ", "removed /a");
        assertThat(channel.failureCount()).isEqualTo(1);
    }

    @Test
    void ofAFilter_rejectsTheChannel() {
        RawChannel channel =
                context.channelBuilder("/a").messageEncoding("text").build();

        context.addSink(sink, descriptor -> {
            throw UndeclaredExceptionTest.<RuntimeException>undeclared();
        });

        assertThat(channel.hasSinks()).isFalse();
    }

    /** Returns nothing, but throws what it does not declare. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <X extends Exception> RuntimeException undeclared() throws X {
        throw (X) new IOException("undeclared");
    }

    private static final class FailingSink implements Sink {

        @Override
        public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
            throw UndeclaredExceptionTest.<RuntimeException>undeclared();
        }

        @Override
        public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
            throw UndeclaredExceptionTest.<RuntimeException>undeclared();
        }

        @Override
        public void channelRemoved(ChannelDescriptor channel) {
            throw UndeclaredExceptionTest.<RuntimeException>undeclared();
        }
    }
}
