package org.foxglove4j.dataloader;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Sink;

/**
 * Receives the messages logged in the context of a body, until the body is broken: messages are then not even encoded.
 */
final class BodySink implements Sink {

    private final Context context;
    private final MessageOutput output;
    private final Queue<RawChannel> channels = new ConcurrentLinkedQueue<>();

    BodySink(Context context, MessageOutput output) {
        this.context = context;
        this.output = output;
    }

    /** Keeps the channels, which may be closed before the body is written. */
    @Override
    public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> added) {
        added.forEach(output::tryAdd);
        for (RawChannel channel : context.channels()) {
            if (added.contains(channel.descriptor())) {
                channels.add(channel);
            }
        }
        return List.of();
    }

    /** Returns the channels that were created since the body was started. */
    List<RawChannel> channels() {
        return List.copyOf(channels);
    }

    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        if (!output.tryWrite(channel, logTimeNanos, data, offset, length)) {
            context.removeSink(this);
        }
    }
}
