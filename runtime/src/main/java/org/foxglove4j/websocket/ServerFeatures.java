package org.foxglove4j.websocket;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The features, apart from channels, that the clients of a server share. */
final class ServerFeatures implements AutoCloseable {

    private final ServerEvents events;
    private final ParameterSubscriptions parameterSubscriptions;
    private final @Nullable ServedParameters parameters;
    private final @Nullable ServiceRegistry services;
    private final @Nullable AsyncAssetHandler assets;
    private final @Nullable GraphSubscriptions graph;
    private final @Nullable PlaybackControl playback;

    /**
     * Creates the features.
     *
     * @param clients the clients of the server
     * @throws IllegalArgumentException if the services conflict with each other
     */
    ServerFeatures(ServerOptions options, Executor executor, ClientRegistry clients) {
        ServerOffers offers = options.offers();
        services = options.offers(Capability.SERVICES) ? new ServiceRegistry(offers.supportedEncodings()) : null;
        if (services != null) {
            services.add(offers.services());
        }
        events = new ServerEvents(options.listener(), executor);
        assets = offers.assets();
        graph = options.offers(Capability.CONNECTION_GRAPH) ? new GraphSubscriptions(offers.graph(), events) : null;
        Playback offered = offers.playback();
        playback = offered == null ? null : new PlaybackControl(offered.handler(), clients);
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

    ServiceRegistry requireServices() {
        if (services == null) {
            throw new IllegalStateException("Services are not supported on this server instance: pass"
                    + " Capability.SERVICES, or services(...), to the builder");
        }
        return services;
    }

    /** Returns the asset handler, or null if this server has none. */
    @Nullable
    AsyncAssetHandler assets() {
        return assets;
    }

    /** Returns the connection graph, or null if this server offers none. */
    @Nullable
    GraphSubscriptions graph() {
        return graph;
    }

    GraphSubscriptions requireGraph() {
        if (graph == null) {
            throw new IllegalStateException("Connection graph is not supported on this server instance: pass"
                    + " Capability.CONNECTION_GRAPH, or connectionGraph(...), to the builder");
        }
        return graph;
    }

    /** Returns the playback control, or null if nothing is played back. */
    @Nullable
    PlaybackControl playback() {
        return playback;
    }

    /** Releases objects of the user. */
    @Override
    public void close() {
        if (parameters != null) {
            parameters.close();
        }
    }
}
