package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more of one field of a type annotated with {@link FoxgloveSchema}.
 *
 * <p>Goes on a record component, a field, a getter or any other method without parameters, which is a field then; on a
 * constant of an enum, where {@link #name}, {@link #description} and {@link #number} hold; and on a type that a sealed one
 * permits, where {@link #name} and {@link #number} hold.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface FoxgloveField {

    /** The name on the wire; by default the name in the source, by the type's {@link FoxgloveSchema#naming}. */
    String name() default "";

    /** What the field means; by default its Javadoc. */
    String description() default "";

    /** The unit of the values, for example {@code m/s}; part of the description that the app shows. */
    String unit() default "";

    /**
     * The protobuf field number, from 1 to 536,870,911 without 19,000 to 19,999; by default the position in the
     * declaration, from 1. Of an enum constant the number on the wire in both encodings; by default the position from 0.
     */
    int number() default 0;

    /** Leaves the field out. */
    boolean ignore() default false;

    /**
     * Whether the field is always there. A null in a field that is required makes encoding fail; one that is not
     * required is left out of the message where it is null.
     *
     * <p>By default primitives are required, {@code Optional}s are not, and references are where JSpecify's
     * {@code @NullMarked} holds and they are not {@code @Nullable}. A null inside a list, an array or a map makes
     * encoding fail, too; the exception names the field and the element.
     */
    boolean required() default false;

    /** Whether the integers of the field are never negative. */
    boolean unsigned() default false;

    /** Whether the integers of the field have a fixed width in protobuf. */
    boolean fixed() default false;

    /**
     * How many elements the list or array has, for example 9 for a 3x3 matrix; by default that varies.
     *
     * <p>The JSON Schema and the documents say so; protobuf cannot. What is encoded and decoded is not checked: senders
     * leave such a field empty where they do not know the values, as protobuf does of itself.
     */
    int length() default -1;

    /** A converter for the values of this field; by default none. */
    @SuppressWarnings("rawtypes")
    Class<? extends FoxgloveConverter> converter() default FoxgloveConverter.class;
}
