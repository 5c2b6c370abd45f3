package org.foxglove4j.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.messages.PackedElementField.NumericType;

/**
 * Says which fields the elements of an {@link ElementPacker} have, in their order. Not thread-safe.
 *
 * <p>The app's names for the fields of points are {@code x}, {@code y} and {@code z}, of which a cloud has at least two, and
 * {@code red}, {@code green}, {@code blue} and {@code alpha}; all others can be chosen to color points by.
 */
public final class ElementPackerBuilder {

    private final List<PackedField> fields = new ArrayList<>();
    private int initialCapacity = 1024;

    ElementPackerBuilder() {}

    /**
     * Adds fields of one type.
     *
     * @throws IllegalArgumentException if the type is {@code UNKNOWN}, or there is a field of that name already
     */
    public ElementPackerBuilder fields(NumericType type, String... names) {
        Objects.requireNonNull(type, "type");
        for (String name : names) {
            if (fields.stream().anyMatch(field -> field.name().equals(name))) {
                throw new IllegalArgumentException("field " + name + " exists already; field names must be unique");
            }
            int offset = fields.isEmpty() ? 0 : fields.get(fields.size() - 1).end();
            fields.add(PackedField.of(Objects.requireNonNull(name, "name"), offset, type));
        }
        return this;
    }

    /** Adds {@code red}, {@code green}, {@code blue} and {@code alpha}, from 0 to 255, as the app reads colors. */
    public ElementPackerBuilder color() {
        return fields(NumericType.UINT8, "red", "green", "blue", "alpha");
    }

    /**
     * Sets for how many elements there is room at first; by default 1024. The buffer grows when there are more.
     *
     * @throws IllegalArgumentException if that is negative
     */
    public ElementPackerBuilder initialCapacity(int elements) {
        if (elements < 0) {
            throw new IllegalArgumentException("initial capacity " + elements + " is negative");
        }
        initialCapacity = elements;
        return this;
    }

    /**
     * Builds a packer without elements.
     *
     * @throws IllegalStateException if there are no fields
     */
    public ElementPacker build() {
        if (fields.isEmpty()) {
            throw new IllegalStateException(
                    "an element needs fields: call fields(NumericType.FLOAT32, \"x\", \"y\", \"z\") before build()");
        }
        return new ElementPacker(fields, initialCapacity);
    }
}
