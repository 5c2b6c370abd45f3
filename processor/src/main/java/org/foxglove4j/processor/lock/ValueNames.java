package org.foxglove4j.processor.lock;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.processor.lock.Shape.Value;
import org.foxglove4j.processor.model.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * The names of values in lock files: the protobuf type and, in parentheses, what narrows it, for example
 * {@code int32(int16)} for a {@code short} and {@code string(uuid)}.
 */
final class ValueNames {

    private static final Map<String, Value> VALUES = new HashMap<>();

    static {
        for (Scalar scalar : Scalar.values()) {
            for (boolean unsigned : new boolean[] {false, true}) {
                for (boolean fixed : new boolean[] {false, true}) {
                    Value value = value(scalar, unsigned, fixed);
                    VALUES.put(of(value), value);
                }
            }
        }
    }

    private ValueNames() {}

    /** Returns the value of a scalar; the options are ignored unless it is an integer. */
    static Value value(Scalar scalar, boolean unsigned, boolean fixed) {
        Scalar representative = switch (scalar) {
            case CHAR_ARRAY -> Scalar.STRING;
            case BYTE_BUFFER -> Scalar.BYTE_ARRAY;
            case FILE -> Scalar.PATH;
            default -> scalar;
        };
        boolean integer = Integers.bits(representative) > 0;
        return new Value(representative, integer && unsigned, integer && fixed);
    }

    /** Returns the value with a name, or null if there is none. */
    static @Nullable Value parse(String name) {
        return VALUES.get(name);
    }

    /** Returns the name of a value. */
    static String of(Value value) {
        return switch (value.scalar()) {
            case BYTE -> narrow(value, 8);
            case SHORT -> narrow(value, 16);
            case INT -> integer(value, 32);
            case LONG -> integer(value, 64);
            case BOOLEAN -> "bool";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case STRING, CHAR_ARRAY -> "string";
            case CHAR -> "string(char)";
            case UUID -> "string(uuid)";
            case URI -> "string(uri)";
            case PATH, FILE -> "string(path)";
            case BIG_INTEGER -> "string(integer)";
            case BIG_DECIMAL -> "string(decimal)";
            case LOCAL_DATE -> "string(date)";
            case LOCAL_TIME -> "string(time)";
            case LOCAL_DATE_TIME -> "string(date-time)";
            case OFFSET_TIME -> "string(offset-time)";
            case YEAR_MONTH -> "string(month)";
            case PERIOD -> "string(period)";
            case ZONE_OFFSET -> "string(offset)";
            case OFFSET_DATE_TIME -> "string(offset-date-time)";
            case ZONED_DATE_TIME -> "string(zoned-date-time)";
            case ZONE_ID -> "string(zone)";
            case CURRENCY -> "string(currency)";
            case BYTE_ARRAY, BYTE_BUFFER -> "bytes";
            case INSTANT -> "time";
            case DATE -> "time(millis)";
            case DURATION -> "duration";
        };
    }

    private static String narrow(Value value, int bits) {
        return integer(value, 32) + "(" + (value.unsigned() ? "uint" : "int") + bits + ")";
    }

    private static String integer(Value value, int bits) {
        String signed = value.fixed() ? "sfixed" : "int";
        String unsigned = value.fixed() ? "fixed" : "uint";
        return (value.unsigned() ? unsigned : signed) + bits;
    }
}
