package org.foxglove4j.dataloader;

import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;

/** Takes what is logged in the context of a body, until that is broken: nothing is even encoded then. */
final class BodySink implements Sink {

    private final Context context;
    private final MessageOutput output;

    BodySink(Context context, MessageOutput output) {
        this.context = context;
        this.output = output;
    }

    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        if (!output.tryWrite(channel, logTimeNanos, data, offset, length)) {
            context.removeSink(this);
        }
    }
}
