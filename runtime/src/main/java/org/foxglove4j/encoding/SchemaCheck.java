package org.foxglove4j.encoding;

import java.util.IdentityHashMap;

/**
 * Tells messages of another type from those of an older or a renamed form of the expected type. Generated channels have one for
 * each type that they decode.
 *
 * <p>A schema of the same name is always accepted, since types evolve. One of another name is accepted if the decoder can read it:
 * if they have a field in common, and in Protobuf no field number stands for values of different kinds. Schemas that cannot be
 * compared are accepted, too. The verdict on a schema is remembered, so that checking a message costs one look-up. Thread-safe.
 */
public final class SchemaCheck {

    /** A reader may make a schema anew for each chunk of a file: what was remembered of others is then forgotten. */
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
