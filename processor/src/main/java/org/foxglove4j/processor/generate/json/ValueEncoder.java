package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Conversion;
import org.foxglove4j.processor.generate.ElementLoop;
import org.foxglove4j.processor.generate.MapLoop;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Writes the code that encodes values as JSON, and the methods behind it. */
final class ValueEncoder {

    /** The parameter that names the field in methods for its elements. */
    private static final CodeBlock OF_FIELD = CodeBlock.of("field");

    private final ClassBody body;
    private final EncoderMethods structures;
    private final ScalarWriter scalars;
    private final MapNames names;

    ValueEncoder(ClassBody body, EncoderMethods structures) {
        this.body = body;
        this.structures = structures;
        this.scalars = new ScalarWriter(body);
        this.names = new MapNames(body);
    }

    /** Writes a value of a field. */
    void write(WriteCode code, Field field, ValueType type, CodeBlock value, CodeBlock fieldOfType) {
        FieldOptions options = field.options();
        if (type instanceof ValueType.ScalarType scalar) {
            scalars.write(code, scalar.scalar(), value, options);
        } else if (type instanceof ValueType.EnumType enumType) {
            scalars.writeEnum(code, enumType, value);
        } else if (type instanceof ValueType.StructureType structure) {
            structures.writeStructure(code, structure.schema(), value);
        } else if (type instanceof ValueType.WrapperType wrapper) {
            write(code, field, wrapper.value(), Conversion.unwrapped(wrapper, value, fieldOfType), fieldOfType);
        } else if (type instanceof ValueType.ConvertedType converted) {
            write(code, field, converted.value(), toWire(converted, value, fieldOfType), fieldOfType);
        } else if (type instanceof ValueType.ListType list) {
            list(code, field, list, value, fieldOfType);
        } else if (type instanceof ValueType.MapType map) {
            code.literal("{");
            code.statement(CodeBlock.of("$N($L, out, $L)", mapMethod(field, map), value, fieldOfType));
        } else {
            throw new IllegalArgumentException("no JSON form for " + type);
        }
    }

    private CodeBlock toWire(ValueType.ConvertedType type, CodeBlock value, CodeBlock fieldOfType) {
        return Conversion.toWire(type, CodeBlock.of("$N", body.converter(type.converter())), value, fieldOfType);
    }

    private void list(WriteCode code, Field field, ValueType.ListType list, CodeBlock value, CodeBlock fieldOfType) {
        String array = WholeArrays.name(list, field.options());
        if (array.isEmpty()) {
            code.literal("[");
            CodeBlock ofField = list.elementType() instanceof JavaType.Primitive
                    ? CodeBlock.of("")
                    : CodeBlock.of(", $L", fieldOfType);
            code.statement(CodeBlock.of("$N($L, out$L)", listMethod(field, list), value, ofField));
        } else {
            code.statement(CodeBlock.of("$T.write$L(out, $L)", RuntimeTypes.JSON_WRITER, array, value));
        }
    }

    /** Writes a method for the elements of a list and its closing bracket. */
    private String listMethod(Field field, ValueType.ListType list) {
        TypeName element = TypeNames.of(list.elementType());
        String key = "list " + list + field.options();
        return body.method(key, "write" + WordCase.upperCamel(field.sourceName()), name -> {
            WriteCode code = new WriteCode(body);
            boolean mayHoldNull = !element.isPrimitive();
            if (mayHoldNull) {
                code.beginControlFlow(CodeBlock.of("try"));
            }
            ElementLoop.begin(list.kind(), element, code::statement, code::beginControlFlow);
            write(code, field, list.element(), ElementLoop.element(list.element()), OF_FIELD);
            code.literal(",");
            code.endControlFlow();
            if (mayHoldNull) {
                code.nextControlFlow(ElementLoop.catchNull());
                code.statement(ElementLoop.throwWithIndex(list.kind()));
                code.endControlFlow();
            }
            code.statement(CodeBlock.of("$T.endArray(out)", RuntimeTypes.JSON_WRITER));
            MethodSpec method = EncoderMethods.encoder(
                    name, ElementLoop.parameterType(list.kind(), element), "values", code.build());
            return mayHoldNull ? ofField(method) : method;
        });
    }

    /** Writes a method for the entries of a map and its closing brace. */
    private String mapMethod(Field field, ValueType.MapType map) {
        String key = "map " + map + field.options();
        return body.method(key, "write" + WordCase.upperCamel(field.sourceName()), name -> {
            MapLoop loop = new MapLoop(map);
            WriteCode code = new WriteCode(body);
            code.beginControlFlow(CodeBlock.of("try"));
            loop.begin(body, code::statement, code::beginControlFlow);
            code.statement(CodeBlock.of(
                    "$T.writeName(out, $L)", RuntimeTypes.JSON_WRITER, names.write(map.key(), loop.key(), OF_FIELD)));
            write(code, field, map.value(), loop.value(), OF_FIELD);
            code.literal(",");
            loop.end(code::statement, code::endControlFlow);
            code.nextControlFlow(ElementLoop.catchNull());
            code.statement(ElementLoop.throwWithKey());
            code.endControlFlow();
            code.statement(CodeBlock.of("$T.endObject(out)", RuntimeTypes.JSON_WRITER));
            return ofField(EncoderMethods.encoder(name, loop.parameterType(), "values", code.build()));
        });
    }

    /** Returns a method that also takes what to call the field where an element is null. */
    private static MethodSpec ofField(MethodSpec method) {
        return method.toBuilder().addParameter(String.class, "field").build();
    }
}
