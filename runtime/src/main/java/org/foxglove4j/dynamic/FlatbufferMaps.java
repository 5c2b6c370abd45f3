package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.dynamic.FlatbufferSchema.Constants;
import org.foxglove4j.dynamic.FlatbufferSchema.Field;
import org.foxglove4j.dynamic.FlatbufferSchema.Kind;
import org.foxglove4j.dynamic.FlatbufferSchema.ObjectType;
import org.jspecify.annotations.Nullable;

/**
 * Reads one FlatBuffers message. Tables and strings may be shared in it, so that a few bytes can represent any amount
 * of data: the nesting depth and the total amount are limited.
 */
final class FlatbufferMaps {

    private static final int MAX_DEPTH = 100;
    private static final long SPARE_BYTES = 1 << 20;
    private static final long SHARING = 16;

    private final FlatbufferSchema schema;
    private final ByteBuffer bytes;
    private long budget;
    private int depth;

    private FlatbufferMaps(FlatbufferSchema schema, ByteBuffer bytes) {
        this.schema = schema;
        this.bytes = bytes;
        this.budget = SPARE_BYTES + SHARING * bytes.limit();
    }

    static MapReader reader(FlatbufferSchema schema) {
        return message -> {
            ByteBuffer bytes = ByteBuffer.wrap(message.dataArray(), message.dataOffset(), message.dataLength())
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN);
            return new FlatbufferMaps(schema, bytes).table(schema.root(), FlatTable.target(bytes, 0));
        };
    }

    private Map<String, @Nullable Object> table(ObjectType type, int at) {
        enter();
        FlatTable table = new FlatTable(bytes, at);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            consumeBudget(1);
            int place = table.field(field.place());
            Object value;
            if (place == 0) {
                value = absent(field);
            } else if (field.kind() == Kind.UNION) {
                value = union(field, table, place);
            } else {
                value = value(field, field.kind(), place);
            }
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        depth--;
        return fields;
    }

    private Map<String, @Nullable Object> struct(ObjectType type, int at) {
        enter();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            consumeBudget(1);
            int place = at + field.place();
            fields.put(
                    field.name(),
                    field.kind() == Kind.ARRAY
                            ? elements(field, place, field.count())
                            : value(field, field.kind(), place));
        }
        depth--;
        return fields;
    }

    /** Returns the value of a field that was not written: for numbers, their default. */
    private @Nullable Object absent(Field field) {
        if (field.optional()) {
            return null;
        }
        return switch (field.kind()) {
            case FLOAT -> (float) field.defaultReal();
            case DOUBLE -> field.defaultReal();
            case BOOL -> field.defaultInteger() != 0;
            case ULONG -> integer(field, field.defaultInteger(), CdrScalars.unsigned(field.defaultInteger()));
            case BYTE, UBYTE, SHORT, USHORT, INT, UINT, LONG, UNION_TYPE ->
                integer(field, field.defaultInteger(), field.defaultInteger());
            default -> null;
        };
    }

    private Object value(Field field, Kind kind, int place) {
        return switch (kind) {
            case BOOL -> FlatTable.u8(bytes, place) != 0;
            case BYTE -> integer(field, (byte) FlatTable.u8(bytes, place));
            case UBYTE, UNION_TYPE -> integer(field, FlatTable.u8(bytes, place));
            case SHORT -> integer(field, (short) FlatTable.u16(bytes, place));
            case USHORT -> integer(field, FlatTable.u16(bytes, place));
            case INT -> integer(field, FlatTable.i32(bytes, place));
            case UINT -> integer(field, Integer.toUnsignedLong(FlatTable.i32(bytes, place)));
            case LONG -> integer(field, FlatTable.i64(bytes, place));
            case ULONG -> {
                long number = FlatTable.i64(bytes, place);
                yield integer(field, number, CdrScalars.unsigned(number));
            }
            case FLOAT -> Float.intBitsToFloat(FlatTable.i32(bytes, place));
            case DOUBLE -> Double.longBitsToDouble(FlatTable.i64(bytes, place));
            case STRING -> text(FlatTable.target(bytes, place));
            case VECTOR -> vector(field, FlatTable.target(bytes, place));
            case OBJECT -> {
                ObjectType type = schema.object(field.index());
                yield type.isStruct() ? struct(type, place) : table(type, FlatTable.target(bytes, place));
            }
            case NONE, UNION, ARRAY ->
                throw new IllegalArgumentException("its field " + field.name() + " has the unsupported kind " + kind);
        };
    }

    private Object integer(Field field, long number) {
        return integer(field, number, number);
    }

    /** Returns the name of a constant, or the number if there is no such constant. */
    private Object integer(Field field, long number, Object otherwise) {
        Constants constants = schema.enumOf(field);
        String name = constants == null ? null : constants.names().get(number);
        return name == null ? otherwise : name;
    }

    private String text(int place) {
        consumeBudget(FlatTable.count(bytes, place, 1));
        return FlatTable.string(bytes, place);
    }

    private Object vector(Field field, int vector) {
        int count = FlatTable.count(bytes, vector, width(field));
        return elements(field, vector + Integer.BYTES, count);
    }

    private Object elements(Field field, int first, int count) {
        int width = width(field);
        consumeBudget((long) count * width);
        if (field.element() == Kind.UBYTE && field.index() < 0) {
            return FlatTable.bytes(bytes, first, count);
        }
        List<Object> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(value(field, field.element(), first + i * width));
        }
        return elements;
    }

    /** Returns the distance between the elements of a vector or an array, in bytes. */
    private int width(Field field) {
        ObjectType struct = field.element() == Kind.OBJECT ? schema.object(field.index()) : null;
        int width = struct != null && struct.isStruct()
                ? struct.bytes()
                : field.element().bytes();
        if (width <= 0) {
            throw new IllegalArgumentException("its schema has elements of " + width + " bytes in " + field.name());
        }
        return width;
    }

    /** The field before that of a union contains the type of its value. */
    private @Nullable Object union(Field field, FlatTable table, int place) {
        int typePlace = table.field(field.place() - Short.BYTES);
        long number = typePlace == 0 ? 0 : FlatTable.u8(bytes, typePlace);
        Integer object = schema.constants(field.index()).objects().get(number);
        if (object == null || number == 0) {
            return null;
        }
        int target = FlatTable.target(bytes, place);
        if (object < 0) {
            return text(target);
        }
        ObjectType type = schema.object(object);
        return type.isStruct() ? struct(type, target) : table(type, target);
    }

    private void enter() {
        consumeBudget(Integer.BYTES);
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it nests deeper than " + MAX_DEPTH + " tables");
        }
    }

    private void consumeBudget(long amount) {
        budget -= amount;
        if (budget < 0) {
            throw new IllegalArgumentException("it references the same parts so often that it would become too large");
        }
    }
}
