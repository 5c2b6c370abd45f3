package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says more of one field of a type annotated with {@link FoxgloveSchema}. Put it on a component, getter or field. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface FoxgloveField {

    /** The name on the wire; by default the name in the source. */
    String name() default "";

    /** What the field means; by default its Javadoc. */
    String description() default "";

    /** The unit of the values, for example {@code m/s}; part of the description that the app shows. */
    String unit() default "";

    /** The protobuf field number; by default the position in the declaration, from 1. */
    int number() default 0;

    /** Leaves the field out. */
    boolean ignore() default false;
}
