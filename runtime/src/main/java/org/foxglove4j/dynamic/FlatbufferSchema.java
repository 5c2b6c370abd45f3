package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A binary FlatBuffers schema ({@code .bfbs}), which is itself a FlatBuffer; the numbers of its fields are defined in
 * {@code reflection.fbs}.
 *
 * @param objects the tables and structs
 * @param enums the enums and unions
 * @param root the table of a message
 */
record FlatbufferSchema(List<ObjectType> objects, List<Constants> enums, ObjectType root) {

    private static final int MAX_ENTRIES = 100_000;

    /** The kinds of values, in the order of their numbers. */
    enum Kind {
        NONE(0),
        UNION_TYPE(1),
        BOOL(1),
        BYTE(1),
        UBYTE(1),
        SHORT(2),
        USHORT(2),
        INT(4),
        UINT(4),
        LONG(8),
        ULONG(8),
        FLOAT(4),
        DOUBLE(8),
        STRING(4),
        VECTOR(4),
        OBJECT(4),
        UNION(4),
        /** An array of fixed length inside a struct. */
        ARRAY(0);

        private static final Kind[] BY_NUMBER = values();

        /** The inline size of a value, in bytes: four, for an offset, if the value is stored elsewhere. */
        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        static Kind of(int number) {
            if (number >= BY_NUMBER.length) {
                throw new IllegalArgumentException("its schema has values of the unknown kind " + number);
            }
            return BY_NUMBER[number];
        }
    }

    /**
     * A table or struct.
     *
     * @param bytes the size of a struct, in bytes
     */
    record ObjectType(String name, boolean isStruct, int bytes, List<Field> fields) {}

    /**
     * A field.
     *
     * @param place the slot in the vtable of a table, or the offset in a struct
     * @param element the kind of the elements of a vector or an array
     * @param index the index of its object or enum, or -1
     * @param count the number of elements of an array
     * @param optional whether a number may be absent; otherwise an absent number has the default value
     */
    record Field(
            String name,
            int id,
            int place,
            Kind kind,
            Kind element,
            int index,
            int count,
            long defaultInteger,
            double defaultReal,
            boolean optional) {}

    /**
     * An enum or union.
     *
     * @param names the names by number
     * @param objects the objects of a union's alternatives by number
     */
    record Constants(Map<Long, String> names, Map<Long, Integer> objects) {}

    /**
     * Reads a schema.
     *
     * @param name the name of the table of a message
     * @throws IllegalArgumentException if the schema is not valid, or lacks that table
     */
    static FlatbufferSchema read(String name, ByteBuffer bytes) {
        FlatTable schema;
        List<ObjectType> objects = new ArrayList<>();
        List<Constants> enums = new ArrayList<>();
        try {
            schema = FlatTable.root(bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
            tables(schema, 4).forEach(object -> objects.add(type(object)));
            tables(schema, 6).forEach(one -> enums.add(constants(one)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its schema is not a binary FlatBuffers schema: " + e.getMessage(), e);
        }
        ObjectType root = objects.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its schema lacks the root table " + name));
        return new FlatbufferSchema(List.copyOf(objects), List.copyOf(enums), root);
    }

    ObjectType object(int index) {
        return objects.get(checked(index, objects.size()));
    }

    Constants constants(int index) {
        return enums.get(checked(index, enums.size()));
    }

    /** Returns the enum of an integer field, or null if it is a plain number. */
    @Nullable
    Constants enumOf(Field field) {
        return field.index() < 0 ? null : constants(field.index());
    }

    private static int checked(int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("its schema lacks a type that it uses");
        }
        return index;
    }

    private static ObjectType type(FlatTable object) {
        List<Field> fields = new ArrayList<>();
        tables(object, 6).forEach(field -> fields.add(field(field)));
        fields.sort(Comparator.comparingInt(Field::id));
        return new ObjectType(object.string(4), object.u8(8) != 0, object.i32(12, 0), List.copyOf(fields));
    }

    private static Field field(FlatTable field) {
        FlatTable type = field.table(6);
        return new Field(
                field.string(4),
                field.u16(8),
                field.u16(10),
                Kind.of(type.u8(4)),
                Kind.of(type.u8(6)),
                type.i32(8, -1),
                type.u16(10),
                field.i64(12),
                field.f64(14),
                field.u8(26) != 0);
    }

    private static Constants constants(FlatTable one) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Integer> objects = new HashMap<>();
        for (FlatTable value : tables(one, 6)) {
            names.put(value.i64(6), value.string(4));
            if (value.field(10) != 0) {
                FlatTable type = value.table(10);
                objects.put(value.i64(6), Kind.of(type.u8(4)) == Kind.OBJECT ? type.i32(8, -1) : -1);
            }
        }
        return new Constants(Map.copyOf(names), Map.copyOf(objects));
    }

    private static List<FlatTable> tables(FlatTable table, int slot) {
        int vector = table.vector(slot);
        int count = vector == 0 ? 0 : FlatTable.count(table.bytes(), vector, Integer.BYTES);
        if (count > MAX_ENTRIES) {
            throw new IllegalArgumentException("it has a vector of " + count + " entries, more than " + MAX_ENTRIES);
        }
        List<FlatTable> tables = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int place = vector + Integer.BYTES * (1 + i);
            tables.add(new FlatTable(table.bytes(), FlatTable.target(table.bytes(), place)));
        }
        return tables;
    }
}
