package org.foxglove4j.processor.lock;

import java.util.Comparator;
import java.util.List;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.WireEncoding;
import org.jspecify.annotations.Nullable;

/** The content of a lock file: the wire form of one message or enum, and the fields or constants it had before. */
sealed interface LockedSchema {

    /** Returns the schema name, which is also the name of the lock file. */
    String name();

    /** Returns the canonical name of the Java type. */
    String javaClass();

    /**
     * Returns whether the type was removed on purpose; its name is kept so that another type cannot reuse it unnoticed.
     */
    boolean retired();

    /** Returns its place: in the sources or, as a {@link LockLine}, in a lock file. */
    Origin origin();

    /**
     * A message.
     *
     * @param oneOf whether a message holds exactly one of the fields
     * @param encoding the encoding of its channel, or null if it has no channel
     * @param fields its fields by number
     * @param reserved the fields that it had, by number
     */
    record Message(
            String name,
            String javaClass,
            boolean retired,
            boolean oneOf,
            @Nullable WireEncoding encoding,
            List<Field> fields,
            List<Field> reserved,
            Origin origin)
            implements LockedSchema {
        /** Sorts the lists. */
        public Message {
            fields = fields.stream().sorted(Field.ORDER).toList();
            reserved = reserved.stream().sorted(Field.ORDER).toList();
        }
    }

    /**
     * An enum.
     *
     * @param constants its constants by number
     * @param reserved the constants that it had, by number
     */
    record Enumeration(
            String name,
            String javaClass,
            boolean retired,
            List<Constant> constants,
            List<Constant> reserved,
            Origin origin)
            implements LockedSchema {
        /** Sorts the lists. */
        public Enumeration {
            constants = constants.stream().sorted(Constant.ORDER).toList();
            reserved = reserved.stream().sorted(Constant.ORDER).toList();
        }
    }

    /**
     * A field, or an alternative of a one-of.
     *
     * @param number its protobuf number
     * @param name its name, which JSON uses
     * @param optional whether a message may lack it
     * @param shape what it contains
     * @param converter the class that converts its values, or empty
     * @param unit the unit of its values, or empty
     */
    record Field(int number, String name, boolean optional, Shape shape, String converter, String unit, Origin origin) {
        static final Comparator<Field> ORDER =
                Comparator.comparingInt(Field::number).thenComparing(Field::name);
    }

    /** A constant of an enum. */
    record Constant(int number, String name, Origin origin) {
        static final Comparator<Constant> ORDER =
                Comparator.comparingInt(Constant::number).thenComparing(Constant::name);
    }
}
