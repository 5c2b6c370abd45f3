package org.foxglove4j.websocket.internal.protocol;

/** A description of JSON without a schema, for clients that need one. */
public final class AnyJson {

    /** A JSON Schema that any object conforms to. The Foxglove app of 2023 fails on one without {@code properties}. */
    public static final String SCHEMA = "{\"type\":\"object\",\"properties\":{}}";

    private AnyJson() {}
}
