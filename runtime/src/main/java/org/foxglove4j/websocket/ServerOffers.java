package org.foxglove4j.websocket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features that a server offers to its clients, apart from channels.
 *
 * @param capabilities the capabilities that were set explicitly, followed by those enabled by handlers
 * @param parameters creates the source of parameters; null if there is none
 * @param clientTopics the topics on which messages of clients are decoded
 * @param services the initial services
 * @param assets the asset handler, or null if there is none
 * @param graph the initial connection graph
 * @param playback the playback, or null if there is none
 */
record ServerOffers(
        List<Capability> capabilities,
        List<String> supportedEncodings,
        ServedParameters.@Nullable Factory parameters,
        Map<String, ClientTopic<?>> clientTopics,
        List<Service> services,
        @Nullable AsyncAssetHandler assets,
        ConnectionGraph graph,
        @Nullable Playback playback) {}
