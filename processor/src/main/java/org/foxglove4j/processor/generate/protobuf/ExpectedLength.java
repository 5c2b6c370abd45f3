package org.foxglove4j.processor.generate.protobuf;

import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/**
 * Estimates the length of messages, to reserve as many bytes for the length prefix as are usually needed. If the
 * estimate is wrong, the message is moved by a byte.
 */
final class ExpectedLength {

    /** The length of the shortest message whose length prefix takes two bytes. */
    private static final int LARGE = 0x80;

    private static final int ELEMENTS = 4;
    private static final int TAG = 1;
    private static final int LENGTH = 1;
    private static final int TEXT = 16;
    private static final int TIME = 11;

    private ExpectedLength() {}

    /** Returns the suffix of the names of the runtime's methods that begin and end such messages. */
    static String kindOf(SchemaType type) {
        return of(type) < LARGE ? "Message" : "LargeMessage";
    }

    private static int of(SchemaType type) {
        int sum = 0;
        int max = 0;
        for (Field field : type.fields()) {
            int length = of(field.type().written(), field.options());
            sum = Math.min(LARGE, sum + length);
            max = Math.max(max, length);
        }
        return type.kind() == SchemaKind.ONE_OF ? max : sum;
    }

    /** Returns the length of a field with its tag. */
    private static int of(ValueType written, FieldOptions options) {
        if (written instanceof StructureType structure) {
            return TAG + LENGTH + of(structure.schema());
        }
        if (written instanceof ListType list) {
            return ELEMENTS * of(list.element().written(), options);
        }
        if (written instanceof MapType map) {
            return ELEMENTS * (2 * (TAG + LENGTH) + TEXT + of(map.value().written(), options));
        }
        return TAG
                + switch (ProtoType.of(written, options)) {
                    case BOOL, ENUM -> 1;
                    case INT32, UINT32 -> 2;
                    case INT64, UINT64, FIXED32, SFIXED32, FLOAT -> 4;
                    case FIXED64, SFIXED64, DOUBLE -> 8;
                    case STRING, BYTES -> LENGTH + TEXT;
                    case MESSAGE -> LENGTH + TIME;
                };
    }
}
