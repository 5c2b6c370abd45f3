package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Conversion;
import org.foxglove4j.processor.generate.EnumNames;
import org.foxglove4j.processor.generate.TextForms;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;

/** Generates the expressions that convert the keys of maps to names in JSON and back. */
final class MapNames {

    private final ClassBody body;

    MapNames(ClassBody body) {
        this.body = body;
    }

    /**
     * Returns the expression for the name of a key: a string or an integer.
     *
     * @param fieldOfType the expression that names the field in the exception for a null in the key
     */
    CodeBlock write(ValueType type, CodeBlock key, CodeBlock fieldOfType) {
        if (type instanceof ValueType.EnumNameType enumName) {
            return EnumNames.nameOf(enumName.enumType(), key, body);
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return write(wrapper.value(), Conversion.unwrapped(wrapper, key, fieldOfType), fieldOfType);
        }
        if (type instanceof ValueType.ConvertedType converted) {
            CodeBlock converter = CodeBlock.of("$N", body.converter(converted.converter()));
            return write(converted.value(), Conversion.toWire(converted, converter, key, fieldOfType), fieldOfType);
        }
        Scalar scalar = ((ValueType.ScalarType) type).scalar();
        boolean isText = scalar.form() == Scalar.Form.TEXT && scalar != Scalar.STRING;
        return isText ? CodeBlock.of("$L.toString()", key) : key;
    }

    /** Returns the expression for a key, given {@code name}. */
    CodeBlock read(ValueType type) {
        if (type instanceof ValueType.EnumNameType enumName) {
            ValueType.EnumType enumType = enumName.enumType();
            return parsed(EnumNames.expected(enumType), EnumNames.parser(enumType, body));
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return CodeBlock.of("new $T($L)", TypeNames.of(wrapper.javaType()), read(wrapper.value()));
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return CodeBlock.of("$N.fromWire($L)", body.converter(converted.converter()), read(converted.value()));
        }
        Scalar scalar = ((ValueType.ScalarType) type).scalar();
        return switch (scalar) {
            case STRING -> CodeBlock.of("name");
            case CHAR -> CodeBlock.of("in.toChar(name)");
            case BYTE -> parsed("an integer from -128 to 127", CodeBlock.of("$T::valueOf", Byte.class));
            case SHORT -> parsed("an integer from -32768 to 32767", CodeBlock.of("$T::valueOf", Short.class));
            case INT -> parsed("a 32-bit integer", CodeBlock.of("$T::valueOf", Integer.class));
            case LONG -> parsed("a 64-bit integer", CodeBlock.of("$T::valueOf", Long.class));
            default -> parsed(scalar.expected(), TextForms.parser(scalar));
        };
    }

    private static CodeBlock parsed(String expected, CodeBlock parser) {
        return CodeBlock.of("in.parseName(name, $S, $L)", expected, parser);
    }
}
