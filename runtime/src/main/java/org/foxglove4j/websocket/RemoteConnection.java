package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.AdvertiseServices;
import org.foxglove4j.websocket.internal.protocol.AdvertisedChannel;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;
import org.foxglove4j.websocket.internal.protocol.DataRange;
import org.foxglove4j.websocket.internal.protocol.FetchAssetResponse;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.foxglove4j.websocket.internal.protocol.ParameterValues;
import org.foxglove4j.websocket.internal.protocol.PlaybackStateMessage;
import org.foxglove4j.websocket.internal.protocol.RemoveStatus;
import org.foxglove4j.websocket.internal.protocol.ServerInfo;
import org.foxglove4j.websocket.internal.protocol.ServerMessage;
import org.foxglove4j.websocket.internal.protocol.ServerMessages;
import org.foxglove4j.websocket.internal.protocol.ServiceCallFailure;
import org.foxglove4j.websocket.internal.protocol.ServiceCallResponse;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.foxglove4j.websocket.internal.protocol.Time;
import org.foxglove4j.websocket.internal.protocol.Unadvertise;
import org.foxglove4j.websocket.internal.protocol.UnadvertiseServices;
import org.foxglove4j.websocket.internal.remote.RemoteConnector;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.foxglove4j.websocket.internal.remote.RemoteSocketHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a client: handles the messages of the server, and tracks what the server offers. */
final class RemoteConnection implements RemoteSocketHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteConnection.class);

    private final RemoteServer remote;
    private final Duration requestTimeout;
    private final AtomicReference<State> state = new AtomicReference<>(State.BEGUN);
    private final CompletableFuture<ServerDescription> introduction = new CompletableFuture<>();
    private volatile boolean aborted;
    private volatile @Nullable RemoteSocket socket;
    private volatile @Nullable RemoteChannels channels;
    private volatile @Nullable RemoteRequests requests;
    private final RemoteServices services = new RemoteServices();
    private final RemoteGraph graph = new RemoteGraph();
    private final RemoteSchemas schemas = new RemoteSchemas();

    /** The state of a connection. */
    private enum State {
        BEGUN,
        INTRODUCED,
        FAILED
    }

    RemoteConnection(RemoteServer remote, Duration requestTimeout) {
        this.remote = remote;
        this.requestTimeout = requestTimeout;
    }

    /**
     * Connects, and waits until the server has sent its description.
     *
     * @throws IOException if this fails
     */
    void open(RemoteConnector connector, RemoteOptions options) throws IOException {
        connector.connect(this);
        try {
            awaitIntroduction(options.connectTimeout());
        } catch (ExecutionException e) {
            throw new IOException(
                    FailureText.append("expected a server description from " + options.uri(), e.getCause()), e);
        } catch (TimeoutException e) {
            abort();
            throw new IOException(
                    "expected a server description from " + options.uri() + ", received none within "
                            + options.connectTimeout(),
                    e);
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while connecting to " + options.uri(), e);
        }
    }

    private void awaitIntroduction(Duration timeout) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            introduction.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (state.compareAndSet(State.BEGUN, State.FAILED)) {
                throw e;
            }
            // It has arrived at the last moment.
            introduction.get();
        }
    }

    /** Aborts the connection, or, if there is none yet, any that is established later. */
    void abort() {
        aborted = true;
        RemoteSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }

    RemoteSocket socket() {
        return Objects.requireNonNull(socket);
    }

    RemoteChannels channels() {
        return Objects.requireNonNull(channels);
    }

    RemoteServices services() {
        return services;
    }

    CompletableFuture<ServiceResponse> call(String service, String encoding, byte[] request) {
        return services.await(service, requestTimeout)
                .thenCompose(offered -> requests().call(offered, encoding, request));
    }

    RemoteRequests requests() {
        return Objects.requireNonNull(requests);
    }

    @Override
    public void onOpen(RemoteSocket opened) {
        socket = opened;
        channels = new RemoteChannels(opened);
        requests = new RemoteRequests(opened, requestTimeout);
        if (aborted) {
            opened.abort();
        }
    }

    @Override
    public void onText(String text) {
        try {
            handle(ServerMessages.read(text));
        } catch (InvalidMessageException e) {
            remote.invalidMessage(e.getMessage());
        }
    }

    @Override
    public void onBinary(byte[] array, int length) {
        try {
            handleBinary(array, length);
        } catch (InvalidMessageException e) {
            remote.invalidMessage(e.getMessage());
        }
    }

    @Override
    public void onClosed(@Nullable IOException failure) {
        if (state.compareAndSet(State.BEGUN, State.FAILED)) {
            introduction.completeExceptionally(
                    failure == null ? new IOException("the connection was closed") : failure);
        }
        RemoteRequests unanswered = requests;
        if (unanswered != null) {
            IOException end = new IOException("the connection has ended", failure);
            unanswered.end(end);
            services.end(end);
        }
        if (state.get() == State.INTRODUCED) {
            remote.ended(this, failure);
        }
    }

    private void handle(ServerMessage message) {
        if (message instanceof ServerInfo info) {
            introduce(info);
        } else if (message instanceof Advertise advertise) {
            advertise.schemas().forEach(schemas::add);
            advertise.channels().forEach(this::advertise);
        } else if (message instanceof Unadvertise unadvertise) {
            unadvertise.channelIds().forEach(this::unadvertise);
        } else if (message instanceof Status status) {
            StatusLevel level = StatusLevel.of(status.level());
            remote.notifyListener(listener -> listener.onStatus(level, status.message(), status.id()));
        } else if (message instanceof RemoveStatus remove) {
            remote.notifyListener(listener -> listener.onRemoveStatus(remove.statusIds()));
        } else if (message instanceof ParameterValues values) {
            if (!requests().complete(values)) {
                remote.notifyListener(listener -> listener.onParameters(List.copyOf(values.parameters())));
            }
        } else if (message instanceof AdvertiseServices offered) {
            offered.services().forEach(service -> {
                ServerService added = services.add(service);
                remote.notifyListener(listener -> listener.onAdvertiseService(added));
            });
        } else if (message instanceof UnadvertiseServices gone) {
            gone.serviceIds().forEach(this::unadvertiseService);
        } else if (message instanceof ServiceCallFailure failure) {
            requests().complete(failure);
        } else if (message instanceof ConnectionGraphUpdate update) {
            ConnectionGraph present = graph.apply(update);
            remote.notifyListener(listener -> listener.onConnectionGraph(present));
        }
    }

    private void handleBinary(byte[] array, int length) throws InvalidMessageException {
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
            case ServiceCallResponse.OPCODE -> requests().complete(ServiceCallResponse.read(array, length));
            case FetchAssetResponse.OPCODE -> requests().complete(FetchAssetResponse.read(array, length));
            case PlaybackStateMessage.OPCODE -> playback(PlaybackStateMessage.read(array, length));
            case Time.OPCODE -> {
                long nanos = Time.read(array, length).nanos();
                remote.notifyListener(listener -> listener.onTime(nanos));
            }
            default -> LOGGER.debug("The server sent a binary message with the unknown opcode {}", opcode);
        }
    }

    private void introduce(ServerInfo info) {
        schemas.clear();
        DataRange range = info.dataRange();
        ServerDescription server = new ServerDescription(
                info.name(),
                new LinkedHashSet<>(info.capabilities()),
                info.supportedEncodings(),
                info.metadata(),
                info.sessionId(),
                Optional.ofNullable(range).map(DataRange::start),
                Optional.ofNullable(range).map(DataRange::end));
        if (state.compareAndSet(State.BEGUN, State.INTRODUCED)) {
            remote.connected(this, server);
            // Before calling the listener, which may be slow.
            introduction.complete(server);
            remote.notifyListener(listener -> listener.onConnect(server));
        } else if (state.get() == State.INTRODUCED) {
            remote.changed(server);
        }
    }

    private void advertise(AdvertisedChannel offered) {
        ServerChannel channel = new ServerChannel(
                offered.id(), offered.topic(), offered.encoding(), schemas.of(offered), offered.metadata());
        ServerChannel replaced = channels().add(channel);
        if (replaced != null) {
            remote.unadvertised(replaced);
        }
        remote.advertised(this, channel);
    }

    private void playback(PlaybackStateMessage message) {
        PlaybackState state;
        try {
            state = new PlaybackState(
                    PlaybackStatus.of(message.status()),
                    Instant.ofEpochSecond(0, message.currentTimeNanos()),
                    message.speed(),
                    message.didSeek());
        } catch (IllegalArgumentException e) {
            remote.invalidMessage(String.valueOf(e.getMessage()));
            return;
        }
        requests().complete(message.requestId(), state);
        remote.notifyListener(listener -> listener.onPlaybackState(state));
    }

    private void unadvertiseService(int id) {
        ServerService service = services.remove(id);
        if (service != null) {
            remote.notifyListener(listener -> listener.onUnadvertiseService(service));
        }
    }

    private void unadvertise(long id) {
        ServerChannel channel = channels().remove(id);
        if (channel != null) {
            remote.unadvertised(channel);
        }
    }
}
