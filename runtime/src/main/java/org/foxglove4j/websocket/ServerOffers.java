package org.foxglove4j.websocket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server offers to its clients besides channels.
 *
 * @param capabilities those that were named, then those that follow from handlers
 * @param parameters null if there are none
 * @param clientTopics the topics on which messages of clients are decoded
 * @param services those that are there from the beginning
 * @param assets null if there are none
 * @param graph the one to begin with
 * @param playback null if there is none
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
