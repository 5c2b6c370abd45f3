package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.NewCollection;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Generates the expressions that decode values from JSON, and the methods that they call. */
final class ValueDecoder {

    private final ClassBody body;
    private final DecoderMethods structures;
    private final MapNames names;

    ValueDecoder(ClassBody body, DecoderMethods structures) {
        this.body = body;
        this.structures = structures;
        this.names = new MapNames(body);
    }

    /** Returns the expression for a field's value; null in the message means absent if the field may be absent. */
    CodeBlock read(Field field) {
        if (field.type() instanceof ValueType.OptionalType optional) {
            ClassName holder = TypeNames.raw(optional.kind());
            CodeBlock value = CodeBlock.of("$T.of($L)", holder, value(field, optional.value()));
            return isFloating(optional.value())
                    ? value
                    : CodeBlock.of("in.readNull() ? $T.empty() : $L", holder, value);
        }
        CodeBlock value = value(field, field.type());
        return field.required() || isFloating(field.type()) ? value : CodeBlock.of("in.readNull() ? null : $L", value);
    }

    /** Absent numbers are omitted from messages: one that is present and null is NaN. */
    private static boolean isFloating(ValueType type) {
        if (type instanceof ValueType.WrapperType wrapper) {
            return isFloating(wrapper.value());
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return isFloating(converted.value());
        }
        return type instanceof ValueType.ScalarType scalar
                && (scalar.scalar() == Scalar.FLOAT || scalar.scalar() == Scalar.DOUBLE);
    }

    private CodeBlock value(Field field, ValueType type) {
        if (type instanceof ValueType.ScalarType scalar) {
            return ScalarReader.read(scalar.scalar(), field.options());
        }
        if (type instanceof ValueType.EnumType enumType) {
            return CodeBlock.of("$N(in)", enumMethod(enumType));
        }
        if (type instanceof ValueType.StructureType structure) {
            return structures.readStructure(structure.schema());
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return CodeBlock.of("new $T($L)", TypeNames.of(wrapper.javaType()), value(field, wrapper.value()));
        }
        if (type instanceof ValueType.ConvertedType converted) {
            String converter = body.converter(converted.converter());
            return CodeBlock.of("$N.fromWire($L)", converter, value(field, converted.value()));
        }
        if (type instanceof ValueType.ListType list) {
            String array = WholeArrays.name(list, field.options());
            return array.isEmpty()
                    ? CodeBlock.of("$N(in)", listMethod(field, list))
                    : CodeBlock.of("in.read$L()", array);
        }
        if (type instanceof ValueType.MapType map) {
            return CodeBlock.of("$N(in)", mapMethod(field, map));
        }
        throw new IllegalArgumentException("no JSON form for " + type);
    }

    private String enumMethod(ValueType.EnumType type) {
        ClassName enumName = TypeNames.raw(type.javaType());
        String simpleName = type.javaType().simpleName();
        return body.method("enum " + type.javaType(), "read" + simpleName, name -> {
            CodeBlock.Builder code = CodeBlock.builder().add("return switch (in.readInt()) {\n$>");
            for (EnumConstant constant : type.constants()) {
                code.add("case $L -> $T.$N;\n", constant.number(), enumName, constant.sourceName());
            }
            code.add("default -> throw in.unexpected($S);\n$<};\n", "the number of a " + simpleName + " constant");
            return method(name, enumName, code.build()).build();
        });
    }

    private String listMethod(Field field, ValueType.ListType list) {
        TypeName element = TypeNames.of(list.elementType());
        return body.method("read " + list + field.options(), "read" + WordCase.upperCamel(field.sourceName()), name -> {
            CodeBlock value = value(field, list.element());
            return list.kind() == CollectionKind.ARRAY
                    ? arrayMethod(name, list, element, value)
                    : method(name, NewCollection.of(list).type(), elements(list, value))
                            .addStatement("return values")
                            .build();
        });
    }

    private static MethodSpec arrayMethod(String name, ValueType.ListType list, TypeName element, CodeBlock value) {
        TypeName array = ArrayTypeName.of(element);
        CodeBlock.Builder code = CodeBlock.builder();
        if (element.isPrimitive()) {
            code.add(elements(list, value));
            code.addStatement("$T array = new $T[values.size()]", array, element);
            code.beginControlFlow("for (int i = 0; i < array.length; i++)");
            code.addStatement("array[i] = values.get(i)");
            code.endControlFlow();
            return method(name, array, code.addStatement("return array").build())
                    .build();
        }
        code.add(elements(list, value));
        boolean generic = list.elementType() instanceof JavaType.Declared declared
                && !declared.arguments().isEmpty();
        if (!generic) {
            code.addStatement("return values.toArray(new $T[0])", element);
            return method(name, array, code.build()).build();
        }
        ClassName raw = TypeNames.raw((JavaType.Declared) list.elementType());
        code.addStatement("$T array = ($T) new $T[0]", array, array, raw);
        code.addStatement("return values.toArray(array)");
        return method(name, array, code.build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "{$S, $S}", "unchecked", "rawtypes")
                        .build())
                .build();
    }

    private static CodeBlock elements(ValueType.ListType list, CodeBlock value) {
        NewCollection made = NewCollection.of(list);
        return CodeBlock.builder()
                .addStatement("$T values = $L", made.type(), made.creation())
                .addStatement("in.beginArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("values.add($L)", value)
                .endControlFlow()
                .build();
    }

    private String mapMethod(Field field, ValueType.MapType map) {
        NewCollection made = NewCollection.of(map);
        return body.method("read " + map + field.options(), "read" + WordCase.upperCamel(field.sourceName()), name -> {
            CodeBlock code = CodeBlock.builder()
                    .addStatement("$T values = $L", made.type(), made.creation())
                    .addStatement("in.beginObject()")
                    .beginControlFlow("for (String name; (name = in.nextName()) != null; )")
                    .addStatement("values.put($L, $L)", names.read(map.key()), value(field, map.value()))
                    .endControlFlow()
                    .addStatement("return values")
                    .build();
            return method(name, made.type(), code).build();
        });
    }

    private static MethodSpec.Builder method(String name, TypeName returned, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(returned)
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addCode(code);
    }
}
