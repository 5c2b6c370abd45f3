package org.foxglove4j.recording;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.foxglove4j.Context;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;

/**
 * Configures and starts a ring. Obtain a builder from {@link McapRing#builder()}, then call {@link #start}. A builder
 * is not thread-safe.
 */
public final class McapRingBuilder {

    private static final long DEFAULT_MAX_BYTES = 64L << 20;
    private static final long LEAST_MAX_BYTES = 1L << 20;

    final McapWriterBuilder writer = McapWriter.builder();
    Context context = Context.getDefault();
    Duration duration = Duration.ofSeconds(30);
    long maxBytes = DEFAULT_MAX_BYTES;
    private SinkChannelFilter channelFilter = SinkChannelFilter.all();

    McapRingBuilder() {}

    /** Sets the context whose messages are kept; the default context by default. */
    public McapRingBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /** Sets which channels are kept; all by default. */
    public McapRingBuilder channelFilter(SinkChannelFilter newChannelFilter) {
        channelFilter = Objects.requireNonNull(newChannelFilter, "channelFilter");
        return this;
    }

    /**
     * Sets how long a message is kept after it was logged; 30 seconds by default.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public McapRingBuilder duration(Duration newDuration) {
        if (newDuration.isNegative() || newDuration.isZero()) {
            throw new IllegalArgumentException("ring duration " + newDuration + " is not positive");
        }
        duration = newDuration;
        return this;
    }

    /**
     * Sets the maximum memory for messages, in bytes; 64 MiB by default. A larger message is kept, but evicts all
     * others.
     *
     * @throws IllegalArgumentException if it is less than 1 MiB
     */
    public McapRingBuilder maxBytes(long newMaxBytes) {
        if (newMaxBytes < LEAST_MAX_BYTES) {
            throw new IllegalArgumentException(
                    "ring size " + newMaxBytes + " bytes is less than " + LEAST_MAX_BYTES + " bytes");
        }
        maxBytes = newMaxBytes;
        return this;
    }

    /** Sets the options of the writer of the dumped files, such as the compression. */
    public McapRingBuilder writer(Consumer<McapWriterBuilder> options) {
        options.accept(writer);
        return this;
    }

    /**
     * Creates the ring and adds it to the context.
     *
     * @throws IllegalStateException if the context is closed
     */
    public McapRing start() {
        McapRing ring = new McapRing(this);
        context.addSink(ring, channelFilter);
        return ring;
    }
}
