package org.foxglove4j.processor.lock;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaOptions;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WireEncoding;

/** Models of records whose Java types have the same names as their schemas. */
final class Models {

    private Models() {}

    static SchemaType message(String name, Field... fields) {
        return message(name, name, fields);
    }

    static SchemaType message(String name, String javaClass, Field... fields) {
        JavaType.Declared type = type(javaClass);
        return new SchemaType(
                type,
                SchemaKind.RECORD,
                true,
                name,
                "",
                List.of(fields),
                new Construction.ByConstructor(List.of()),
                new GeneratedNames(type.packageName(), type.simpleName()),
                new SchemaOptions(WireEncoding.JSON, false, false, false),
                List.of(),
                Origin.NONE);
    }

    static Field field(int number, String name, Scalar scalar) {
        return field(number, name, new ValueType.ScalarType(scalar, false), true);
    }

    static Field optional(int number, String name, Scalar scalar) {
        return field(number, name, new ValueType.ScalarType(scalar, true), false);
    }

    static Field field(int number, String name, SchemaType nested) {
        return field(number, name, new ValueType.StructureType(nested), true);
    }

    static Field field(int number, String name, ValueType type, boolean required) {
        return new Field(
                name,
                name,
                "",
                "",
                number,
                false,
                required,
                type,
                new JavaType.Primitive("double"),
                Access.method(name),
                null,
                FieldOptions.NONE,
                Origin.NONE);
    }

    static ValueType enumeration(String name, String... constants) {
        List<EnumConstant> list = new ArrayList<>();
        for (String constant : constants) {
            list.add(new EnumConstant(constant, constant, list.size(), "", Origin.NONE));
        }
        return new ValueType.EnumType(type(name), name, "", list, Origin.NONE);
    }

    private static JavaType.Declared type(String name) {
        int dot = name.lastIndexOf('.');
        return JavaType.Declared.of(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }
}
