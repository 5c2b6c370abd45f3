package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.websocket.internal.protocol.AdvertiseServices;
import org.foxglove4j.websocket.internal.protocol.AdvertisedService;
import org.foxglove4j.websocket.internal.protocol.AnyJson;
import org.foxglove4j.websocket.internal.protocol.LegacyAdvertiseServices;
import org.foxglove4j.websocket.internal.protocol.UnadvertiseServices;
import org.jspecify.annotations.Nullable;

/**
 * The services of a server, and the clients to which they are advertised. A single lock ensures that each service is
 * advertised to each client once. Thread-safe.
 */
final class ServiceRegistry {

    private static final AtomicInteger NEXT_ID = new AtomicInteger(1);

    /** The encodings in which an app calls services: it uses the first of these that a server supports. */
    private static final Set<String> APP_ENCODINGS =
            Set.of(MessageEncodings.JSON, MessageEncodings.ROS1, MessageEncodings.CDR);

    private final Set<String> supportedEncodings;
    private final String legacyMissingSchema;

    // Guarded by this.
    private final Map<Integer, Service> serviceById = new LinkedHashMap<>();
    private final Map<String, Integer> idByName = new HashMap<>();
    private final Set<ServerClient> clients = new LinkedHashSet<>();

    ServiceRegistry(List<String> supportedEncodings) {
        this.supportedEncodings = Set.copyOf(supportedEncodings);
        boolean json = supportedEncodings.stream()
                .filter(APP_ENCODINGS::contains)
                .findFirst()
                .filter(MessageEncodings.JSON::equals)
                .isPresent();
        // For the other encodings of apps, an empty schema is that of an empty message.
        legacyMissingSchema = json ? AnyJson.SCHEMA : "";
    }

    /**
     * Adds services, either all of them or none.
     *
     * @throws IllegalArgumentException if there already is a service with the same name, or a service has no request
     *     encoding and the server supports none
     */
    synchronized void add(List<Service> services) {
        Set<String> names = new LinkedHashSet<>(idByName.keySet());
        for (Service service : services) {
            if (!names.add(service.name())) {
                throw new IllegalArgumentException("Service " + service.name() + " has already been registered");
            }
            if (service.request() == null && supportedEncodings.isEmpty()) {
                throw new IllegalArgumentException("Neither service " + service.name()
                        + " nor the server declared a supported request encoding: call request(...) on the service's"
                        + " builder or supportedEncodings(...) on the server's");
            }
        }
        List<AdvertisedService> added = new ArrayList<>();
        for (Service service : services) {
            int id = NEXT_ID.getAndIncrement();
            serviceById.put(id, service);
            idByName.put(service.name(), id);
            added.add(advertised(id, service));
        }
        if (!added.isEmpty()) {
            clients.forEach(client -> advertise(client, added));
        }
    }

    /** Removes services; unknown names are ignored. */
    synchronized void remove(List<String> names) {
        List<Integer> removed =
                names.stream().map(idByName::remove).filter(Objects::nonNull).toList();
        removed.forEach(serviceById::remove);
        if (!removed.isEmpty()) {
            UnadvertiseServices message = new UnadvertiseServices(removed);
            clients.forEach(client -> client.output().send(message));
        }
    }

    /** Advertises the services to a client, and notifies it of changes from now on. */
    synchronized void addClient(ServerClient client) {
        clients.add(client);
        if (!serviceById.isEmpty()) {
            List<AdvertisedService> all = new ArrayList<>();
            serviceById.forEach((id, service) -> all.add(advertised(id, service)));
            advertise(client, all);
        }
    }

    synchronized void removeClient(ServerClient client) {
        clients.remove(client);
    }

    synchronized @Nullable Service find(int id) {
        return serviceById.get(id);
    }

    /** Returns whether a service may be called in an encoding. */
    boolean accepts(Service service, String encoding) {
        return service.request() == null
                ? supportedEncodings.contains(encoding)
                : service.request().encoding().equals(encoding);
    }

    private void advertise(ServerClient client, List<AdvertisedService> services) {
        client.output()
                .send(
                        client.isLegacy()
                                ? new LegacyAdvertiseServices(services, legacyMissingSchema)
                                : new AdvertiseServices(services));
    }

    private static AdvertisedService advertised(int id, Service service) {
        return new AdvertisedService(id, service.name(), service.type(), service.request(), service.response());
    }
}
