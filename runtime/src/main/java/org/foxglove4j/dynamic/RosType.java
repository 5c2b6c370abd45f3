package org.foxglove4j.dynamic;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a ROS message.
 *
 * @param fields the fields in order
 */
record RosType(List<Field> fields) {

    /** The types that need no definition. */
    enum Primitive {
        BOOL("bool", 1),
        BYTE("byte", 1),
        CHAR("char", 1),
        INT8("int8", 1),
        UINT8("uint8", 1),
        INT16("int16", 2),
        UINT16("uint16", 2),
        INT32("int32", 4),
        UINT32("uint32", 4),
        INT64("int64", 8),
        UINT64("uint64", 8),
        FLOAT32("float32", 4),
        FLOAT64("float64", 8),
        /** Seconds and nanoseconds, four bytes each. */
        TIME("time", 8),
        DURATION("duration", 8),
        /** Preceded by its length. */
        STRING("string", 1);

        private static final Map<String, Primitive> BY_NAME =
                Stream.of(values()).collect(Collectors.toMap(type -> type.rosName, Function.identity()));

        private final String rosName;
        private final int minBytes;

        Primitive(String rosName, int minBytes) {
            this.rosName = rosName;
            this.minBytes = minBytes;
        }

        static @Nullable Primitive of(String rosName) {
            return BY_NAME.get(rosName);
        }

        int minBytes() {
            return minBytes;
        }
    }

    /**
     * A field.
     *
     * @param primitive the type of the field or of its elements; null if it is a message type
     * @param type the type of the field or of its elements, if it is a message type
     * @param count {@link #ONE}, {@link #ANY}, or the number of elements of an array
     */
    record Field(String name, @Nullable Primitive primitive, RosType type, int count) {

        /** The count of a field that is not an array. */
        static final int ONE = -1;

        /** The count of an array that is preceded by its number of elements. */
        static final int ANY = -2;
    }
}
