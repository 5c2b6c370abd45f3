package org.foxglove4j.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * One field of a message.
 *
 * @param sourceName the name in Java: that of the component or field, or the property that a getter stands for
 * @param name the name on the wire, in JSON and in protobuf
 * @param description what it means, in plain text, without the unit; empty if nobody said
 * @param unit the unit of its values, for example {@code m/s}; empty if nobody said
 * @param number the protobuf field number
 * @param numberIsExplicit whether the number stands in the source, and not the position
 * @param required whether it is always there: such a field is never null and no {@code Optional}; one that is not
 *     required is left out of a message where it is null or empty
 * @param type what it holds
 * @param javaType its type in Java as declared, with type variables resolved
 * @param getter how it is read
 * @param setter how it is set after construction, or null if it is not
 * @param options what else was said
 * @param origin where it stands
 */
public record Field(
        String sourceName,
        String name,
        String description,
        String unit,
        int number,
        boolean numberIsExplicit,
        boolean required,
        ValueType type,
        JavaType javaType,
        Access getter,
        @Nullable Access setter,
        FieldOptions options,
        Origin origin) {

    /** Returns whether the value is a reference that may be null, and must be asked for null before it is written. */
    public boolean nullable() {
        return !required && !type.isPrimitive();
    }

    /** Returns the description with the unit, as the app shows it: {@code Speed over ground [m/s]}. */
    public String descriptionWithUnit() {
        if (unit.isEmpty()) {
            return description;
        }
        return description.isEmpty() ? "[" + unit + "]" : description + " [" + unit + "]";
    }
}
