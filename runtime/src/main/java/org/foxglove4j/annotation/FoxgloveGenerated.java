package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the annotation processor wrote. It is kept in class files, so that coverage tools leave these classes out,
 * and so that what class files lose of the annotated types, such as Javadoc, reaches the schemas of other modules.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FoxgloveGenerated {

    /** The descriptions that come from Javadoc. */
    Description[] descriptions() default {};

    /** The references that are never null, as {@link Description#of()} names them. */
    String[] required() default {};

    /** The types that a sealed type permits, in the order of the source, which class files may lose. */
    String[] alternatives() default {};

    /** What Javadoc says of a type or field. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Description {
        /**
         * The field, as the source names it; empty for the type itself. For a type within it its name, a number sign
         * and the field or constant: {@code Mode#DRIVE}.
         */
        String of() default "";

        /** The text. */
        String text();
    }
}
