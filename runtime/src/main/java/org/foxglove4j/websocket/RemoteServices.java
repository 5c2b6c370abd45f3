package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foxglove4j.websocket.internal.protocol.AdvertisedService;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services that the server of one connection offers. Thread-safe. */
final class RemoteServices {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteServices.class);

    /** How long to wait for other services after the first: a server may send a separate message for each service. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Map<Integer, ServerService> services = new LinkedHashMap<>();
    private final Map<String, List<CompletableFuture<ServerService>>> waitingByName = new HashMap<>();
    private final Duration settling;
    private @Nullable IOException end;
    private boolean anyOffered;
    private boolean settled;

    RemoteServices() {
        this(SETTLING);
    }

    RemoteServices(Duration settling) {
        this.settling = settling;
    }

    synchronized List<ServerService> all() {
        return List.copyOf(services.values());
    }

    /**
     * Returns a future for a service that the server offers now or soon: servers advertise services shortly after the
     * connection is established. If the service is not advertised soon after the first one, the future fails.
     */
    CompletableFuture<ServerService> await(String name, Duration timeout) {
        CompletableFuture<ServerService> waiting = new CompletableFuture<>();
        begin(name, waiting);
        return waiting.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((service, failure) -> forget(name, waiting))
                .exceptionally(failure -> {
                    if (failure instanceof CompletionException ended
                            && !(ended.getCause() instanceof TimeoutException)) {
                        throw ended;
                    }
                    throw unknown(name, failure.getCause());
                });
    }

    ServerService add(AdvertisedService offered) {
        ServerService service = new ServerService(
                offered.id(),
                offered.name(),
                offered.type(),
                side(offered, offered.request()),
                side(offered, offered.response()));
        List<CompletableFuture<ServerService>> waiting;
        boolean first;
        synchronized (this) {
            first = !anyOffered;
            anyOffered = true;
            services.put(service.id(), service);
            waiting = Objects.requireNonNullElse(waitingByName.remove(service.name()), List.of());
        }
        waiting.forEach(one -> one.complete(service));
        if (first) {
            CompletableFuture.delayedExecutor(settling.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(this::settle);
        }
        return service;
    }

    synchronized @Nullable ServerService remove(int id) {
        return services.remove(id);
    }

    /** Fails all pending requests, because the connection has ended. */
    void end(IOException failure) {
        List<CompletableFuture<ServerService>> waiting;
        synchronized (this) {
            end = failure;
            waiting = waitingByName.values().stream().flatMap(List::stream).toList();
            waitingByName.clear();
        }
        waiting.forEach(one -> one.completeExceptionally(failure));
    }

    /** Returns the number of calls that wait for a service. */
    synchronized int waitingCount() {
        return waitingByName.values().stream().mapToInt(List::size).sum();
    }

    private synchronized void begin(String name, CompletableFuture<ServerService> waiting) {
        Optional<ServerService> offered = services.values().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
        if (offered.isPresent()) {
            waiting.complete(offered.get());
        } else if (end != null) {
            waiting.completeExceptionally(end);
        } else if (settled) {
            waiting.completeExceptionally(unknown(name, null));
        } else {
            waitingByName.computeIfAbsent(name, wanted -> new ArrayList<>()).add(waiting);
        }
    }

    /** Fails all waiting calls, because the server has had enough time to advertise all its services. */
    private void settle() {
        Map<String, List<CompletableFuture<ServerService>>> waiting;
        synchronized (this) {
            settled = true;
            waiting = Map.copyOf(waitingByName);
            waitingByName.clear();
        }
        waiting.forEach((name, calls) -> calls.forEach(call -> call.completeExceptionally(unknown(name, null))));
    }

    private IllegalArgumentException unknown(String name, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "expected service " + name + ", but the server offers "
                        + all().stream().map(ServerService::name).sorted().toList(),
                cause);
    }

    private synchronized void forget(String name, CompletableFuture<ServerService> waited) {
        List<CompletableFuture<ServerService>> waiting = waitingByName.get(name);
        if (waiting != null && waiting.removeIf(one -> one == waited) && waiting.isEmpty()) {
            waitingByName.remove(name);
        }
    }

    private static ServerService.@Nullable Side side(AdvertisedService service, @Nullable ServiceSide offered) {
        if (offered == null) {
            return null;
        }
        try {
            return new ServerService.Side(offered.encoding(), offered.decodeSchema());
        } catch (InvalidMessageException e) {
            LOGGER.warn("The server advertised the service {}, but {}", service.name(), e.getMessage());
            return new ServerService.Side(offered.encoding(), null);
        }
    }
}
