package org.foxglove4j.websocket;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;

/**
 * Logs the messages of a server's channels on channels of a context, which are open as long as those of the server.
 * Equal channels of the server share one channel of the context.
 */
final class ContextReceiver implements Receiver {

    private final RemoteServer remote;
    private final Predicate<? super ServerChannel> wanted;
    private final Context context;
    private final Map<ServerChannel, RawChannel> channels = new ConcurrentHashMap<>();

    /** The channels that the application has opened, and that it closes. */
    private final Set<RawChannel> joined = ConcurrentHashMap.newKeySet();

    ContextReceiver(RemoteServer remote, Predicate<? super ServerChannel> wanted, Context context) {
        this.remote = remote;
        this.wanted = wanted;
        this.context = context;
    }

    /** Opens the channel in the context, so that sinks know it before its first message. */
    @Override
    public boolean wants(ServerChannel channel) {
        if (context.isClosed() || !wanted.test(channel)) {
            return false;
        }
        if (!channels.containsKey(channel)) {
            channels.put(channel, open(channel));
        }
        return true;
    }

    @Override
    public void receive(ReceivedMessage message) {
        RawChannel channel = channels.get(message.channel());
        if (channel == null) {
            return;
        }
        if (message.logTimeNanos() < 0) {
            remote.invalidMessage("the log time of a message on " + message.topic() + " is after 2262: "
                    + Long.toUnsignedString(message.logTimeNanos()));
            return;
        }
        channel.log(message.dataArray(), message.dataOffset(), message.dataLength(), message.logTimeNanos());
    }

    @Override
    public void ended(ServerChannel ended) {
        RawChannel channel = channels.remove(ended);
        if (channel != null && !channels.containsValue(channel) && !joined.remove(channel)) {
            channel.close();
        }
    }

    private RawChannel open(ServerChannel offered) {
        ChannelBuilder builder = context.channelBuilder(offered.topic())
                .messageEncoding(offered.messageEncoding())
                .metadata(offered.metadata());
        if (offered.schema() != null) {
            builder.schema(offered.schema());
        }
        Set<RawChannel> before = Set.copyOf(context.channels());
        RawChannel channel = builder.build();
        if (before.contains(channel) && !channels.containsValue(channel)) {
            joined.add(channel);
        }
        return channel;
    }
}
