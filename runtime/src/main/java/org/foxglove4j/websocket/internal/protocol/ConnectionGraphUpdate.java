package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * Tells a client what has changed in the connection graph. An entry replaces what was said of that name.
 *
 * @param publishedTopics the ids of publishers, by topic
 * @param subscribedTopics the ids of subscribers, by topic
 * @param advertisedServices the ids of providers, by the names of services
 */
public record ConnectionGraphUpdate(
        Map<String, Set<String>> publishedTopics,
        Map<String, Set<String>> subscribedTopics,
        Map<String, Set<String>> advertisedServices,
        List<String> removedTopics,
        List<String> removedServices)
        implements ServerMessage {

    /** Returns whether nothing has changed. */
    public boolean isEmpty() {
        return publishedTopics.isEmpty()
                && subscribedTopics.isEmpty()
                && advertisedServices.isEmpty()
                && removedTopics.isEmpty()
                && removedServices.isEmpty();
    }

    @Override
    public byte[] toJson() {
        return Json.message("connectionGraphUpdate", json -> {
            write(json, "publishedTopics", "publisherIds", publishedTopics);
            write(json, "subscribedTopics", "subscriberIds", subscribedTopics);
            write(json, "advertisedServices", "providerIds", advertisedServices);
            Json.writeStrings(json, "removedTopics", removedTopics);
            Json.writeStrings(json, "removedServices", removedServices);
        });
    }

    private static void write(JsonGenerator json, String member, String idsMember, Map<String, Set<String>> idsByName) {
        json.writeName(member).writeStartArray();
        idsByName.forEach((name, ids) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            Json.writeStrings(json, idsMember, ids);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
