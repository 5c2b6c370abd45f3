package org.foxglove4j.websocket;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.AdvertisedChannel;
import org.foxglove4j.websocket.internal.protocol.DataRange;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.foxglove4j.websocket.internal.protocol.RemoveStatus;
import org.foxglove4j.websocket.internal.protocol.ServerInfo;
import org.foxglove4j.websocket.internal.protocol.ServerMessage;
import org.foxglove4j.websocket.internal.protocol.ServerMessages;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.foxglove4j.websocket.internal.protocol.Time;
import org.foxglove4j.websocket.internal.protocol.Unadvertise;
import org.foxglove4j.websocket.internal.transport.ClientSocket;
import org.foxglove4j.websocket.internal.transport.ClientSocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a client: understands what the server sends, and knows what it offers. */
final class ServerConnection implements ClientSocketHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServerConnection.class);

    private final WebSocketClient client;
    private final CompletableFuture<ServerDescription> introduction = new CompletableFuture<>();
    private volatile @Nullable ClientSocket socket;
    private volatile @Nullable RemoteChannels channels;

    ServerConnection(WebSocketClient client) {
        this.client = client;
    }

    /**
     * Connects, and waits until the server has introduced itself.
     *
     * @throws IOException if it does not come to that
     */
    void open(ClientOptions options) throws IOException {
        ClientSocket.connect(options.socketConfig(), this);
        try {
            introduction.get(options.connectTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    FailureText.append(options.uri() + " was expected to introduce itself", e.getCause()), e);
        } catch (TimeoutException e) {
            abort();
            throw new IOException(
                    options.uri() + " was expected to introduce itself, and has not within " + options.connectTimeout(),
                    e);
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while connecting to " + options.uri(), e);
        }
    }

    private void abort() {
        ClientSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    ClientSocket socket() {
        return Objects.requireNonNull(socket);
    }

    RemoteChannels channels() {
        return Objects.requireNonNull(channels);
    }

    @Override
    public void onOpen(ClientSocket opened) {
        socket = opened;
        channels = new RemoteChannels(opened);
    }

    @Override
    public void onText(String text) {
        try {
            take(ServerMessages.read(text));
        } catch (InvalidMessageException e) {
            client.invalidMessage(e);
        }
    }

    @Override
    public void onBinary(byte[] array, int length) {
        try {
            takeBinary(array, length);
        } catch (InvalidMessageException e) {
            client.invalidMessage(e);
        }
    }

    @Override
    public void onClosed(@Nullable IOException failure) {
        boolean introduced = !introduction.completeExceptionally(
                failure == null ? new IOException("the connection was closed") : failure);
        client.ended(this, introduced, failure);
    }

    private void take(ServerMessage message) {
        if (message instanceof ServerInfo info) {
            introduce(info);
        } else if (message instanceof Advertise advertise) {
            advertise.channels().forEach(this::advertise);
        } else if (message instanceof Unadvertise unadvertise) {
            unadvertise.channelIds().forEach(this::unadvertise);
        } else if (message instanceof Status status) {
            StatusLevel level = StatusLevel.of(status.level());
            client.tell(listener -> listener.onStatus(level, status.message(), status.id()));
        } else if (message instanceof RemoveStatus remove) {
            client.tell(listener -> listener.onRemoveStatus(remove.statusIds()));
        }
    }

    private void takeBinary(byte[] array, int length) throws InvalidMessageException {
        int opcode = length == 0 ? 0 : array[0];
        switch (opcode) {
            case MessageData.OPCODE -> {
                MessageData.requireHeader(length);
                channels()
                        .deliver(
                                MessageData.subscriptionId(array),
                                MessageData.logTimeNanos(array),
                                array,
                                MessageData.HEADER_BYTES,
                                length - MessageData.HEADER_BYTES);
            }
            case Time.OPCODE -> {
                long nanos = Time.read(array, length).nanos();
                client.tell(listener -> listener.onTime(nanos));
            }
            default -> LOGGER.debug("The server sent a binary message of opcode {}, which is not known here", opcode);
        }
    }

    private void introduce(ServerInfo info) {
        DataRange range = info.dataRange();
        ServerDescription server = new ServerDescription(
                info.name(),
                new LinkedHashSet<>(info.capabilities()),
                info.supportedEncodings(),
                info.metadata(),
                info.sessionId(),
                Optional.ofNullable(range).map(DataRange::start),
                Optional.ofNullable(range).map(DataRange::end));
        if (introduction.isDone()) {
            client.changed(server);
        } else {
            client.connected(this, server);
            introduction.complete(server);
        }
    }

    private void advertise(AdvertisedChannel offered) {
        @Nullable Schema schema = null;
        try {
            schema = offered.decodeSchema();
        } catch (InvalidMessageException e) {
            LOGGER.warn("The server offers {}, but {}", offered.topic(), e.getMessage());
        }
        ServerChannel channel =
                new ServerChannel(offered.id(), offered.topic(), offered.encoding(), schema, offered.metadata());
        ServerChannel replaced = channels().add(channel);
        if (replaced != null) {
            client.tell(listener -> listener.onUnadvertise(replaced));
        }
        client.subscribeTo(this, channel);
        client.tell(listener -> listener.onAdvertise(channel));
    }

    private void unadvertise(long id) {
        ServerChannel channel = channels().remove(id);
        if (channel != null) {
            client.tell(listener -> listener.onUnadvertise(channel));
        }
    }
}
