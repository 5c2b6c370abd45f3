package org.foxglove4j.processor.lock;

/** How protobuf tells that a field which is always there is absent. */
enum Presence {
    /** It does: a message is there or not. */
    EXPLICIT,
    /** It does not: zero, false and empty are not written. */
    IMPLICIT,
    /** Several values, of which there may be none. */
    COUNTED;

    static Presence of(Shape shape) {
        if (shape instanceof Shape.Value value) {
            return switch (value.scalar().form()) {
                case TIME, DURATION -> EXPLICIT;
                default -> IMPLICIT;
            };
        }
        if (shape instanceof Shape.EnumReference) {
            return IMPLICIT;
        }
        return shape instanceof Shape.MessageReference ? EXPLICIT : COUNTED;
    }
}
