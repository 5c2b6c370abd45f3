package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.Conversion;
import org.foxglove4j.processor.generate.ElementLoop;
import org.foxglove4j.processor.generate.Getters;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.MapLoop;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Writes the methods that encode messages as JSON. */
final class EncoderMethods {

    private static final CodeBlock MESSAGE = CodeBlock.of("message");

    /** The parameter that names the field in methods for its elements. */
    private static final CodeBlock OF_FIELD = CodeBlock.of("field");

    /** More fields than these are written by several methods, which the JIT compiler inlines or not as it sees fit. */
    private static final int FIELDS_PER_METHOD = 40;

    private final ClassBody body;
    private final ScalarWriter scalars;
    private final MapNames names;

    EncoderMethods(ClassBody body) {
        this.body = body;
        this.scalars = new ScalarWriter(body);
        this.names = new MapNames(body);
    }

    /** Returns the code that writes a message, whose variable is {@code message}, to {@code out}. */
    CodeBlock write(SchemaType type) {
        return type.kind() == SchemaKind.ONE_OF ? writeAlternative(type) : writeFields(type);
    }

    private CodeBlock writeFields(SchemaType type) {
        List<Field> fields = type.fields();
        WriteCode code = new WriteCode(body);
        if (fields.isEmpty()) {
            code.statement(CodeBlock.of("$T.requireNonNull(message)", Objects.class));
        }
        code.literal("{");
        if (fields.size() <= FIELDS_PER_METHOD) {
            fields(code, type, fields);
        } else {
            for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
                List<Field> part = fields.subList(from, Math.min(fields.size(), from + FIELDS_PER_METHOD));
                code.statement(CodeBlock.of("$N(message, out)", partMethod(type, part)));
            }
        }
        if (fields.isEmpty() || fields.get(fields.size() - 1).required()) {
            code.literal("}");
        } else {
            code.statement(CodeBlock.of("$T.endObject(out)", RuntimeTypes.JSON_WRITER));
        }
        return code.build();
    }

    private String partMethod(SchemaType type, List<Field> part) {
        String first = part.get(0).name();
        return body.method("part " + type.javaType() + " " + first, "writeFrom" + WordCase.upperCamel(first), name -> {
            WriteCode code = new WriteCode(body);
            fields(code, type, part);
            return method(name, TypeNames.of(type.javaType()), "message", code.build());
        });
    }

    /** Writes each field with a comma after it, save the last of the message if it is always there. */
    private void fields(WriteCode code, SchemaType type, List<Field> fields) {
        NameAllocator locals = locals();
        for (Field field : fields) {
            if (field.required()) {
                code.name("", field.name(), "");
                value(code, field, field.type(), required(type, field), place(type, field));
                code.literal(isLast(type, field) ? "" : ",");
            } else {
                optionalField(code, type, field, locals.newName(LocalNames.of(field)));
            }
        }
    }

    private static boolean isLast(SchemaType type, Field field) {
        return type.fields().get(type.fields().size() - 1).equals(field);
    }

    private void optionalField(WriteCode code, SchemaType owner, Field field, String local) {
        code.statement(CodeBlock.of(
                "$T $N = $L", TypeNames.of(field.javaType()), local, Getters.read(MESSAGE, field.getter())));
        CodeBlock present = CodeBlock.of("$N", local);
        ValueType type = field.type();
        if (field.type() instanceof ValueType.OptionalType optional) {
            code.beginControlFlow(CodeBlock.of("if ($N != null && $N.isPresent())", local, local));
            present = CodeBlock.of("$N.$L()", local, Getters.valueMethod(optional.kind()));
            type = optional.value();
        } else {
            code.beginControlFlow(CodeBlock.of("if ($N != null)", local));
        }
        code.name("", field.name(), "");
        value(code, field, type, present, place(owner, field));
        code.literal(",");
        code.endControlFlow();
    }

    private CodeBlock required(SchemaType type, Field field) {
        CodeBlock value = Getters.read(MESSAGE, field.getter());
        if (field.type().isPrimitive()) {
            return value;
        }
        return CodeBlock.of("$N($L, $S)", requiredMethod(), value, Getters.complaint(type, field));
    }

    private String requiredMethod() {
        TypeVariableName variable = TypeVariableName.get("V");
        return body.method(
                "required",
                "required",
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addTypeVariable(variable)
                        .returns(variable)
                        .addParameter(variable, "value")
                        .addParameter(String.class, "complaint")
                        .beginControlFlow("if (value == null)")
                        .addStatement("throw new $T(complaint)", NullPointerException.class)
                        .endControlFlow()
                        .addStatement("return value")
                        .build());
    }

    private CodeBlock writeAlternative(SchemaType type) {
        WriteCode code = new WriteCode(body);
        NameAllocator locals = locals();
        boolean first = true;
        for (Field field : type.fields()) {
            String local = locals.newName(LocalNames.of(field));
            CodeBlock condition = CodeBlock.of("if (message instanceof $T $N)", TypeNames.of(field.javaType()), local);
            if (first) {
                code.beginControlFlow(condition);
            } else {
                code.nextControlFlow(CodeBlock.of("else $L", condition));
            }
            first = false;
            String discriminator = JsonText.quote(JsonNaming.DISCRIMINATOR) + ":" + JsonText.quote(field.name());
            code.name("{" + discriminator + ",", field.name(), "");
            value(code, field, field.type(), CodeBlock.of("$N", local), place(type, field));
            code.literal("}");
        }
        code.nextControlFlow(CodeBlock.of("else"));
        code.statement(CodeBlock.of(
                "throw new $T($S + message)",
                NullPointerException.class,
                type.javaType().simpleName() + " expected, found "));
        code.endControlFlow();
        return code.build();
    }

    /** Returns the expression that names a field where an element of it is null. */
    private static CodeBlock place(SchemaType owner, Field field) {
        return CodeBlock.of("$S", Getters.place(owner, field));
    }

    private void value(WriteCode code, Field field, ValueType type, CodeBlock value, CodeBlock place) {
        FieldOptions options = field.options();
        if (type instanceof ValueType.ScalarType scalar) {
            scalars.write(code, scalar.scalar(), value, options);
        } else if (type instanceof ValueType.EnumType enumType) {
            scalars.writeEnum(code, enumType, value);
        } else if (type instanceof ValueType.StructureType structure) {
            structure(code, structure.schema(), value);
        } else if (type instanceof ValueType.WrapperType wrapper) {
            value(code, field, wrapper.value(), Conversion.unwrapped(wrapper, value, place), place);
        } else if (type instanceof ValueType.ConvertedType converted) {
            value(code, field, converted.value(), toWire(converted, value, place), place);
        } else if (type instanceof ValueType.ListType list) {
            list(code, field, list, value, place);
        } else if (type instanceof ValueType.MapType map) {
            code.literal("{");
            code.statement(CodeBlock.of("$N($L, out, $L)", mapMethod(field, map), value, place));
        } else {
            throw new IllegalArgumentException("no JSON form for " + type);
        }
    }

    private CodeBlock toWire(ValueType.ConvertedType type, CodeBlock value, CodeBlock place) {
        return Conversion.toWire(type, CodeBlock.of("$N", body.converter(type.converter())), value, place);
    }

    private void structure(WriteCode code, SchemaType type, CodeBlock value) {
        if (type.generated() != null) {
            ClassName json = TypeNames.raw(type.generated().json());
            code.statement(CodeBlock.of("$T.write($L, out)", json, value));
        } else {
            code.statement(CodeBlock.of("$N($L, out)", structureMethod(type), value));
        }
    }

    private String structureMethod(SchemaType type) {
        return body.method(
                "structure " + type.javaType(),
                "write" + WordCase.upperCamel(type.simpleName()),
                name -> method(name, TypeNames.of(type.javaType()), "message", write(type)));
    }

    private void list(WriteCode code, Field field, ValueType.ListType list, CodeBlock value, CodeBlock place) {
        String bulk = scalars.arrayMethod(list, field.options());
        if (bulk.isEmpty()) {
            code.literal("[");
            CodeBlock ofField =
                    list.elementType() instanceof JavaType.Primitive ? CodeBlock.of("") : CodeBlock.of(", $L", place);
            code.statement(CodeBlock.of("$N($L, out$L)", listMethod(field, list), value, ofField));
        } else {
            code.statement(CodeBlock.of("$T.$L(out, $L)", RuntimeTypes.JSON_WRITER, bulk, value));
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
            value(code, field, list.element(), ElementLoop.element(list.element()), OF_FIELD);
            code.literal(",");
            code.endControlFlow();
            if (mayHoldNull) {
                code.nextControlFlow(ElementLoop.catchNull());
                code.statement(ElementLoop.throwExplained(list.kind()));
                code.endControlFlow();
            }
            code.statement(CodeBlock.of("$T.endArray(out)", RuntimeTypes.JSON_WRITER));
            MethodSpec method = method(name, ElementLoop.parameterType(list.kind(), element), "values", code.build());
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
            value(code, field, map.value(), loop.value(), OF_FIELD);
            code.literal(",");
            loop.end(code::statement, code::endControlFlow);
            code.nextControlFlow(ElementLoop.catchNull());
            code.statement(ElementLoop.throwExplainedOfMap());
            code.endControlFlow();
            code.statement(CodeBlock.of("$T.endObject(out)", RuntimeTypes.JSON_WRITER));
            return ofField(method(name, loop.parameterType(), "values", code.build()));
        });
    }

    /** Returns a method that also takes what to call the field where an element is null. */
    private static MethodSpec ofField(MethodSpec method) {
        return method.toBuilder().addParameter(String.class, "field").build();
    }

    private static NameAllocator locals() {
        NameAllocator locals = new NameAllocator();
        for (String taken : List.of("message", "out", "position", "array")) {
            locals.newName(taken);
        }
        return locals;
    }

    private static MethodSpec method(String name, TypeName type, String parameter, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(type, parameter)
                .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                .addCode(code)
                .build();
    }
}
