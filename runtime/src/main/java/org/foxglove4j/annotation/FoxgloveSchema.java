package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a type loggable: the annotation processor writes its schemas, its encoders and decoders, and a channel class
 * named after it, {@code PoseChannel} for {@code Pose}, {@code ArmPoseChannel} for {@code Arm.Pose}.
 *
 * <p>Goes on
 *
 * <ul>
 *   <li>a record: its components are the fields;
 *   <li>a class or interface: its public getters and public fields are, those of its superclasses first, and last the
 *       getters that a class only inherits from interfaces, where these, or the getters themselves, are annotated;
 *   <li>a sealed interface or class: a message holds one of the permitted types, which are numbered in the order of their
 *       declaration if they are members of one type with it, else in that of the {@code permits} clause;
 *   <li>an enum, to name or describe it; it is a field's type, no message, and nothing is generated.
 * </ul>
 *
 * So is any other method without parameters that is annotated with {@link FoxgloveField}, such as {@code atGoal()}.
 *
 * <p>Messages are decoded into records; into classes by a constructor without parameters, setters and public fields, or by a
 * constructor whose parameters are called like the fields. A field that none of these reaches stays as the constructor
 * leaves it; the generated class says which those are. Where nothing can be made, as of an interface or an inner class that
 * is not static, there is no decoder.
 *
 * <p>A generic type may be used with concrete type arguments in the fields of others, and has no channel of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FoxgloveSchema {

    /**
     * The schema's name; by default the type's simple name, preceded by those of the types that enclose it, qualified
     * by its package: {@code arm.Pose}, {@code arm.GripperState} for {@code Gripper.State}.
     */
    String name() default "";

    /** What the messages mean; by default the first paragraph of the type's Javadoc. */
    String description() default "";

    /** The encoding that the type's channel speaks; JSON by default. Both encodings are generated. */
    Encoding encoding() default Encoding.JSON;

    /**
     * The fields, by their names in the source, and their order; by default all. Leaves out what a superclass has that is
     * not wanted, and names methods without parameters that are not called like getters:
     *
     * <pre>{@code
     * @FoxgloveSchema(fields = {"height", "atGoal"})
     * public class Elevator extends SubsystemBase {
     *     public double getHeight() { ... }
     *     public boolean atGoal() { ... }
     * }
     * }</pre>
     */
    String[] fields() default {};

    /** How the names of fields on the wire follow from those in the source; by default they are the same. */
    FieldNaming naming() default FieldNaming.AS_DECLARED;

    /** Whether a builder is generated as well, {@code PoseBuilder} for {@code Pose}. */
    boolean builder() default false;

    /**
     * Whether a field of this type is written as the type's only component, without an object around it. For records
     * such as {@code record Meters(double value)}.
     */
    boolean transparent() default false;

    /**
     * Whether the schemas are also written beside the classes: the JSON Schema as the resource {@code
     * foxglove/<name>.json}, and in the folder {@code foxglove/<name>} the {@code .proto} files of the type and of all
     * that it holds, so that {@code protoc -I foxglove/arm.Pose arm/Pose.proto} compiles them.
     */
    boolean schemaFiles() default false;

    /** The message encodings that the processor can write. */
    enum Encoding {
        /**
         * Text by field name, with a JSON Schema. NaN and infinities are {@code null}, which is read back as NaN; the
         * schema says {@code number} alone, since the app refuses schemas that allow a number or null. A message that
         * lacks a required field is not decoded.
         */
        JSON,
        /**
         * Binary by field number, with a protobuf descriptor. A required field that a message lacks is decoded as zero,
         * empty, or a message without fields, as everywhere in protobuf.
         */
        PROTOBUF
    }

    /** How the names of fields on the wire follow from those in the source. */
    enum FieldNaming {
        /** {@code frameId} stays {@code frameId}. */
        AS_DECLARED,
        /** {@code frameId} becomes {@code frame_id}. */
        SNAKE_CASE
    }
}
