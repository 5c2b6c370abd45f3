package org.foxglove4j.processor.lock;

/** The kinds of changes to a schema. */
enum ChangeKind {
    /** The Java type has another schema name. */
    SCHEMA_RENAMED,
    /** The schema belongs to another Java type. */
    CLASS_MOVED,
    /** The channel uses another encoding. */
    ENCODING_CHANGED,
    /** A message became a one-of or an enum, or vice versa. */
    KIND_CHANGED,
    FIELD_ADDED,
    FIELD_REMOVED,
    /** A field that was removed was restored unchanged. */
    FIELD_RESTORED,
    FIELD_RENAMED,
    FIELD_RENUMBERED,
    FIELD_RETYPED,
    FIELD_NOW_OPTIONAL,
    FIELD_NOW_REQUIRED,
    UNIT_CHANGED,
    CONVERTER_CHANGED,
    /** A new field or constant reuses the number or name of one that was removed. */
    RESERVED_REUSED,
    CONSTANT_ADDED,
    CONSTANT_REMOVED,
    CONSTANT_RENAMED,
    CONSTANT_RENUMBERED
}
