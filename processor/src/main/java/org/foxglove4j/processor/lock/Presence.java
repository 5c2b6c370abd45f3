package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.lock.Shape.EnumReference;
import org.foxglove4j.processor.lock.Shape.MessageReference;
import org.foxglove4j.processor.lock.Shape.Value;
import org.foxglove4j.processor.model.Scalar.Form;

/**
 * How required fields behave in protobuf, which omits default values and does not track the presence of every field.
 */
final class Presence {

    private Presence() {}

    /** What a decoder does if a message lacks a required field. */
    enum Absent {
        /** It reads zero, false, an empty string or a message of such values. */
        ZERO,
        /** It reads an empty list or map, as any decoder would. */
        EMPTY,
        /** It rejects the message. */
        REFUSED
    }

    /** Returns what a decoder does if a message lacks a required field. */
    static Absent absent(Shape shape, SchemaDiff.Lookup lookup) {
        if (shape instanceof Value value) {
            return value.scalar().refusesEmptyText() ? Absent.REFUSED : Absent.ZERO;
        }
        if (shape instanceof EnumReference reference) {
            return lookup.current(reference.name()) instanceof LockedSchema.Enumeration type
                            && type.constants().stream().noneMatch(constant -> constant.number() == 0)
                    ? Absent.REFUSED
                    : Absent.ZERO;
        }
        if (shape instanceof MessageReference reference) {
            return lookup.current(reference.name()) instanceof LockedSchema.Message type && type.oneOf()
                    ? Absent.REFUSED
                    : Absent.ZERO;
        }
        return Absent.EMPTY;
    }

    /** Returns whether a message without the field may mean that the field was zero, false or an empty string. */
    static boolean isLeftOutIfZero(Shape shape) {
        if (shape instanceof Value value) {
            Form form = value.scalar().form();
            return form != Form.TIME && form != Form.DURATION && !value.scalar().refusesEmptyText();
        }
        return shape instanceof EnumReference;
    }
}
