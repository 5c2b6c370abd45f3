package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Ends subscriptions.
 *
 * @param subscriptionIds the client's ids, unsigned
 */
public record Unsubscribe(List<Integer> subscriptionIds) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("unsubscribe", json -> Json.writeU32s(json, "subscriptionIds", subscriptionIds));
    }

    static Unsubscribe read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<Integer> subscriptionIds = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "subscriptionIds" -> subscriptionIds = Json.list(parser, Json::u32);
                default -> parser.skipChildren();
            }
        }
        return new Unsubscribe(Json.required(subscriptionIds, "subscriptionIds"));
    }
}
