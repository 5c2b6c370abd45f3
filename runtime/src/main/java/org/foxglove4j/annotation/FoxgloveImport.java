package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Treats types that one does not own as if they were annotated with {@link FoxgloveSchema}, in the fields of one
 * annotated type; in {@code package-info.java}, in those of all annotated types of the package; or, in {@code
 * module-info.java}, in those of the module. What stands closer to a field wins.
 *
 * <pre>{@code
 * @FoxgloveImport(value = {Pose2d.class, Transform2d.class}, fields = {"translation", "rotation"})
 * @FoxgloveImport(value = Translation2d.class, fields = {"x", "y"})
 * @FoxgloveImport(value = Rotation2d.class, converter = RadiansConverter.class)
 * package frc.robot;
 * }</pre>
 *
 * <p>A type that takes none of its fields back, by a constructor's parameters, setters or public fields, is not decoded,
 * and neither is what holds it; a converter says how it is made.
 *
 * <p>On a package it also makes the types loggable: a channel class is generated for each into that package, which may
 * not be done for types of the same name.
 *
 * <p>On a module it is for what the module itself logs. Where its classes are used from the class path they are in no module:
 * a type of another project that holds one of its types finds no imports there, and does not compile.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
@Repeatable(FoxgloveImport.Imports.class)
public @interface FoxgloveImport {

    /** The types. */
    Class<?>[] value();

    /** A converter for the type, of which there is then only one; by default its members are the fields. */
    @SuppressWarnings("rawtypes")
    Class<? extends FoxgloveConverter> converter() default FoxgloveConverter.class;

    /**
     * The fields, by their names in the source, and their order; by default all that the type has. See {@link
     * FoxgloveSchema#fields}. Without effect where there is a converter.
     */
    String[] fields() default {};

    /** How the names of fields on the wire follow from those in the source; by default they are the same. */
    FoxgloveSchema.FieldNaming naming() default FoxgloveSchema.FieldNaming.AS_DECLARED;

    /** The encoding that the types' channels speak; JSON by default. */
    FoxgloveSchema.Encoding encoding() default FoxgloveSchema.Encoding.JSON;

    /** Holds several imports; the compiler writes it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
    @interface Imports {
        /** The imports. */
        FoxgloveImport[] value();
    }
}
