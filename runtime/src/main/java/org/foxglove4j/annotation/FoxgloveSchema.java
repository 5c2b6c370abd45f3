package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a type loggable. The annotation processor generates its schemas, encoders, decoders, and a channel class named
 * after it: {@code PoseChannel} for {@code Pose}, {@code ArmPoseChannel} for {@code Arm.Pose}.
 *
 * <p>Applies to
 *
 * <ul>
 *   <li>a record: its components are the fields;
 *   <li>a class or interface: its public getters and public fields are the fields, those of superclasses first. Getters
 *       that a class only inherits from interfaces come last, and are fields only if the interface or the getter is
 *       annotated;
 *   <li>a sealed interface or class: a message contains an instance of one of the permitted subtypes. These are
 *       numbered in the order of their declaration if all are declared within the same top-level type as the sealed
 *       type, otherwise in the order of the {@code permits} clause;
 *   <li>an enum, to name or describe it. An enum can be the type of a field, but not a message, and no classes are
 *       generated for it.
 * </ul>
 *
 * Any other method without parameters is also a field if it is annotated with {@link FoxgloveField}, for example {@code
 * atGoal()}.
 *
 * <p>Decoders create records through their canonical constructors. They create classes either through a constructor
 * without parameters, setters and public fields, or through a constructor whose parameters have the names of the
 * fields. A field that cannot be set in any of these ways keeps the value that the constructor gives it; the
 * documentation of the generated class lists such fields. There is no decoder for types that cannot be instantiated,
 * such as interfaces and inner classes that are not static.
 *
 * <p>A generic type may be used as a field of other types, with concrete type arguments, but has no channel itself.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FoxgloveSchema {

    /**
     * The name of the schema. Defaults to the package name, a dot, and the simple names of the enclosing types and of
     * the type itself, concatenated: {@code arm.Pose}, or {@code arm.GripperState} for {@code Gripper.State}.
     */
    String name() default "";

    /** The description of the messages. Defaults to the first paragraph of the type's Javadoc. */
    String description() default "";

    /**
     * The message encoding of the type's channel. Defaults to JSON. Encoders and decoders are generated for both
     * encodings in any case.
     */
    Encoding encoding() default Encoding.JSON;

    /**
     * The source names of the fields to include, in order. Defaults to all fields. Use this to leave out unwanted
     * members of a superclass, or to include methods without parameters that are not named like getters:
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

    /** How encoded field names are derived from those in the source. By default they are the same. */
    FieldNaming naming() default FieldNaming.AS_DECLARED;

    /** Whether to generate a builder as well, for example {@code PoseBuilder} for {@code Pose}. */
    boolean builder() default false;

    /**
     * Whether a field of this type is encoded as the type's only component, without an enclosing object. Intended for
     * records such as {@code record Meters(double value)}.
     */
    boolean transparent() default false;

    /**
     * Whether to also write the schemas as resources next to the classes, into the folder {@code META-INF/foxglove}: the
     * JSON Schema as {@code <name>.json}, and the {@code .proto} files of the type and of all types it contains into the
     * folder {@code <name>}, so that {@code protoc -I META-INF/foxglove/arm.Pose arm/Pose.proto} compiles them.
     */
    boolean schemaFiles() default false;

    /** The message encodings that the processor supports. */
    enum Encoding {
        /**
         * JSON text, with a JSON Schema. NaN and infinities are encoded as {@code null}, which is decoded as NaN. The
         * schema nevertheless declares {@code number} only, because the app rejects schemas that allow a number or
         * null. Decoding fails if a required field is missing.
         */
        JSON,
        /**
         * Protobuf binary, with a protobuf descriptor. As usual in protobuf, a missing required field is decoded as
         * zero, an empty value, or a message without fields.
         */
        PROTOBUF
    }

    /** How encoded field names are derived from those in the source. */
    enum FieldNaming {
        /** {@code frameId} stays {@code frameId}. */
        AS_DECLARED,
        /** {@code frameId} becomes {@code frame_id}. */
        SNAKE_CASE
    }
}
