package org.foxglove4j.websocket;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the features that a server offers, and derives the capabilities from them. */
final class ServerOffersBuilder {

    private final Set<Capability> named = new LinkedHashSet<>();
    private final Set<String> supportedEncodings = new LinkedHashSet<>();
    private final Map<String, ClientTopic<?>> clientTopics = new LinkedHashMap<>();
    private ServedParameters.@Nullable Factory parameters;
    private List<Service> services = List.of();
    private @Nullable AsyncAssetHandler assets;
    private @Nullable ConnectionGraph graph;
    private @Nullable Playback playback;

    void capabilities(List<Capability> newCapabilities) {
        named.clear();
        named.addAll(newCapabilities);
    }

    void addCapability(Capability capability) {
        named.add(capability);
    }

    void supportedEncodings(List<String> newEncodings) {
        supportedEncodings.clear();
        newEncodings.forEach(encoding -> supportedEncodings.add(WireText.require(encoding, "a supported encoding")));
    }

    void clientTopic(String topic, ClientTopic<?> taken) {
        clientTopics.put(topic, taken);
    }

    void parameters(ServedParameters.Factory newParameters) {
        parameters = newParameters;
    }

    void services(List<Service> newServices) {
        services = newServices;
    }

    void assets(AsyncAssetHandler newAssets) {
        assets = newAssets;
    }

    void connectionGraph(ConnectionGraph newGraph) {
        graph = newGraph;
    }

    void playback(Playback newPlayback) {
        playback = newPlayback;
    }

    ServerOffers build() {
        Set<Capability> capabilities = new LinkedHashSet<>(named);
        infer(capabilities, Capability.PARAMETERS, parameters, "parameters(...)");
        infer(capabilities, Capability.ASSETS, assets, "assets(...)");
        infer(capabilities, Capability.PLAYBACK_CONTROL, playback, "playback(...)");
        if (graph != null) {
            capabilities.add(Capability.CONNECTION_GRAPH);
        }
        Set<String> encodings = new LinkedHashSet<>(supportedEncodings);
        for (ClientTopic<?> topic : clientTopics.values()) {
            capabilities.add(Capability.CLIENT_PUBLISH);
            encodings.addAll(topic.encodings());
        }
        for (Service service : services) {
            capabilities.add(Capability.SERVICES);
            if (service.request() != null) {
                encodings.add(service.request().encoding());
            }
        }
        return new ServerOffers(
                List.copyOf(capabilities),
                List.copyOf(encodings),
                parameters,
                Map.copyOf(clientTopics),
                services,
                assets,
                graph == null ? ConnectionGraph.empty() : graph,
                playback);
    }

    private static void infer(
            Set<Capability> capabilities, Capability capability, @Nullable Object given, String remedy) {
        if (given != null) {
            capabilities.add(capability);
        } else if (capabilities.contains(capability)) {
            throw new IllegalStateException(
                    "capability " + capability + " needs a handler: call " + remedy + ", which also offers it");
        }
    }
}
