package org.foxglove4j.websocket;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What the clients of one server share, besides channels. */
final class ServerFeatures implements AutoCloseable {

    private final ServerEvents events;
    private final ParameterSubscriptions parameterSubscriptions;
    private final @Nullable ServedParameters parameters;
    private final @Nullable ServiceRegistry services;

    ServerFeatures(ServerOptions options, Executor executor) {
        ServerOffers offers = options.offers();
        services = options.offers(Capability.SERVICES) ? new ServiceRegistry(offers.supportedEncodings()) : null;
        if (services != null) {
            services.add(offers.services());
        }
        events = new ServerEvents(options.listener(), executor);
        parameterSubscriptions = new ParameterSubscriptions(events);
        ServedParameters.Factory factory = offers.parameters();
        parameters = factory == null ? null : factory.create(parameterSubscriptions);
    }

    ServerEvents events() {
        return events;
    }

    ParameterSubscriptions parameterSubscriptions() {
        return parameterSubscriptions;
    }

    /** Returns the parameters, or null if this server has none. */
    @Nullable
    ServedParameters parameters() {
        return parameters;
    }

    /** Returns the services, or null if this server offers none. */
    @Nullable
    ServiceRegistry services() {
        return services;
    }

    /** Lets go of what belongs to the program. */
    @Override
    public void close() {
        if (parameters != null) {
            parameters.close();
        }
    }
}
