package org.foxglove4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A sink that records its calls, one line each. */
final class RecordingSink implements Sink {

    private final boolean autoSubscribe;
    private final Predicate<ChannelDescriptor> wanted;
    final List<String> calls = new CopyOnWriteArrayList<>();

    private RecordingSink(boolean autoSubscribe, Predicate<ChannelDescriptor> wanted) {
        this.autoSubscribe = autoSubscribe;
        this.wanted = wanted;
    }

    /** Subscribes itself to all channels. */
    static RecordingSink ofAll() {
        return new RecordingSink(true, channel -> false);
    }

    /** Waits until it is subscribed through the context. */
    static RecordingSink onRequest() {
        return new RecordingSink(false, channel -> false);
    }

    /** Answers with those of the new channels that it wants. */
    static RecordingSink subscribingTo(Predicate<ChannelDescriptor> wanted) {
        return new RecordingSink(false, wanted);
    }

    List<String> messages() {
        return calls.stream().filter(call -> call.startsWith("log")).toList();
    }

    @Override
    public boolean autoSubscribe() {
        return autoSubscribe;
    }

    @Override
    public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        List<String> topics = new ArrayList<>();
        channels.forEach(channel -> topics.add(channel.topic()));
        calls.add("added " + topics);
        return channels.stream().filter(wanted).toList();
    }

    @Override
    public void channelRemoved(ChannelDescriptor channel) {
        calls.add("removed " + channel.topic());
    }

    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length)
            throws IOException {
        calls.add("log " + channel.topic() + " " + logTimeNanos + " "
                + new String(data, offset, length, StandardCharsets.UTF_8));
    }
}
