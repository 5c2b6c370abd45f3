package org.foxglove4j.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * One field of a message.
 *
 * @param sourceName the name in Java: that of the component or field, or the property that a getter stands for
 * @param name the name on the wire, in JSON and in protobuf
 * @param description its meaning, in plain text, without the unit; empty if not specified
 * @param unit the unit of its values, for example {@code m/s}; empty if not specified
 * @param number the protobuf field number
 * @param numberIsExplicit whether the number is specified in the source, rather than derived from the position
 * @param required whether it is always there: such a field is never null and no {@code Optional}; one that is not
 *     required is left out of a message where it is null or empty
 * @param type what it holds
 * @param javaType its type in Java as declared, with type variables resolved
 * @param getter how it is read
 * @param setter how it is set after construction, or null if it is not
 * @param options the other options
 * @param origin its position
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

    /** Returns whether the value is a reference that may be null, and must be checked before it is written. */
    public boolean nullable() {
        return !required && !type.isPrimitive();
    }

    /** Returns the description with the unit, as the app shows it, for example {@code Speed over ground [m/s]}. */
    public String descriptionWithUnit() {
        if (unit.isEmpty()) {
            return description;
        }
        return description.isEmpty() ? "[" + unit + "]" : description + " [" + unit + "]";
    }
}
