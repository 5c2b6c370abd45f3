package org.foxglove4j.interop;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.foxglove4j.Sink;

/** Records what is logged, in the format of the peers: the reference that they are compared with. */
final class LoggedMessages implements Sink {

    private final List<String> channels = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    @Override
    public synchronized void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        String description = describe(channel);
        if (!channels.contains(description)) {
            channels.add(description);
        }
        messages.add(channel.topic() + "\t" + logTimeNanos + "\t" + Digest.of(data, offset, length));
    }

    synchronized List<String> channels() {
        return channels.stream().sorted().toList();
    }

    /** Returns topic, log time and digest of each message, in order. */
    synchronized List<String> messages() {
        return List.copyOf(messages);
    }

    private static String describe(ChannelDescriptor channel) {
        Schema schema = channel.schema();
        String described = schema == null
                ? "\t\t" + Digest.of(new byte[0])
                : schema.name() + "\t" + schema.encoding() + "\t" + Digest.of(schema.data());
        return "C\t" + channel.topic() + "\t" + channel.messageEncoding() + "\t" + described;
    }
}
