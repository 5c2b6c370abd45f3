package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Subscribes to channels. */
public record Subscribe(List<Subscription> subscriptions) implements ClientMessage {

    /**
     * A subscription to a channel, with an id chosen by the client.
     *
     * @param id the subscription id, unsigned
     */
    public record Subscription(int id, long channelId) {

        static Subscription read(JsonParser parser) throws InvalidMessageException {
            Json.enterObject(parser);
            @Nullable Integer id = null;
            @Nullable Long channelId = null;
            for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
                switch (field) {
                    case "id" -> id = Json.u32(parser);
                    case "channelId" -> channelId = Json.id(parser);
                    default -> parser.skipChildren();
                }
            }
            return new Subscription(Json.required(id, "id"), Json.required(channelId, "channelId"));
        }
    }

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("subscribe", json -> {
            json.writeName("subscriptions").writeStartArray();
            for (Subscription subscription : subscriptions) {
                json.writeStartObject();
                json.writeNumberProperty("id", Integer.toUnsignedLong(subscription.id));
                json.writeNumberProperty("channelId", subscription.channelId);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static Subscribe read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<Subscription> subscriptions = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "subscriptions" -> subscriptions = Json.list(parser, Subscription::read);
                default -> parser.skipChildren();
            }
        }
        return new Subscribe(Json.required(subscriptions, "subscriptions"));
    }
}
