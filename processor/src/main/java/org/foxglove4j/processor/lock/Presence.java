package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.lock.Shape.EnumReference;
import org.foxglove4j.processor.lock.Shape.MessageReference;
import org.foxglove4j.processor.lock.Shape.Value;
import org.foxglove4j.processor.model.Scalar.Form;

/** How a required field fares in protobuf, which writes no zeros and cannot say of all fields whether they are there. */
final class Presence {

    private Presence() {}

    /** What a decoder makes of a required field that a message lacks. */
    enum Absent {
        /** It reads zero, false, an empty text or a message of such. */
        ZERO,
        /** It reads a list or map without elements, as any decoder would. */
        EMPTY,
        /** It refuses the message. */
        REFUSED
    }

    /** Returns what a decoder makes of a required field that a message lacks. */
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

    /** Returns whether a message without the field may mean that the field was zero, false or an empty text. */
    static boolean isLeftOutIfZero(Shape shape) {
        if (shape instanceof Value value) {
            Form form = value.scalar().form();
            return form != Form.TIME && form != Form.DURATION && !value.scalar().refusesEmptyText();
        }
        return shape instanceof EnumReference;
    }
}
