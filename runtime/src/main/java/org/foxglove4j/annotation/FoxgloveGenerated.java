package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the annotation processor wrote. It is kept in class files, so that coverage tools leave these classes out,
 * and so that descriptions, which class files would lose with the Javadoc, reach the schemas of other modules.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FoxgloveGenerated {

    /** The descriptions that come from Javadoc. */
    Description[] descriptions() default {};

    /** What Javadoc says of a type or field. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Description {
        /** The field, as the source names it; empty for the type itself. */
        String of() default "";

        /** The text. */
        String text();
    }
}
