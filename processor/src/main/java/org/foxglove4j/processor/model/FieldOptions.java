package org.foxglove4j.processor.model;

/**
 * What a field's annotation says of its values on the wire.
 *
 * @param unsigned whether its integers are never negative: {@code minimum 0} in JSON Schema, {@code uint32} or
 *     {@code uint64} in protobuf
 * @param fixed whether its integers have a fixed width in protobuf: {@code fixed32} and its relatives
 * @param length how many elements its list always has, or -1 if that varies
 * @param requiredSaid whether it was said to be required; {@link Field#required()} is what became of it
 */
public record FieldOptions(boolean unsigned, boolean fixed, int length, Said requiredSaid) {

    /** The options of a field of which nothing was said. */
    public static final FieldOptions NONE = new FieldOptions(false, false, -1, Said.NOTHING);

    /** What was said, if anything. */
    public enum Said {
        /** True. */
        YES,
        /** False. */
        NO,
        /** Nothing. */
        NOTHING
    }
}
