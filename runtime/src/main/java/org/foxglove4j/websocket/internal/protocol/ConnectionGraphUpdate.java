package org.foxglove4j.websocket.internal.protocol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Sends changes of the connection graph to a client. Each entry replaces the previous entry with the same name.
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

    static ConnectionGraphUpdate read(JsonParser parser) throws InvalidMessageException {
        Map<String, Set<String>> publishedTopics = new LinkedHashMap<>();
        Map<String, Set<String>> subscribedTopics = new LinkedHashMap<>();
        Map<String, Set<String>> advertisedServices = new LinkedHashMap<>();
        List<String> removedTopics = List.of();
        List<String> removedServices = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "publishedTopics" -> readInto(publishedTopics, parser, "publisherIds");
                case "subscribedTopics" -> readInto(subscribedTopics, parser, "subscriberIds");
                case "advertisedServices" -> readInto(advertisedServices, parser, "providerIds");
                case "removedTopics" -> removedTopics = Json.optionalList(parser, Json::string);
                case "removedServices" -> removedServices = Json.optionalList(parser, Json::string);
                default -> parser.skipChildren();
            }
        }
        return new ConnectionGraphUpdate(
                publishedTopics, subscribedTopics, advertisedServices, removedTopics, removedServices);
    }

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

    private static void readInto(Map<String, Set<String>> idsByName, JsonParser parser, String idsMember)
            throws InvalidMessageException {
        for (Map.Entry<String, Set<String>> entry : Json.list(parser, element -> readEntry(element, idsMember))) {
            idsByName.put(entry.getKey(), entry.getValue());
        }
    }

    private static Map.Entry<String, Set<String>> readEntry(JsonParser parser, String idsMember)
            throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable String name = null;
        Set<String> ids = new LinkedHashSet<>();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            if (field.equals("name")) {
                name = Json.string(parser);
            } else if (field.equals(idsMember)) {
                ids.addAll(Json.list(parser, Json::string));
            } else {
                parser.skipChildren();
            }
        }
        return Map.entry(Json.required(name, "name"), ids);
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
