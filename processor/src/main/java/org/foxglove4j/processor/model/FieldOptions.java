package org.foxglove4j.processor.model;

/**
 * The options in a field's annotation about its values on the wire.
 *
 * @param unsigned whether its integers are never negative: {@code minimum 0} in JSON Schema, {@code uint32} or
 *     {@code uint64} in protobuf
 * @param fixed whether its integers have a fixed width in protobuf: {@code fixed32} and its relatives
 * @param length how many elements its list always has, or -1 if that varies
 * @param requiredSetting whether it is specified as required; {@link Field#required()} is the effective value
 */
public record FieldOptions(boolean unsigned, boolean fixed, int length, Setting requiredSetting) {

    /** The default options. */
    public static final FieldOptions NONE = new FieldOptions(false, false, -1, Setting.UNSPECIFIED);

    /** An optional boolean. */
    public enum Setting {
        /** True. */
        YES,
        /** False. */
        NO,
        /** Not specified. */
        UNSPECIFIED
    }
}
