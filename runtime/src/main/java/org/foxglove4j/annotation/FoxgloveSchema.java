package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record or class loggable: the annotation processor writes its schema, its encoders and decoders, and a
 * channel class named after it, {@code PoseChannel} for {@code Pose}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FoxgloveSchema {

    /** The schema's name; by default the type's simple name, qualified by its package. */
    String name() default "";

    /** What the messages mean; by default the first paragraph of the type's Javadoc. */
    String description() default "";

    /** The encoding that the type's channel speaks; JSON by default. Both encodings are generated. */
    Encoding encoding() default Encoding.JSON;

    /** The message encodings that the processor can write. */
    enum Encoding {
        /** Text by field name, with a JSON Schema. */
        JSON,
        /** Binary by field number, with a protobuf descriptor. */
        PROTOBUF
    }
}
