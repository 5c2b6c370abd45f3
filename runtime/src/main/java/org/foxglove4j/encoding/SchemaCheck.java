package org.foxglove4j.encoding;

import java.util.IdentityHashMap;

/**
 * Rejects messages of another type than the one that a decoder expects. A generated channel has one check for each type that it
 * decodes.
 *
 * <p>A schema with the expected name is always accepted, because types evolve. A schema with another name may describe the same
 * type under an earlier name: it is accepted if the two have a field in common and, in Protobuf, no field number has values of
 * different kinds. Schemas that cannot be compared are accepted as well. Accepted schemas are remembered, so that checking a
 * message usually takes one lookup. Thread-safe.
 */
public final class SchemaCheck {

    /** A reader may create new schema objects for each chunk of a file; beyond this number, earlier ones are forgotten. */
    private static final int MAX_ACCEPTED = 64;

    /** Replaced, never changed. */
    private volatile IdentityHashMap<EncodedSchema, EncodedSchema> accepted = new IdentityHashMap<>();

    /** Creates a check that has accepted no schema yet. */
    public SchemaCheck() {}

    /**
     * Requires that a message can be decoded as one of the expected type.
     *
     * @param expected the schema that the decoder was generated with
     * @throws IllegalArgumentException if the message's schema describes another type
     */
    public void require(EncodedMessage message, EncodedSchema expected) {
        EncodedSchema found = message.schema();
        if (found != null && !accepted.containsKey(found)) {
            inspect(message.topic(), found, expected);
        }
    }

    private void inspect(String topic, EncodedSchema found, EncodedSchema expected) {
        if (!found.name().equals(expected.name()) && found.encoding().equals(expected.encoding())) {
            SchemaFields.requireReadable(topic, found, expected);
        }
        accept(found);
    }

    private synchronized void accept(EncodedSchema found) {
        IdentityHashMap<EncodedSchema, EncodedSchema> more =
                accepted.size() < MAX_ACCEPTED ? new IdentityHashMap<>(accepted) : new IdentityHashMap<>();
        more.put(found, found);
        accepted = more;
    }
}
