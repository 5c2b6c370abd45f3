package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.protocol.AdvertisedService;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services that the server of one connection offers. Safe for use by several threads. */
final class RemoteServices {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteServices.class);

    private final Map<Integer, ServerService> services = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<ServerService>> awaited = new HashMap<>();

    synchronized List<ServerService> all() {
        return List.copyOf(services.values());
    }

    /** Returns a service once the server offers it, which it does a little after it has introduced itself. */
    CompletableFuture<ServerService> await(String name, Duration patience) {
        return named(name).orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).exceptionally(failure -> {
            if (failure instanceof CompletionException ended) {
                throw ended;
            }
            throw new IllegalArgumentException(
                    "service " + name + " was expected, and the server offers " + all(), failure);
        });
    }

    ServerService add(AdvertisedService offered) {
        ServerService service = new ServerService(
                offered.id(),
                offered.name(),
                offered.type(),
                side(offered, offered.request()),
                side(offered, offered.response()));
        CompletableFuture<ServerService> waiting;
        synchronized (this) {
            services.put(service.id(), service);
            waiting = awaited.remove(service.name());
        }
        if (waiting != null) {
            waiting.complete(service);
        }
        return service;
    }

    synchronized @Nullable ServerService remove(int id) {
        return services.remove(id);
    }

    /** Lets nobody wait any longer: the connection has ended. */
    void end(IOException failure) {
        List<CompletableFuture<ServerService>> waiting;
        synchronized (this) {
            waiting = List.copyOf(awaited.values());
            awaited.clear();
        }
        waiting.forEach(service -> service.completeExceptionally(failure));
    }

    private synchronized CompletableFuture<ServerService> named(String name) {
        for (ServerService service : services.values()) {
            if (service.name().equals(name)) {
                return CompletableFuture.completedFuture(service);
            }
        }
        return awaited.computeIfAbsent(name, wanted -> new CompletableFuture<>())
                .copy();
    }

    private static ServerService.@Nullable Side side(AdvertisedService service, @Nullable ServiceSide offered) {
        if (offered == null) {
            return null;
        }
        try {
            return new ServerService.Side(offered.encoding(), offered.decodeSchema());
        } catch (InvalidMessageException e) {
            LOGGER.warn("The server offers the service {}, but {}", service.name(), e.getMessage());
            return new ServerService.Side(offered.encoding(), null);
        }
    }
}
