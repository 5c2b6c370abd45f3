package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.WrapperType;

/** Generates the code for the value that is written instead of another: from a converter or a transparent record. */
public final class Conversion {

    private static final ClassName NULL_ELEMENTS = TypeNames.raw(RuntimeNames.NULL_ELEMENTS);

    private Conversion() {}

    /**
     * Returns the expression for the converted value.
     *
     * @param converter the constant that holds the converter
     * @param value the value, which is not null
     * @param fieldOfType the expression that names the field in the exception if the converter returns null
     */
    public static CodeBlock toWire(ConvertedType type, CodeBlock converter, CodeBlock value, CodeBlock fieldOfType) {
        return CodeBlock.of(
                "$T.converted($L.toWire($L), $S, $L)",
                NULL_ELEMENTS,
                converter,
                value,
                type.converter().simpleName(),
                fieldOfType);
    }

    /**
     * Returns the expression for the value in a transparent record.
     *
     * @param value the record, which is not null
     * @param fieldOfType the expression that names the field in the exception if the record contains null
     */
    public static CodeBlock unwrapped(WrapperType type, CodeBlock value, CodeBlock fieldOfType) {
        CodeBlock held = MemberAccess.read(value, type.getter());
        return type.valueType() instanceof JavaType.Primitive
                ? held
                : CodeBlock.of(
                        "$T.held($L, $S, $L)",
                        NULL_ELEMENTS,
                        held,
                        type.getter().name() + " of " + type.javaType().shortName(),
                        fieldOfType);
    }
}
