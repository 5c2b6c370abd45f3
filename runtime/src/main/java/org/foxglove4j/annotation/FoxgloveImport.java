package org.foxglove4j.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Treats types that you do not own as if they were annotated with {@link FoxgloveSchema}. On an annotated type, the
 * import applies to the fields of that type; in {@code package-info.java}, to the fields of all annotated types of the
 * package; in {@code module-info.java}, to those of the whole module. The innermost import takes precedence.
 *
 * <pre>{@code
 * @FoxgloveImport(value = {Pose2d.class, Transform2d.class}, fields = {"translation", "rotation"})
 * @FoxgloveImport(value = Translation2d.class, fields = {"x", "y"})
 * @FoxgloveImport(value = Rotation2d.class, converter = RadiansConverter.class)
 * package frc.robot;
 * }</pre>
 *
 * <p>A type whose fields cannot be set through constructor parameters, setters or public fields has no decoder, and
 * neither has any type that contains it. Use a converter to make such a type decodable.
 *
 * <p>An import on a package also makes the types loggable: a channel class for each of them is generated into that
 * package. The simple names of these types must be different.
 *
 * <p>An import on a module serves types that the module itself logs. When the module's classes are used from the class
 * path, they are not in a module: the imports are not found there, and a type of another project that contains one of
 * its types does not compile.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
@Repeatable(FoxgloveImport.Imports.class)
public @interface FoxgloveImport {

    /** The types to import. */
    Class<?>[] value();

    /**
     * The converter for the type; {@link #value} must then name only one type. Without a converter, the members of the
     * type are its fields.
     */
    @SuppressWarnings("rawtypes")
    Class<? extends FoxgloveConverter> converter() default FoxgloveConverter.class;

    /**
     * The source names of the fields to include, in order. Defaults to all fields of the type. See {@link
     * FoxgloveSchema#fields}. Has no effect if there is a converter.
     */
    String[] fields() default {};

    /** How encoded field names are derived from those in the source. By default they are the same. */
    FoxgloveSchema.FieldNaming naming() default FoxgloveSchema.FieldNaming.AS_DECLARED;

    /** The message encoding of the types' channels. Defaults to JSON. */
    FoxgloveSchema.Encoding encoding() default FoxgloveSchema.Encoding.JSON;

    /** Contains repeated imports; added by the compiler. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.MODULE})
    @interface Imports {
        /** The imports. */
        FoxgloveImport[] value();
    }
}
