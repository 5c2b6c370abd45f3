package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Customizes a field of a type annotated with {@link FoxgloveSchema}.
 *
 * <p>Applies to a record component, a field, a getter, or any other method without parameters, which thereby becomes a
 * field; to an enum constant, for which {@link #name}, {@link #description} and {@link #number} have an effect; and to
 * a permitted subtype of a sealed type, for which {@link #name} and {@link #number} have an effect.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface FoxgloveField {

    /**
     * The encoded name. Defaults to the name in the source, converted according to the type's {@link
     * FoxgloveSchema#naming}.
     */
    String name() default "";

    /** The description of the field. Defaults to its Javadoc. */
    String description() default "";

    /** The unit of the values, for example {@code m/s}. It becomes part of the description that the app shows. */
    String unit() default "";

    /**
     * The protobuf field number, from 1 to 536,870,911 except 19,000 to 19,999. Defaults to the position in the
     * declaration, counted from 1. For an enum constant, its number in both encodings, which defaults to its position,
     * counted from 0.
     */
    int number() default 0;

    /** Whether to leave the field out of messages and schemas. */
    boolean ignore() default false;

    /**
     * Whether the field is always present. A null in a required field makes encoding fail. Other fields are omitted
     * from the message if they are null.
     *
     * <p>By default, primitives are required and {@code Optional}s are not; other references are required if they are
     * within the scope of JSpecify's {@code @NullMarked} and are not {@code @Nullable}. A null inside a list, an array
     * or a map also makes encoding fail; the exception names the field and the element.
     */
    boolean required() default false;

    /** Whether the integers of the field are never negative. */
    boolean unsigned() default false;

    /** Whether the integers of the field have a fixed width in protobuf. */
    boolean fixed() default false;

    /**
     * The fixed number of elements of the list or array, for example 9 for a 3x3 matrix. By default the number varies.
     *
     * <p>The length appears in the JSON Schema and in the generated schema documentation; protobuf cannot express it.
     * Encoders and decoders do not check it, because senders may leave such a field empty if the values are unknown,
     * which is also protobuf's default.
     */
    int length() default -1;

    /** The converter for the values of this field. By default there is none. */
    @SuppressWarnings("rawtypes")
    Class<? extends FoxgloveConverter> converter() default FoxgloveConverter.class;
}
