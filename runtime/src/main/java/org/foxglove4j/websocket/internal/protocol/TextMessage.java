package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the content of text frames: objects whose member {@code op}, which may be at any position, determines their
 * type.
 */
final class TextMessage {

    private TextMessage() {}

    /** Reads the members of a message; the parser is at its start. */
    interface MembersReader<T> {
        T read(String op, JsonParser parser) throws InvalidMessageException;
    }

    /**
     * Reads a message.
     *
     * @throws InvalidMessageException if it is not a message of the protocol
     */
    static <T> T read(String text, MembersReader<T> members) throws InvalidMessageException {
        try {
            String op = readOp(text);
            try (JsonParser parser = Json.parser(text)) {
                parser.nextToken();
                return members.read(op, parser);
            }
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new InvalidMessageException(e.getOriginalMessage()
                    + (where == null ? "" : " at line " + where.getLineNr() + " column " + where.getColumnNr()));
        }
    }

    /** Finds the member {@code op}, and checks that the text is exactly one object. */
    private static String readOp(String text) throws InvalidMessageException {
        try (JsonParser parser = Json.parser(text)) {
            parser.nextToken();
            Json.enterObject(parser);
            @Nullable String op = null;
            for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
                if (field.equals("op")) {
                    op = Json.string(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new InvalidMessageException("trailing characters after the message");
            }
            return Json.required(op, "op");
        }
    }
}
